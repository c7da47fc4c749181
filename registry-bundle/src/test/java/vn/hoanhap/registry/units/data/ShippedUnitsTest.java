package vn.hoanhap.registry.units.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped catalogue against the published counts and the known traps of the codes. */
class ShippedUnitsTest {
    private static final UnitCatalogue UNITS = UnitCatalogue.shipped();
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @ParameterizedTest(name = "{0}: {1} provinces, {2} districts, {3} communes")
    @CsvSource({
        "2021-11-01, 63, 705, 10599",
        "2024-04-30, 63, 705, 10597",
        "2024-05-01, 63, 705, 10595",
        "2024-11-01, 63, 704, 10472",
        "2025-01-01, 63, 696, 10051",
        "2025-03-01, 63, 696, 10035",
        "2025-06-30, 63, 696, 10035",
        "2025-07-01, 34, 0, 3321",
        "2026-04-30, 34, 0, 3321"
    })
    void countsPerLevelFollowThePublishedFigures(LocalDate day, long provinces, long districts, long communes) {
        assertThat(countOn(day, "PROVINCE")).isEqualTo(provinces);
        assertThat(countOn(day, "DISTRICT")).isEqualTo(districts);
        assertThat(countOn(day, "COMMUNE")).isEqualTo(communes);
    }

    @ParameterizedTest(name = "{0}: {1} communes, {2} wards, {3} special zones")
    @CsvSource({"2025-07-01, 2621, 687, 13", "2026-04-29, 2621, 687, 13", "2026-04-30, 2611, 697, 13"})
    void kindsOfCommuneFollowThePublishedFigures(LocalDate day, long communes, long wards, long specialZones) {
        Map<String, Long> kinds = UNITS.on(day).stream()
                .filter(unit -> unit.kind().level().code().equals("COMMUNE"))
                .collect(Collectors.groupingBy(unit -> unit.kind().code(), Collectors.counting()));

        assertThat(kinds).isEqualTo(Map.of("COMMUNE", communes, "WARD", wards, "SPECIAL_ZONE", specialZones));
    }

    @ParameterizedTest(name = "{0}@{1} = {2}, {3} communes")
    @CsvSource({
        "82, 2024-04-30, Tỉnh Tiền Giang, 172",
        "82, 2024-06-06, Tỉnh Tiền Giang, 170",
        "82, 2024-11-01, Tỉnh Tiền Giang, 164",
        "82, 2025-06-30, Tỉnh Tiền Giang, 164",
        "87, 2022-03-29, Tỉnh Đồng Tháp, 143",
        "87, 2025-01-01, Tỉnh Đồng Tháp, 141",
        "82, 2025-07-01, Tỉnh Đồng Tháp, 102",
        "82, 2026-04-30, Tỉnh Đồng Tháp, 102"
    })
    void aProvinceHasTheCommunesOfItsDay(String code, LocalDate day, String name, long communes) {
        UnitVersion province = unit(code, day);

        assertThat(province.name()).isEqualTo(name);
        assertThat(communesUnder(province.unitId(), day)).isEqualTo(communes);
    }

    @Test
    void code82NamesTwoProvincesOneAfterTheOther() {
        UnitVersion before = unit("82", LAST_DAY_OF_DISTRICTS);
        UnitVersion after = unit("82", REFORM);

        assertThat(before.unitId()).isNotEqualTo(after.unitId());
        assertThat(UNITS.successorsOf(before.unitId()))
                .extracting(UnitSuccession::toId, UnitSuccession::kind)
                .containsExactly(tuple(after.unitId(), SuccessionKind.MERGED));
        assertThat(UNITS.successorsOf(unit("87", LAST_DAY_OF_DISTRICTS).unitId()))
                .extracting(UnitSuccession::toId)
                .containsExactly(after.unitId());
    }

    @Test
    void noUnitCrossesTheReform() {
        Set<Long> before = ids(UNITS.on(LAST_DAY_OF_DISTRICTS));
        Set<Long> after = ids(UNITS.on(REFORM));

        assertThat(before).doesNotContainAnyElementsOf(after);
    }

    @Test
    void aCodeWithANewNameIsANewUnitEvenBeforeTheReform() {
        UnitVersion before = unit("28300", LocalDate.of(2024, 4, 30));
        UnitVersion after = unit("28300", LocalDate.of(2024, 5, 1));

        assertThat(before.name()).isEqualTo("Phường 4");
        assertThat(after.name()).isEqualTo("Phường 1");
        assertThat(before.unitId()).isNotEqualTo(after.unitId());
        assertThat(UNITS.successorsOf(before.unitId()))
                .extracting(UnitSuccession::toId, UnitSuccession::decree)
                .containsExactly(tuple(after.unitId(), "1013/NQ-UBTVQH15"));
    }

    @ParameterizedTest(name = "{0} of Tiền Giang and Hà Nội, ended the day before {1}, went to {2} by {3}")
    @CsvSource({
        "28294, 2024-05-01, 28297, 1013/NQ-UBTVQH15",
        "28300, 2024-05-01, 28300, 1013/NQ-UBTVQH15",
        "28303, 2024-05-01, 28300, 1013/NQ-UBTVQH15",
        "28531, 2024-11-01, 28519, 1202/NQ-UBTVQH15",
        "28546, 2024-11-01, 28564, 1202/NQ-UBTVQH15",
        "28555, 2024-11-01, 28564, 1202/NQ-UBTVQH15",
        "00211, 2025-01-01, 00202, 1286/NQ-UBTVQH15"
    })
    void communesThatEndedBeforeTheReformWentWhereTheResolutionSays(
            String ended, LocalDate day, String heir, String resolution) {
        UnitVersion before = unit(ended, day.minusDays(1));

        assertThat(UNITS.successorsOf(before.unitId()))
                .containsExactly(new UnitSuccession(
                        before.unitId(),
                        unit(heir, day).unitId(),
                        SuccessionKind.MERGED,
                        day,
                        resolution,
                        UNITS.successorsOf(before.unitId()).get(0).source()));
    }

    @ParameterizedTest(name = "no source says where {0} of Mỹ Tho went")
    @CsvSource({"28255, Phường 7", "28258, Phường 3", "28267, Phường 8"})
    void whatWasNotFoundIsNotGuessed(String code, String name) {
        UnitVersion ward = unit(code, LocalDate.of(2024, 10, 31));

        assertThat(ward.name()).isEqualTo(name);
        assertThat(UNITS.find(code, LocalDate.of(2024, 11, 1))).isEmpty();
        assertThat(UNITS.successorsOf(ward.unitId())).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: {2} becomes {3}")
    @CsvSource({
        "816, 2024-05-01, Thị xã Gò Công, Thành phố Gò Công",
        "28309, 2024-05-01, Xã Long Hưng, Phường Long Hưng",
        "46, 2025-01-01, Tỉnh Thừa Thiên Huế, Thành phố Huế",
        "75, 2026-04-30, Tỉnh Đồng Nai, Thành phố Đồng Nai",
        "04117, 2025-03-01, Xã Mương Chanh, Xã Mường Chanh",
        "26977, 2025-01-01, Phường 01, Phường 1"
    })
    void aNewKindOrSpellingKeepsTheUnit(String code, LocalDate day, String before, String after) {
        assertThat(unit(code, day.minusDays(1)).name()).isEqualTo(before);
        assertThat(unit(code, day).name()).isEqualTo(after);
        assertThat(unit(code, day.minusDays(1)).unitId())
                .isEqualTo(unit(code, day).unitId());
    }

    @Test
    void trungPhungEndedBeforeTheReform() {
        UnitVersion trungPhung = unit("00211", LocalDate.of(2024, 12, 31));

        assertThat(trungPhung.name()).isEqualTo("Phường Trung Phụng");
        assertThat(trungPhung.nameEn()).isEqualTo("Trung Phung Ward");
        assertThat(UNITS.find("00211", LocalDate.of(2025, 1, 1))).isEmpty();
    }

    @Test
    void everyCommuneOfTheLastThreeLevelDayHasASuccessorAnd443AreSplit() {
        Set<Long> communes = UNITS.on(LAST_DAY_OF_DISTRICTS).stream()
                .filter(unit -> unit.kind().level().code().equals("COMMUNE"))
                .map(UnitVersion::unitId)
                .collect(Collectors.toSet());
        List<UnitSuccession> pairs = UNITS.successions().stream()
                .filter(pair -> communes.contains(pair.fromId()))
                .toList();

        assertThat(pairs).hasSize(10_567);
        assertThat(pairs.stream().map(UnitSuccession::fromId).collect(Collectors.toSet()))
                .isEqualTo(communes);
        assertThat(pairs.stream()
                        .filter(pair -> pair.kind() == SuccessionKind.SPLIT)
                        .map(UnitSuccession::fromId)
                        .distinct())
                .hasSize(443);
        assertThat(pairs).allMatch(pair -> pair.on().equals(REFORM));
    }

    /** The published list knows wards by name and province: it gave each Phường 4 of the new province a part in Cao Lãnh. */
    @Test
    void wardsOfOneNameInSeveralTownsAreToldApart() {
        Map<String, String> heirs =
                Map.of("28252", "Phường Đạo Thạnh", "28439", "Phường Cai Lậy", "29908", "Phường Sa Đéc");

        heirs.forEach((code, heir) -> {
            long ward = unit(code, LocalDate.of(2025, 6, 30)).unitId();
            assertThat(UNITS.successions().stream().filter(pair -> pair.fromId() == ward))
                    .as(code)
                    .singleElement()
                    .satisfies(pair -> {
                        assertThat(pair.kind()).isEqualTo(SuccessionKind.MERGED);
                        assertThat(UNITS.versions().stream()
                                        .filter(version -> version.unitId() == pair.toId())
                                        .map(UnitVersion::name))
                                .containsExactly(heir);
                    });
        });
    }

    @Test
    void sixtyThreeProvincesGoWhollyToThirtyFourAndElevenOfThemAlone() {
        Set<Long> provinces = UNITS.on(LAST_DAY_OF_DISTRICTS).stream()
                .filter(unit -> unit.kind().level().code().equals("PROVINCE"))
                .map(UnitVersion::unitId)
                .collect(Collectors.toSet());

        Map<SuccessionKind, Long> kinds = UNITS.successions().stream()
                .filter(pair -> provinces.contains(pair.fromId()))
                .collect(Collectors.groupingBy(UnitSuccession::kind, Collectors.counting()));

        assertThat(kinds).isEqualTo(Map.of(SuccessionKind.MERGED, 52L, SuccessionKind.CONTINUED, 11L));
    }

    @Test
    void communesThatEndedEarlyAreCountedAsNotRecorded() {
        Set<Long> recorded =
                UNITS.successions().stream().map(UnitSuccession::fromId).collect(Collectors.toSet());
        Map<Long, UnitVersion> lastVersions = new HashMap<>();
        UNITS.versions().forEach(version -> lastVersions.put(version.unitId(), version));
        List<UnitVersion> unrecorded = lastVersions.values().stream()
                .filter(unit -> unit.kind().level().code().equals("COMMUNE"))
                .filter(unit -> unit.to() != null && !recorded.contains(unit.unitId()))
                .toList();

        long codesThatEnded = unrecorded.stream()
                .map(UnitVersion::code)
                .filter(code -> UNITS.find(code, LAST_DAY_OF_DISTRICTS).isEmpty())
                .distinct()
                .count();

        assertThat(codesThatEnded).isEqualTo(574);
        assertThat(unrecorded).hasSize(871);
    }

    @Test
    void theFirstPublishedVersionAnswersForEarlierDays() {
        assertThat(unit("82", LocalDate.of(2015, 1, 1)).name()).isEqualTo("Tỉnh Tiền Giang");
        assertThat(communesUnder(unit("82", LocalDate.of(2015, 1, 1)).unitId(), LocalDate.of(2015, 1, 1)))
                .isEqualTo(172);
    }

    @Test
    void idsOfWellKnownUnitsNeverChange() {
        assertThat(unit("01", LocalDate.of(2024, 6, 6)).unitId()).isEqualTo(1);
        assertThat(unit("82", LocalDate.of(2024, 6, 6)).unitId()).isEqualTo(52);
        assertThat(unit("00211", LocalDate.of(2024, 6, 6)).unitId()).isEqualTo(842);
        assertThat(unit("82", REFORM).unitId()).isEqualTo(11_716);
    }

    private static UnitVersion unit(String code, LocalDate day) {
        return UNITS.find(code, day).orElseThrow();
    }

    private static long countOn(LocalDate day, String level) {
        return UNITS.on(day).stream()
                .filter(unit -> unit.kind().level().code().equals(level))
                .count();
    }

    private static long communesUnder(long provinceId, LocalDate day) {
        List<UnitVersion> valid = UNITS.on(day);
        Map<Long, Long> parents = new HashMap<>();
        valid.forEach(unit -> parents.put(unit.unitId(), unit.parentId()));
        return valid.stream()
                .filter(unit -> unit.kind().level().code().equals("COMMUNE"))
                .map(UnitVersion::parentId)
                .map(parent -> parents.get(parent) == null ? parent : parents.get(parent))
                .filter(province -> province == provinceId)
                .count();
    }

    private static Set<Long> ids(List<UnitVersion> versions) {
        return versions.stream().map(UnitVersion::unitId).collect(Collectors.toSet());
    }
}
