package vn.hoanhap.registry.web.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.teams.TeamReforms;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Several teams whose units have ended are moved or dissolved by one decree, and that is taken back as one. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class EndedPagesTest {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 6, 22);
    private static final String PAGE = "/teams/ended";

    private final RegisterWorld world;
    private final PageDesk pages;
    private final long former;
    private final long successor;

    EndedPagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
        former = world.unit("28249", JUNE);
        successor = world.<Long>read(() -> world.register().units().heir(former, TODAY));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void showsWhatItWouldDoThenMovesAllAndTakesAllBack() {
        List<Long> both = List.of(world.team(former, FOUNDED), world.team(former, FOUNDED));
        world.member(both.get(0), world.person(former, "T.V.C.", 1970), "LEADER", FOUNDED);
        assertThat(opened(pages).html()).contains("value=\"" + both.get(0) + "\"", name(successor));

        PageAnswer preview = sent(pages, fields("MOVED", both, ""));
        assertThat(preview.html()).contains("Sắp ghi cho 2 đội", "Chuyển 2 đội", "99/QĐ-UBND");
        assertThat(unitOf(both.get(0))).isEqualTo(former);

        PageAnswer saved = sent(pages, fields("MOVED", both, "save"));
        assertThat(Objects.requireNonNull(saved.flash()).vi()).isEqualTo("Đã chuyển 2 đội.");
        assertThat(both).allSatisfy(team -> assertThat(unitOf(team)).isEqualTo(successor));
        String after = opened(pages).html();
        assertThat(after).contains("Đã chuyển 2 đội", "Rút lại 99/QĐ-UBND");
        assertThat(after).doesNotContain("value=\"" + both.get(0) + "\"");

        PageAnswer undone = pages.send("/teams/ended/" + reform(after) + "/undo");
        assertThat(Objects.requireNonNull(undone.flash()).vi()).isEqualTo("Đã rút lại cho 2 đội.");
        assertThat(both).allSatisfy(team -> assertThat(unitOf(team)).isEqualTo(former));
        assertThat(team(both.get(0)).events()).hasSize(1);
        assertThat(stock("team.active", "team:" + both.get(0), successor)).isZero();
        assertThat(opened(pages).html()).contains("value=\"" + both.get(0) + "\"");
    }

    @Test
    void dissolvesThoseWhoseTeamEndsWithItsUnit() {
        List<Long> one = List.of(world.team(former, FOUNDED));

        PageAnswer saved = sent(pages, fields("DISSOLVED", one, "save"));

        assertThat(Objects.requireNonNull(saved.flash()).vi()).isEqualTo("Đã giải thể 1 đội.");
        assertThat(team(one.get(0)).team().state()).isEqualTo(TeamState.DISSOLVED);
        assertThat(opened(pages).html()).doesNotContain("value=\"" + one.get(0) + "\"");
    }

    @Test
    void asksForATeamADayAndADecreeAndNamesTheTeamThatCannotGo() {
        long team = world.team(former, LocalDate.of(2026, 1, 5));

        assertThat(sent(pages, "act", "MOVED", "on", "01/07/2025", "order", "1/QĐ")
                        .html())
                .contains("Chưa đánh dấu đội nào.");
        PageAnswer early = sent(
                pages,
                "act",
                "MOVED",
                "on",
                "01/07/2025",
                "order",
                "1/QĐ",
                "team",
                id(team),
                "unit-" + team,
                id(successor));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html()).contains(name(team(team)) + ": ");
        PageAnswer nowhere = sent(pages, "act", "MOVED", "on", "01/02/2026", "order", "1/QĐ", "team", id(team));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(sent(pages, "act", "MOVED", "on", "01/02/2026", "team", id(team))
                        .status())
                .isEqualTo(422);
        assertThat(unitOf(team)).isEqualTo(former);
    }

    @Test
    void keepsItForWhoeverReachesTheUnits() {
        List<Long> one = List.of(world.team(former, FOUNDED));
        Principal elsewhere =
                RegisterWorld.officer(world.unit("28738", JUNE), RegisterRights.TEAMS_READ, RegisterRights.TEAMS_WRITE);
        PageDesk theirs = pages.as(elsewhere);

        assertThat(opened(theirs).html()).doesNotContain("value=\"" + one.get(0) + "\"");
        assertThatThrownBy(() -> sent(theirs, fields("MOVED", one, "save")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(404));
        sent(pages, fields("MOVED", one, "save"));
        String undo = "/teams/ended/" + reform(opened(pages).html()) + "/undo";
        assertThat(opened(theirs).html()).doesNotContain("Rút lại 99/QĐ-UBND");
        assertThatThrownBy(() -> theirs.send(undo))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(404));
        assertThat(unitOf(one.get(0))).isEqualTo(successor);
    }

    @Test
    void takesNothingBackWhenMoreHappenedSince() {
        List<Long> both = List.of(world.team(former, FOUNDED), world.team(former, FOUNDED));
        sent(pages, fields("MOVED", both, "save"));
        long reform = reform(opened(pages).html());
        pages.send("/teams/" + both.get(1) + "/life", "kind", "DORMANT", "on", "01/09/2026", "version", "2");

        assertThatThrownBy(() -> pages.send("/teams/ended/" + reform + "/undo"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(409);
                    assertThat(refused.problem().detail().vi()).contains("Không rút lại được");
                });
        assertThat(unitOf(both.get(0))).isEqualTo(successor);
    }

    @Test
    void leavesATeamThatSomebodyChangedSinceItWasShown() {
        List<Long> both = List.of(world.team(former, FOUNDED), world.team(former, FOUNDED));
        TeamReforms reforms = world.register().teams().reforms(world.transactions());
        List<TeamReforms.Step> steps = List.of(
                new TeamReforms.Step(both.get(0), successor, 1), new TeamReforms.Step(both.get(1), successor, 9));

        TeamReforms.Outcome outcome = reforms.carryOut(
                new TeamReforms.Reform(TeamEvent.Kind.MOVED, LocalDate.of(2025, 7, 1), "1/QĐ", steps),
                Scope.EVERYTHING,
                7);

        assertThat(outcome).isEqualTo(new TeamReforms.Outcome(1, 1));
        assertThat(unitOf(both.get(1))).isEqualTo(former);
    }

    @Test
    void goesOnPageByPageAndWritesForATeamOfALaterPage() {
        long unit = world.unit("28312", JUNE);
        List<Long> teams = new ArrayList<>();
        for (int i = 0; i <= TeamReforms.MOST; i++) {
            teams.add(world.team(unit, FOUNDED));
        }
        long last = teams.stream().max(Long::compare).orElseThrow();
        String[] here = {"date", TODAY.toString(), "unit", id(unit)};

        String first = pages.open(PAGE, here).html();
        String before = id(teams.stream().sorted().toList().get(TeamReforms.MOST - 1));
        String second = pages.open(PAGE, "date", TODAY.toString(), "unit", id(unit), "cursor", before)
                .html();

        assertThat(first).contains("cursor=" + before).doesNotContain("value=\"" + last + "\"");
        assertThat(second).contains("value=\"" + last + "\"", "Về đầu").doesNotContain("value=\"" + before + "\" ");
        long heir = world.<Long>read(() -> world.register().units().heir(unit, TODAY));
        PageAnswer preview = sent(
                pages,
                "act",
                "MOVED",
                "on",
                "01/07/2025",
                "order",
                "7/QĐ",
                "step",
                "",
                "team",
                id(last),
                "version-" + last,
                "1",
                "unit-" + last,
                id(heir),
                "within",
                id(unit),
                "after",
                before);
        assertThat(preview.html()).contains("Sắp ghi cho 1 đội");
    }

    private static PageAnswer opened(PageDesk desk) {
        return desk.open(PAGE, "date", TODAY.toString());
    }

    private static PageAnswer sent(PageDesk desk, String... fields) {
        return desk.sendOn(TODAY, PAGE, fields);
    }

    private String[] fields(String act, List<Long> teams, String step) {
        List<String> fields =
                new ArrayList<>(List.of("act", act, "on", "01/07/2025", "order", "99/QĐ-UBND", "step", step));
        for (Long team : teams) {
            fields.addAll(List.of("team", id(team), "version-" + team, "1", "unit-" + team, id(successor)));
        }
        return fields.toArray(String[]::new);
    }

    private static long reform(String html) {
        Matcher address = Pattern.compile("/teams/ended/(\\d+)/undo").matcher(html);
        assertThat(address.find()).isTrue();
        return Long.parseLong(address.group(1));
    }

    private long stock(String kind, String record, long unit) {
        return world.read(() -> world.dsl()
                .resultQuery(
                        "select coalesce(sum(quantity * line_sign), 0) from register.journal_line where kind = ? and record_id = ?"
                                + " and unit_id = ?",
                        kind,
                        record,
                        unit)
                .fetchSingle(0, Long.class));
    }

    private TeamPage team(long id) {
        return world.read(() -> world.register().teams().page(id, Scope.EVERYTHING, TODAY))
                .orElseThrow();
    }

    private long unitOf(long id) {
        return team(id).team().unitId();
    }

    private static String name(TeamPage page) {
        return page.team().name();
    }

    private String name(long unit) {
        return world.read(() -> world.register().units().asOf(unit, TODAY))
                .orElseThrow()
                .name();
    }

    private static String id(long value) {
        return Long.toString(value);
    }
}
