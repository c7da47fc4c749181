package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Machines move several teams of an ended unit by one decree, page by page, and take that back. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class TeamReformRoutesTest {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 6, 22);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final RegisterWorld world;
    private final ServedProgramme served;
    private final long former;

    TeamReformRoutesTest(OpenStore store) {
        world = new RegisterWorld(store);
        Collected offered = new Collected();
        new TeamReformRoutes(world.register()).contribute(offered);
        served = world.serve(offered);
        former = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void listsEachTeamOncePageByPageAndMovesThem() {
        List<Long> teams =
                List.of(world.team(former, FOUNDED), world.team(former, FOUNDED), world.team(former, FOUNDED));
        List<TeamReformRoutes.ProposalItem> proposals = pages(2);
        assertThat(proposals)
                .extracting(item -> item.id().value())
                .doesNotHaveDuplicates()
                .containsAll(teams);
        List<TeamReformRoutes.NewStep> steps = proposals.stream()
                .filter(item -> teams.contains(item.id().value()))
                .map(item -> new TeamReformRoutes.NewStep(
                        item.id(), item.heirs().get(0).id(), item.version()))
                .toList();

        assertThat(send(steps, true)).isEqualTo(new TeamReformRoutes.ReformAnswer(false, 3, 0));
        assertThat(pages(2)).extracting(item -> item.id().value()).containsAll(teams);
        assertThat(send(steps, false)).isEqualTo(new TeamReformRoutes.ReformAnswer(true, 3, 0));
        assertThat(pages(2)).extracting(item -> item.id().value()).doesNotContainAnyElementsOf(teams);

        Id reform = body(served.answer("GET /teams/reforms", TeamReformRoutes.ReformList.class, call()))
                .items()
                .get(0)
                .id();
        assertThat(body(served.answer(
                        "DELETE /teams/reforms/{reform}",
                        TeamReformRoutes.ReformAnswer.class,
                        call().path("reform", reform))))
                .isEqualTo(new TeamReformRoutes.ReformAnswer(true, 3, 0));
        assertThat(pages(2)).extracting(item -> item.id().value()).containsAll(teams);
    }

    @Test
    void refusesWhatIsOutOfReachOrUnknown() {
        long team = world.team(former, FOUNDED);
        List<TeamReformRoutes.NewStep> step = List.of(new TeamReformRoutes.NewStep(new Id(team), null, 1));
        TestCall elsewhere = call().scope(new Scope(false, Set.of(world.unit("28738", JUNE)), null));

        refuses(422, () -> send(List.of(), false));
        refuses(422, () -> send(step, false));
        refuses(404, () -> post(elsewhere, "DISSOLVED", step));
        refuses(422, () -> post(call(), "SUSPENDED", step));
    }

    private List<TeamReformRoutes.ProposalItem> pages(int limit) {
        List<TeamReformRoutes.ProposalItem> all = new ArrayList<>();
        Id next = null;
        do {
            TestCall call = call().query("limit", limit);
            TestCall asked = next == null ? call : call.query("cursor", next);
            TeamReformRoutes.ProposalList page =
                    body(served.answer("GET /teams/ended", TeamReformRoutes.ProposalList.class, asked));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private TeamReformRoutes.ReformAnswer send(List<TeamReformRoutes.NewStep> steps, boolean dryRun) {
        return post(call().query("dryRun", String.valueOf(dryRun)), "MOVED", steps);
    }

    private TeamReformRoutes.ReformAnswer post(TestCall call, String kind, List<TeamReformRoutes.NewStep> steps) {
        return body(served.answer(
                "POST /teams/reforms",
                TeamReformRoutes.ReformAnswer.class,
                call,
                new TeamReformRoutes.NewReform(kind, REFORM, "99/QĐ-UBND", steps)));
    }

    private static TestCall call() {
        return TestCall.by(RegisterWorld.officer(null, RegisterRights.TEAMS_WRITE))
                .scope(Scope.EVERYTHING)
                .asOf(TODAY)
                .today(TODAY);
    }

    private static <A> A body(Answer<A> answer) {
        return Objects.requireNonNull(answer.body());
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().status())
                .isEqualTo(status));
    }
}
