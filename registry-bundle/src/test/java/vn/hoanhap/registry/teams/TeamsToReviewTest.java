package vn.hoanhap.registry.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.db.Tables.TEAM;
import static vn.hoanhap.registry.db.Tables.TEAM_EVENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The teams that are not as their provinces ask: found at once, page by page, and counted on the first page. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class TeamsToReviewTest {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 6, 22);

    /** After the day on which the other tests ask. */
    private static final LocalDate LATELY = LocalDate.of(2024, 8, 1);

    private static final int EVERY = 500;

    private final RegisterWorld world;
    private final TeamRegister teams;

    TeamsToReviewTest(OpenStore store) {
        world = new RegisterWorld(store);
        teams = world.register().teams();
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void areThoseOfTheListThatTheListMarks() {
        long lone = team("28249", "LEADER");
        long empty = team("28249");
        long headless = team("28249", "DEPUTY", "DEPUTY", "VOLUNTEER", "VOLUNTEER", "VOLUNTEER");
        long full = team("28249", "LEADER", "DEPUTY", "VOLUNTEER", "VOLUNTEER", "VOLUNTEER");

        List<Long> warned = warned(null, 0, EVERY, Scope.EVERYTHING);

        assertThat(warned).contains(lone, empty, headless).doesNotContain(full).isSorted();
        List<Team> all = world.read(() -> teams.list(TeamQuery.all(JUNE, EVERY), Scope.EVERYTHING));
        Set<Long> marked = world.read(() -> teams.warnings(all, JUNE).keySet());
        assertThat(warned).containsExactlyInAnyOrderElementsOf(marked);
    }

    @Test
    void comePageByPageInOrder() {
        team("28252", "LEADER");
        team("28252");
        team("28252", "DEPUTY");
        List<Long> paged = new ArrayList<>();
        for (List<Long> page = warned(null, 0, 2, Scope.EVERYTHING);
                !page.isEmpty();
                page = warned(null, page.get(page.size() - 1), 2, Scope.EVERYTHING)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            paged.addAll(page);
        }

        assertThat(paged).isEqualTo(warned(null, 0, EVERY, Scope.EVERYTHING));
    }

    @Test
    void leaveOutWhoIsNotActiveWhoIsOutOfReachAndWhoIsAskedForLess() {
        long resting = team("28255", "LEADER");
        long elsewhere = team("28738", "LEADER");
        long unit = world.unit("28255", JUNE);
        world.write(() -> {
            TeamEvent dormant = new TeamEvent(TeamEvent.Kind.DORMANT, LocalDate.of(2023, 1, 1), null, null, null);
            teams.happen(resting, dormant, Scope.EVERYTHING, 1);
            return true;
        });
        long small = team("29869", "LEADER", "VOLUNTEER");
        policy(world.unit("87", JUNE), 1, 3);

        assertThat(warned(null, 0, EVERY, Scope.EVERYTHING)).contains(elsewhere).doesNotContain(resting, small);
        assertThat(warned(null, 0, EVERY, RegisterWorld.in(unit))).doesNotContain(elsewhere);
        assertThat(warned(unit, 0, EVERY, Scope.EVERYTHING)).doesNotContain(elsewhere);
    }

    @Test
    void standInTheListAndOnTheFirstPage() {
        long place = world.unit("28258", JUNE);
        long lone = team("28258", "LEADER");
        long full = team("28258", "LEADER", "DEPUTY", "VOLUNTEER", "VOLUNTEER", "VOLUNTEER");
        PageDesk pages = PageDesk.of(world).as(RegisterWorld.officer(place, RegisterRights.TEAMS_READ));

        assertThat(pages.open("/teams", "warn", "true").html())
                .contains("/teams/" + lone + "\"")
                .doesNotContain("/teams/" + full + "\"");
        assertThat(pages.open("/teams").html()).contains("/teams/" + full + "\"");
        assertThat(PageDesk.of(world)
                        .as(RegisterWorld.officer(world.unit("28300", JUNE), RegisterRights.TEAMS_READ))
                        .card("teams-to-review"))
                .isEmpty();
    }

    @Test
    void areLookedForInABoundedNumberOfTeamsAtATime() {
        long unit = world.unit("28261", JUNE);
        long first = 1_000_000_000_000L;
        for (int from = 0; from < TeamReview.MOST_COMPARED; from += 100) {
            long begin = first + from;
            world.write(() -> {
                for (long id = begin; id < begin + 100; id++) {
                    resting(id, unit);
                }
                return true;
            });
        }
        long lone = team("28261", "LEADER");
        TeamQuery ask = new TeamQuery(LATELY, null, null, null, false, first - 1, 50);

        TeamReview.Found some = world.read(() -> teams.review().some(ask, Scope.EVERYTHING));
        TeamReview.Found rest = world.read(() -> teams.review().some(ask.page(some.next(), 50), Scope.EVERYTHING));

        assertThat(some)
                .isEqualTo(new TeamReview.Found(
                        List.of(), first + TeamReview.MOST_COMPARED - 1, TeamReview.MOST_COMPARED));
        assertThat(rest.teams()).extracting(Team::id).contains(lone);
        assertThat(rest.next()).isZero();
    }

    /** A team that lies dormant: it is read and never differs. */
    private void resting(long id, long unit) {
        world.dsl()
                .insertInto(TEAM)
                .set(TEAM.ID, id)
                .set(TEAM.NAME, "Đội")
                .set(TEAM.SEARCH_NAME, " doi")
                .set(TEAM.KIND, "VOLUNTEER_TEAM")
                .set(TEAM.UNIT_ID, unit)
                .set(TEAM.VERSION, 1)
                .execute();
        event(id, TeamEvent.Kind.ESTABLISHED, unit);
        event(id, TeamEvent.Kind.DORMANT, null);
    }

    private void event(long team, TeamEvent.Kind kind, @Nullable Long unit) {
        world.dsl()
                .insertInto(TEAM_EVENT)
                .set(TEAM_EVENT.ID, team * 2 + (unit == null ? 1 : 0))
                .set(TEAM_EVENT.TEAM_ID, team)
                .set(TEAM_EVENT.KIND, kind.name())
                .set(TEAM_EVENT.ON_DATE, LATELY)
                .set(TEAM_EVENT.UNIT_ID, unit)
                .set(TEAM_EVENT.WRITTEN_AT, LATELY.atStartOfDay())
                .execute();
    }

    private void policy(long province, int least, int most) {
        TeamPolicy asks = new TeamPolicy(least, most, 1, 0, 1, List.of(), "Nghị quyết của tỉnh");
        world.write(() -> teams.policies().enter(new PolicyBook.Draft(province, "VOLUNTEER_TEAM", FOUNDED, asks)));
    }

    private List<Long> warned(@Nullable Long unit, long after, int limit, Scope scope) {
        TeamQuery query = new TeamQuery(JUNE, unit, null, null, false, after, limit);
        return world.read(() -> teams.review().page(query, scope)).stream()
                .map(Team::id)
                .toList();
    }

    private long team(String code, String... roles) {
        long place = world.unit(code, JUNE);
        long team = world.team(place, FOUNDED);
        for (String role : roles) {
            world.member(team, world.person(place, "M.M.M.", 1970), role, FOUNDED);
        }
        return team;
    }
}
