package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.db.Tables.TEAM_POLICY;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.journal.Movements;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What a list of teams says about the rules of their provinces. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class PolicyOfAListTest {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 6, 22);

    private final OpenStore store;
    private final RegisterWorld world;

    PolicyOfAListTest(OpenStore store) {
        this.store = store;
        world = new RegisterWorld(store);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void comparesEachTeamWithItsOwnMembers() {
        long lone = team("28249", 1);
        long empty = team("28252", 0);
        long full = team("28255", 6);

        Map<Long, List<Text>> warnings = warnings();

        assertThat(warnings.get(lone)).hasSize(2).first().asString().contains("1 thành viên");
        assertThat(warnings.get(empty)).hasSize(3);
        assertThat(warnings).doesNotContainKey(full);
    }

    @Test
    void asksWhatTheProvinceAsksBeforeWhatTheCountryAsks() {
        long here = team("28258", 1);
        long elsewhere = team("29869", 1);
        world.write(() -> world.dsl()
                .insertInto(TEAM_POLICY)
                .set(TEAM_POLICY.ID, 82L)
                .set(TEAM_POLICY.PROVINCE_ID, world.register().units().units().resolve("82", JUNE))
                .set(TEAM_POLICY.TEAM_KIND, "VOLUNTEER_TEAM")
                .set(TEAM_POLICY.VALID_FROM, FOUNDED)
                .set(TEAM_POLICY.MIN_SIZE, 1)
                .set(TEAM_POLICY.MAX_SIZE, 3)
                .set(TEAM_POLICY.LEADERS, 1)
                .set(TEAM_POLICY.MIN_DEPUTIES, 0)
                .set(TEAM_POLICY.MAX_DEPUTIES, 1)
                .set(TEAM_POLICY.SOURCE_ORGANISATIONS, "")
                .set(TEAM_POLICY.LEGAL_SOURCE, "Nghị quyết của tỉnh")
                .execute());

        assertThat(warnings()).doesNotContainKey(here).containsKey(elsewhere);
        assertThat(world.<List<Text>>read(() -> world.register()
                        .teams()
                        .page(here, Scope.EVERYTHING, JUNE)
                        .orElseThrow()
                        .warnings()))
                .isEmpty();
    }

    @Test
    void asksTheDatabaseAsOftenForManyTeamsAsForOne() {
        team("28249", 1);
        team("28252", 0);
        List<Team> many = listed();

        assertThat(questions(many)).isEqualTo(2).isEqualTo(questions(many.subList(0, 1)));
    }

    private int questions(List<Team> teams) {
        var asked = new AtomicInteger();
        Sql sql = new Sql(new Database() {
            @Override
            public Dialect dialect() {
                return store.database().dialect();
            }

            @Override
            public Connection connection() {
                asked.incrementAndGet();
                return store.database().connection();
            }

            @Override
            public void gather(Insert insert, Row row) {
                store.database().gather(insert, row);
            }

            @Override
            public Map<Object, Object> memory() {
                return store.database().memory();
            }
        });
        TeamRegister.Tools tools = new TeamRegister.Tools(
                new UnitRegister(sql, store.transactions()),
                new Movements(world.register().journal()),
                store.ids(),
                store.events(),
                world.register().clock());
        world.read(() -> new TeamRegister(sql, tools).warnings(teams, JUNE));
        return asked.get();
    }

    private List<Team> listed() {
        TeamQuery all = new TeamQuery(JUNE, null, null, null, false, 0, 500);
        return world.read(() -> world.register().teams().list(all, Scope.EVERYTHING));
    }

    private Map<Long, List<Text>> warnings() {
        List<Team> listed = listed();
        return world.read(() -> world.register().teams().warnings(listed, JUNE));
    }

    private long team(String code, int members) {
        long place = world.unit(code, JUNE);
        long team = world.team(place, FOUNDED);
        for (int i = 0; i < members; i++) {
            String role = i == 0 ? "LEADER" : i == 1 ? "DEPUTY" : "VOLUNTEER";
            world.member(team, world.person(place, "M.M.M.", 1970 + i), role, FOUNDED);
        }
        return team;
    }
}
