package vn.hoanhap.registry.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** A key known from another commune's file opens nothing: rows correct only what the importer's right reaches. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class ReachOfSheetsTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 6);
    private static final String THEIRS = "28252";
    private static final String OWN = "28249";

    private final RegisterWorld world;
    private final Map<String, Long> ids = new HashMap<>();

    ReachOfSheetsTest(OpenStore store) {
        world = new RegisterWorld(store);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void refusesEverySheetsRowWhoseRecordIsAnotherCommunes() {
        for (ImportSheet sheet : RegisterSheets.of(world.register(), new FewSheets())) {
            ids.put(sheet.name(), take(sheet, cells(sheet.name(), THEIRS), null, null));
        }
        int before = world.read(() -> world.dsl().fetchCount(JOURNAL_LINE));

        for (ImportSheet sheet : RegisterSheets.of(world.register(), new FewSheets())) {
            long existing = ids.getOrDefault(sheet.name(), 0L);

            assertThat(corrects(sheet, existing, OWN)).as(sheet.name()).containsExactly("key");
            assertThat(corrects(sheet, existing, THEIRS)).as(sheet.name()).isEmpty();
            assertThatThrownBy(() -> take(sheet, cells(sheet.name(), OWN), existing, OWN))
                    .as(sheet.name())
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                    refusal.problem().toString())
                            .contains("key")
                            .doesNotContain(String.valueOf(existing)));
        }

        assertThat(world.<Integer>read(() -> world.dsl().fetchCount(JOURNAL_LINE)))
                .isEqualTo(before);
        assertThat(world.<String>read(() -> world.register()
                        .teams()
                        .find(ids.getOrDefault("teams", 0L), JUNE)
                        .orElseThrow()
                        .name()))
                .isEqualTo("Đội của 28252");
    }

    @Test
    void addsNobodyOfAnotherCommuneToAnOwnTeam() {
        for (String name : List.of("organisations", "neighbourhoods", "people")) {
            ids.put(name, take(sheet(name), cells(name, THEIRS), null, null));
        }
        ids.put("teams", take(sheet("teams"), cells("teams", OWN), null, OWN));

        assertThat(faults(sheet("members"), cells("members", OWN), OWN)).containsExactly("person");
        assertThat(faults(sheet("assignments"), cells("assignments", OWN), OWN)).contains("assignee");
        assertThatThrownBy(() -> take(sheet("members"), cells("members", OWN), null, OWN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("person");
    }

    private ImportSheet sheet(String name) {
        return RegisterSheets.of(world.register(), new FewSheets()).stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> cells(String sheet, String unit) {
        Map<String, String> cells = new HashMap<>(Map.of("key", "K", "unit", unit + "@2024-06-06"));
        cells.putAll(
                switch (sheet) {
                    case "organisations" -> Map.of("name", "Hội của " + unit, "kind", "WOMENS_UNION");
                    case "neighbourhoods" -> Map.of("name", "Ấp 1", "kind", "HAMLET");
                    case "people" -> Map.of("initials", "N.V.T.", "birth_year", "1980");
                    case "households" -> Map.of("representative", "people");
                    case "teams" ->
                        Map.of("name", "Đội của " + unit, "kind", "VOLUNTEER_TEAM", "established_on", "2020-01-01");
                    case "members" ->
                        Map.of("team", "teams", "person", "people", "role", "VOLUNTEER", "valid_from", "2020-02-01");
                    case "assignments" ->
                        Map.of(
                                "kind", "PERSON",
                                "assignee", "people",
                                "person", "people",
                                "team", "teams",
                                "unit", "",
                                "valid_from", "2020-02-01");
                    case "contacts" ->
                        Map.of(
                                "person", "people",
                                "met_by", "people",
                                "team", "teams",
                                "met_on", "2024-06-01",
                                "channel", "PHONE",
                                "topic", "thăm hỏi");
                    case "activities" ->
                        Map.of("kind", "outreach.event", "on", "2024-06-01", "quantity", "36", "team", "teams");
                    default -> throw new AssertionError(sheet);
                });
        return cells;
    }

    private long take(ImportSheet sheet, Map<String, String> cells, @Nullable Long existing, @Nullable String unit) {
        return world.write(() -> sheet.apply(row(sheet, cells, unit), existing));
    }

    private List<String> corrects(ImportSheet sheet, long existing, String unit) {
        return world.read(() -> {
            Violations faults = new Violations();
            sheet.checkCorrection(row(sheet, cells(sheet.name(), unit), unit), existing, faults);
            return fields(faults);
        });
    }

    private List<String> faults(ImportSheet sheet, Map<String, String> cells, String unit) {
        return world.read(() -> {
            Violations faults = new Violations();
            sheet.check(row(sheet, cells, unit), faults);
            return fields(faults);
        });
    }

    private static List<String> fields(Violations faults) {
        return faults.errors().stream().map(Problem.FieldError::field).toList();
    }

    private TestRow row(ImportSheet sheet, Map<String, String> cells, @Nullable String unit) {
        Long own = unit == null ? null : Long.valueOf(unit(unit));
        return TestRow.of(cells)
                .knowing((column, reference) -> column.equals("unit") ? unit(reference) : ids.get(reference))
                .by(RegisterWorld.officer(own, sheet.permission()));
    }

    private Long unit(String reference) {
        return world.<Long>read(() -> world.register().units().units().resolve(reference, JUNE));
    }
}
