package vn.hoanhap.registry.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What a check of members tells that writing would refuse. Every test has a team and people of its own. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class MemberClashesTest {

    private static final String HEAD = "key,team,person,role,valid_from,valid_to";

    private final RegisterWorld world;
    private final Map<String, Long> known = new HashMap<>();
    private final Map<Object, Object> notes = new HashMap<>();
    private final List<RowDoubts.Numbered> rows = new ArrayList<>();

    MemberClashesTest(OpenStore store) {
        world = new RegisterWorld(store);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void tellsAMembershipThatOverlapsOneOfAnEarlierRowOrOnRecord() {
        team();
        person("p1");
        long first = take("m1,t,p1,VOLUNTEER,2020-02-01,2020-12-31");
        row(2, "m2,t,p1,LEADER,2020-12-31,", null);
        row(3, "m3,t,p1,LEADER,2021-01-01,2021-06-30", null);
        row(4, "m4,t,p1,DEPUTY,2021-06-30,", null);
        row(5, "m5,t,p2,DEPUTY,2021-06-30,", null);
        row(6, "m6,t,p2,DEPUTY,2021-01-01,2021-06-29", null);

        assertThat(clashes())
                .containsExactly(
                        "2 person: Người này đã là thành viên của đội trong thời gian đó. Sửa ngày, hoặc kết thúc lần "
                                + "tham gia trước.",
                        "4 person: Dòng 3 đã ghi người này vào đội trong thời gian đó. Sửa ngày, hoặc bỏ bớt một dòng.");
        rows.clear();
        row(7, "m1,t,p1,VOLUNTEER,2020-02-01,2020-06-30", first);
        row(8, "m8,t,p1,LEADER,2020-07-01,2020-12-31", null);
        assertThat(clashes()).as("the corrected row leaves room").isEmpty();
    }

    @Test
    void tellsAMemberFromBeforeATeamOfTheSameFile() {
        person("p3");
        ImportSheet teams = sheet("teams");
        TestRow founded = TestRow.of("key,name,kind,unit,established_on", "t9,Đội,VOLUNTEER_TEAM,u,2022-05-01");
        RowClashes noting = teams.clashes(new RowClashes.CheckedFile(officer(), notes));
        noting.of(List.of(new RowDoubts.Numbered(2, founded, null)));
        row(2, "m1,t9,p3,VOLUNTEER,2022-04-30,", null);
        row(3, "m2,t9,p3,VOLUNTEER,2022-05-01,", null);

        assertThat(clashes())
                .containsExactly("2 valid_from: Ngày này đội chưa thành lập; đội có từ 01/05/2022. Chọn ngày từ "
                        + "01/05/2022 trở đi.");
    }

    @Test
    void tellsAStateOfATeamThatIsStillToCome() {
        Map<String, String> cells = team("t", "2020-01-01");
        cells.putAll(Map.of("status", "DORMANT", "status_since", "2027-01-01"));
        Violations faults = new Violations();

        world.read(() -> {
            sheet("teams").check(known(cells), faults);
            return faults;
        });

        assertThat(faults.errors()).extracting(Problem.FieldError::field).containsExactly("status_since");
    }

    @Test
    void tellsACircleOfOrganisationsThatACorrectionWouldClose() {
        ImportSheet organisations = sheet("organisations");
        Map<String, String> cells = Map.of("key", "o1", "name", "Hội", "kind", "WOMENS_UNION", "unit", "u");
        long above = world.write(() -> organisations.apply(known(cells), null));
        known.put("o1", above);
        Map<String, String> below = new HashMap<>(cells);
        below.putAll(Map.of("key", "o2", "parent", "o1"));
        known.put("o2", world.<Long>write(() -> organisations.apply(known(below), null)));
        Map<String, String> circle = new HashMap<>(cells);
        circle.put("parent", "o2");
        Violations faults = new Violations();

        world.read(() -> {
            organisations.checkCorrection(known(circle), above, faults);
            return faults;
        });

        assertThat(faults.errors()).extracting(Problem.FieldError::field).containsExactly("parent");
    }

    private List<String> clashes() {
        RowClashes.CheckedFile file = new RowClashes.CheckedFile(officer(), notes);
        return world
                .<List<RowClashes.Clash>>read(
                        () -> sheet("members").clashes(file).of(rows))
                .stream()
                .map(clash -> clash.number() + " " + clash.fault().field() + ": "
                        + clash.fault().message().vi() + " "
                        + clash.fault().remedy().vi())
                .toList();
    }

    private void team() {
        known.put("t", world.<Long>write(() -> sheet("teams").apply(known(team("t", "2020-01-01")), null)));
    }

    private static Map<String, String> team(String key, String since) {
        return new HashMap<>(
                Map.of("key", key, "name", "Đội", "kind", "VOLUNTEER_TEAM", "unit", "u", "established_on", since));
    }

    private void person(String key) {
        Map<String, String> cells = Map.of("key", key, "initials", "N.V.T.", "birth_year", "1980", "unit", "u");
        known.put(key, world.<Long>write(() -> sheet("people").apply(known(cells), null)));
    }

    private long take(String line) {
        return world.write(
                () -> sheet("members").apply(known(TestRow.of(HEAD, line).cells()), null));
    }

    private void row(long number, String line, @Nullable Long existing) {
        rows.add(new RowDoubts.Numbered(number, known(TestRow.of(HEAD, line).cells()), existing));
    }

    private TestRow known(Map<String, String> cells) {
        long unit = world.unit("28249", RegisterWorld.JUNE);
        return TestRow.of(cells)
                .knowing((column, reference) -> column.equals("unit") ? Long.valueOf(unit) : known.get(reference))
                .by(officer());
    }

    private Principal officer() {
        return RegisterWorld.officer(
                null,
                sheet("teams").permission(),
                sheet("people").permission(),
                sheet("organisations").permission());
    }

    private ImportSheet sheet(String name) {
        return RegisterSheets.of(world.register(), new FewSheets()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
