package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;
import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.registry.teams.TeamDraft;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "register", of = Register.class)
class TeamsInTheJournalTest {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 6, 22);

    private final RegisterWorld world;
    private final Register register;

    TeamsInTheJournalTest(OpenStore store) {
        world = new RegisterWorld(store);
        register = world.register();
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void countsATeamAndItsMembersWhileItIsActive() {
        long unit = world.unit("28249", JUNE);
        long team = world.team(unit, FOUNDED);
        long leader = world.person(unit, "N.V.T.", 1970);
        world.member(team, leader, "LEADER", LocalDate.of(2016, 1, 1));

        happen(team, TeamEvent.Kind.SUSPENDED, LocalDate.of(2019, 1, 1), null, 1);
        happen(team, TeamEvent.Kind.REESTABLISHED, LocalDate.of(2020, 3, 1), null, 2);

        assertThat(stock("team.active", team, FOUNDED.minusDays(1))).isZero();
        assertThat(stock("team.active", team, FOUNDED)).isEqualTo(1);
        assertThat(stock("team.active", team, LocalDate.of(2019, 1, 1))).isZero();
        assertThat(stock("team.active", team, LocalDate.of(2020, 3, 1))).isEqualTo(1);
        assertThat(stock("team.member", team, FOUNDED)).isZero();
        assertThat(stock("team.member", team, LocalDate.of(2018, 12, 31))).isEqualTo(1);
        assertThat(stock("team.member", team, LocalDate.of(2019, 6, 1))).isZero();
        assertThat(stock("team.member", team, TODAY)).isEqualTo(1);
    }

    @Test
    void takesBackWhatACorrectionNoLongerHolds() {
        long unit = world.unit("28252", JUNE);
        long team = world.team(unit, FOUNDED);
        LocalDate later = LocalDate.of(2016, 2, 1);

        TeamDraft corrected = new TeamDraft("Đội phường 4", "VOLUNTEER_TEAM", unit, null, later, null);
        TeamEvent dormant = new TeamEvent(TeamEvent.Kind.DORMANT, LocalDate.of(2023, 1, 1), null, null, null);
        world.write(() -> {
            register.teams().rewrite(team, corrected, List.of(dormant), Scope.EVERYTHING);
            return true;
        });

        assertThat(stock("team.active", team, FOUNDED)).isZero();
        assertThat(stock("team.active", team, later)).isEqualTo(1);
        assertThat(stock("team.active", team, JUNE)).isZero();
        assertThat(page(team, JUNE).team().state()).isEqualTo(TeamState.DORMANT);
    }

    @Test
    void endsAMembershipOnTheDayAfterItsLast() {
        long unit = world.unit("28255", JUNE);
        long team = world.team(unit, FOUNDED);
        long person = world.person(unit, "L.T.H.", 1980);
        long member = world.member(team, person, "VOLUNTEER", FOUNDED);

        world.write(() -> {
            register.teams().members().end(member, TODAY, Scope.EVERYTHING, 1);
            return true;
        });

        assertThat(stock("team.member", team, TODAY)).isEqualTo(1);
        assertThat(stock("team.member", team, TODAY.plusDays(1))).isZero();
    }

    @Test
    void warnsOfAPolicyThatIsNotMetAndRefusesNothing() {
        long unit = world.unit("28258", JUNE);
        long team = world.team(unit, FOUNDED);
        world.member(team, world.person(unit, "P.V.A.", 1975), "LEADER", FOUNDED);

        assertThat(page(team, JUNE).warnings())
                .extracting(warning -> warning.en())
                .anyMatch(text -> text.startsWith("The team has 1 members"))
                .anyMatch(text -> text.startsWith("The team has 0 deputies"));
    }

    @Test
    void listsTeamsWhoseUnitHasEndedAndMovesThem() {
        long old = world.unit("28270", JUNE);
        long successor =
                world.read(() -> register.units().units().successors(old).get(0).successorId());
        long team = world.team(old, FOUNDED);
        assertThat(endedTeams()).extracting(Team::id).contains(team);
        assertThat(page(team, TODAY).unitEnded()).isTrue();

        happen(team, TeamEvent.Kind.MOVED, LocalDate.of(2025, 7, 1), successor, 1);

        assertThat(endedTeams()).extracting(Team::id).doesNotContain(team);
        assertThat(stockIn("team.active", team, old, TODAY)).isZero();
        assertThat(stockIn("team.active", team, successor, TODAY)).isEqualTo(1);
        assertThat(stockIn("team.active", team, old, JUNE)).isEqualTo(1);
    }

    @Test
    void dissolvesATeamTodayAlthoughItsUnitHasEnded() {
        long team = world.team(world.unit("28273", JUNE), FOUNDED);

        happen(team, TeamEvent.Kind.DISSOLVED, TODAY, null, 1);

        assertThat(stock("team.active", team, TODAY)).isZero();
    }

    @Test
    void refusesANewTeamTodayInAUnitThatHasEnded() {
        long ended = world.unit("28276", JUNE);
        TeamDraft draft = new TeamDraft("Đội mới", "VOLUNTEER_TEAM", ended, null, TODAY, null);

        assertThatThrownBy(() -> world.read(() -> {
                    register.teams().check(draft, Scope.EVERYTHING, new Violations());
                    return true;
                }))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                                problem.problem().errors().get(0).remedy().en())
                        .contains("Use a unit that took over: "));
    }

    @Test
    void refusesTheChangeOfAnOlderVersion() {
        long team = world.team(world.unit("28279", JUNE), FOUNDED);
        happen(team, TeamEvent.Kind.DORMANT, JUNE, null, 1);

        assertThatThrownBy(() -> happen(team, TeamEvent.Kind.DISSOLVED, JUNE, null, 1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(412));
    }

    private List<Team> endedTeams() {
        return world.read(
                () -> register.teams().list(new TeamQuery(TODAY, null, null, null, true, 0, 500), Scope.EVERYTHING));
    }

    private TeamPage page(long team, LocalDate on) {
        return world.read(
                () -> register.teams().page(team, Scope.EVERYTHING, on).orElseThrow());
    }

    private void happen(long team, TeamEvent.Kind kind, LocalDate on, @Nullable Long unit, long version) {
        world.write(() -> {
            TeamEvent event = new TeamEvent(kind, on, unit, "thiếu người", "5/QĐ");
            register.teams().happen(team, event, Scope.EVERYTHING, version);
            return true;
        });
    }

    private long stock(String kind, long team, LocalDate on) {
        return stockIn(kind, team, null, on);
    }

    private long stockIn(String kind, long team, @Nullable Long unit, LocalDate on) {
        Field<BigDecimal> sum = DSL.sum(JOURNAL_LINE.QUANTITY.mul(JOURNAL_LINE.LINE_SIGN));
        return world.read(() -> {
            BigDecimal total = world.dsl()
                    .select(sum)
                    .from(JOURNAL_LINE)
                    .where(JOURNAL_LINE.KIND.eq(kind))
                    .and(JOURNAL_LINE.TEAM_ID.eq(team))
                    .and(unit == null ? DSL.noCondition() : JOURNAL_LINE.UNIT_ID.eq(unit))
                    .and(JOURNAL_LINE.ON_DATE.le(on))
                    .fetchOne(sum);
            return total == null ? 0L : total.longValueExact();
        });
    }
}
