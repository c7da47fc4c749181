package vn.hoanhap.registry.units.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample of Tiền Giang stands on units that exist: then, on the day of the article, and through their successors today. */
class SampleUnitsTest {
    private static final Path SAMPLE = Path.of("../distribution/sample/tien-giang");
    private static final UnitCatalogue UNITS = UnitCatalogue.shipped();
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Test
    void everyTeamStandsInACommuneOfItsOwnThatLivesUntilTheReform() throws IOException {
        List<String> references = column("teams", "unit");

        assertThat(references).hasSize(114).doesNotHaveDuplicates();
        for (String reference : references) {
            long unit = resolve(reference).unitId();
            assertThat(livesOn(unit, LocalDate.of(2024, 4, 30))).isTrue();
            assertThat(livesOn(unit, REFORM.minusDays(1))).isTrue();
        }
    }

    @Test
    void everyTeamHasSuccessorsInTheNewProvinceOnly() throws IOException {
        Long dongThap = UNITS.find("82", REFORM).orElseThrow().unitId();
        Set<Long> communesOfDongThap = UNITS.on(REFORM).stream()
                .filter(unit -> dongThap.equals(unit.parentId()))
                .map(UnitVersion::unitId)
                .collect(Collectors.toSet());

        for (String reference : column("teams", "unit")) {
            List<UnitSuccession> successors =
                    UNITS.successorsOf(resolve(reference).unitId());
            assertThat(successors).isNotEmpty();
            assertThat(successors).allMatch(successor -> communesOfDongThap.contains(successor.toId()));
        }
    }

    @Test
    void everyUnitThatASheetNamesExists() throws IOException {
        Set<String> sheets =
                Set.of("organisations", "neighbourhoods", "people", "households", "contacts", "loans", "activities");
        for (String sheet : sheets) {
            assertThat(column(sheet, "unit")).isNotEmpty().allSatisfy(SampleUnitsTest::resolve);
        }
    }

    private static UnitVersion resolve(String reference) {
        String[] part = reference.split("@", 2);
        return UNITS.find(part[0], LocalDate.parse(part[1])).orElseThrow();
    }

    private static boolean livesOn(long unitId, LocalDate day) {
        return UNITS.on(day).stream().anyMatch(unit -> unit.unitId() == unitId);
    }

    /** Reads the distinct values of one column; texts in quotes are dropped first, because they may hold commas. */
    private static List<String> column(String sheet, String name) throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE.resolve(sheet + ".csv"), UTF_8);
        int index = List.of(lines.get(0).split(",", -1)).indexOf(name);
        return lines.stream()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1)[index])
                .distinct()
                .toList();
    }
}
