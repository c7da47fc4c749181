package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.api.TeamPolicyRoutes.Asks;
import vn.hoanhap.registry.api.TeamPolicyRoutes.NewPolicy;
import vn.hoanhap.registry.api.TeamPolicyRoutes.PolicyItem;
import vn.hoanhap.registry.api.TeamPolicyRoutes.PolicyList;
import vn.hoanhap.registry.api.TeamRoutes.TeamItem;
import vn.hoanhap.registry.api.TeamRoutes.TeamList;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What is asked of teams, and the teams that differ, as another system meets them. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class TeamPolicyRoutesTest {
    private static final Asks ASKS = new Asks(2, 4, 1, 0, 1, List.of(), "15/NQ-HĐND");

    private final RegisterWorld world;
    private final ServedProgramme served;

    TeamPolicyRoutesTest(OpenStore store) {
        world = new RegisterWorld(store);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void entersAPolicyThatTeamsAreComparedWithFromThatDayOn() {
        long unit = world.unit("28249", JUNE);
        long team = world.team(unit, JUNE.minusYears(5));
        for (String role : List.of("LEADER", "VOLUNTEER", "VOLUNTEER")) {
            world.member(team, world.person(unit, "M.M.M.", 1970), role, JUNE.minusYears(5));
        }
        assertThat(warned()).contains(new Id(team));

        enter("82", null);

        assertThat(warned()).doesNotContain(new Id(team));
        assertThat(policies()).anySatisfy(item -> {
            assertThat(item.province()).isEqualTo(new Id(world.unit("82", JUNE)));
            assertThat(item.inForce()).isTrue();
            assertThat(item.asks()).isEqualTo(ASKS);
        });
    }

    @Test
    void isRefusedToWhoServesOnlyACommune() {
        assertThatThrownBy(() -> enter("82", world.unit("28249", JUNE)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(422));
    }

    private void enter(String province, @Nullable Long reach) {
        served.answer(
                "POST /team-policies",
                Written.class,
                call(RegisterRights.TEAMS_WRITE, reach),
                new NewPolicy(province, "VOLUNTEER_TEAM", JUNE.minusYears(1), ASKS));
    }

    private List<PolicyItem> policies() {
        return Objects.requireNonNull(
                        served.answer("GET /team-policies", PolicyList.class, call(RegisterRights.TEAMS_READ, null))
                                .body())
                .items();
    }

    private List<Id> warned() {
        TeamList list = Objects.requireNonNull(served.answer(
                        "GET /teams",
                        TeamList.class,
                        call(RegisterRights.TEAMS_READ, null).query("warn", "true"))
                .body());
        return list.items().stream().map(TeamItem::id).toList();
    }

    private static TestCall call(Permission right, @Nullable Long reach) {
        Principal officer = RegisterWorld.officer(reach, right);
        return TestCall.by(officer).scope(officer.scope(right)).today(TODAY).asOf(JUNE);
    }
}
