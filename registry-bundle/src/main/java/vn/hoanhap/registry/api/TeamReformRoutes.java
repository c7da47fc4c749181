package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.registry.teams.TeamReforms;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Answers for teams whose units have ended: lists them, moves or dissolves several by one decree, and takes that back as one. */
public final class TeamReformRoutes {
    private static final List<String> KINDS = List.of("MOVED", "DISSOLVED");

    private final Register register;
    private final TeamReforms reforms;

    /** Answers from the register. */
    public TeamReformRoutes(Register register) {
        this.register = register;
        reforms = register.teams().reforms(register.transactions());
    }

    record Heir(Id id, String code, String name) {
        static Heir of(Unit unit) {
            return new Heir(new Id(unit.id()), unit.code(), unit.name());
        }
    }

    record ProposalItem(Id id, String name, TeamState state, Id unit, long version, List<Heir> heirs) {
        static ProposalItem of(TeamReforms.Proposal proposal) {
            return new ProposalItem(
                    new Id(proposal.team().id()),
                    proposal.team().name(),
                    proposal.team().state(),
                    new Id(proposal.team().unitId()),
                    proposal.version(),
                    proposal.heirs().stream().map(Heir::of).toList());
        }
    }

    record ProposalList(List<ProposalItem> items, @Nullable Id next) {}

    record ReformItem(Id id, TeamEvent.Kind kind, LocalDate on, String order, int teams) {
        static ReformItem of(TeamReforms.Recorded reform) {
            return new ReformItem(new Id(reform.id()), reform.kind(), reform.on(), reform.order(), reform.teams());
        }
    }

    record ReformList(List<ReformItem> items) {}

    record NewStep(Id team, @Nullable Id unit, long version) {}

    record NewReform(
            String kind, LocalDate on, @MaxLength(200) String order, List<NewStep> teams) {}

    /** Says whether it was written, of how many teams, and how many somebody else had changed in between. */
    record ReformAnswer(boolean written, int done, int left) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/teams/ended",
                        ProposalList.class,
                        RegisterRights.TEAMS_WRITE,
                        Words.text("route.teams.ended"),
                        (call, none) -> list(call))
                .query("q", Words.text("query.q"))
                .query("unit", Words.text("query.unit"))));
        add.route(Route.get(
                "/teams/reforms",
                ReformList.class,
                RegisterRights.TEAMS_WRITE,
                Words.text("route.team-reforms"),
                (call, none) -> recent(call)));
        add.route(Route.writing(Method.POST, "/teams/reforms", NewReform.class, ReformAnswer.class)
                .answers(RegisterRights.TEAMS_WRITE, Words.text("route.team-reform.new"), this::carryOut)
                .query("dryRun", Words.text("query.dryRun"))
                .work(Route.UnitOfWork.OWN)
                .audited("team.reform-recorded"));
        add.route(Route.writing(Method.DELETE, "/teams/reforms/{reform}", None.class, ReformAnswer.class)
                .answers(RegisterRights.TEAMS_WRITE, Words.text("route.team-reform.undo"), this::undo)
                .work(Route.UnitOfWork.OWN)
                .audited("team.reform-undone"));
    }

    private Answer<ProposalList> list(Call call) {
        TeamQuery asked = new TeamQuery(
                call.asOf(),
                Reading.unitOfQuery(register.units().units(), call),
                null,
                call.query("q").orElse(null),
                true,
                call.cursor(),
                call.limit());
        List<TeamReforms.Proposal> found = reforms.proposals(asked, call.scope());
        return Answer.ok(new ProposalList(
                found.stream().map(ProposalItem::of).toList(),
                Reading.next(found, call.limit(), proposal -> proposal.team().id())));
    }

    private Answer<ReformList> recent(Call call) {
        return Answer.ok(new ReformList(
                reforms.recent(call.scope()).stream().map(ReformItem::of).toList()));
    }

    private Answer<ReformAnswer> carryOut(Call call, NewReform body) {
        TeamReforms.Reform reform = register.transactions().read(() -> checked(call, body));
        if (call.query("dryRun").filter("true"::equals).isPresent()) {
            return Answer.ok(new ReformAnswer(false, reform.steps().size(), 0));
        }
        return answer(reforms.carryOut(reform, call.scope(), call.principal().accountId()));
    }

    private TeamReforms.Reform checked(Call call, NewReform body) {
        Violations faults = new Violations();
        Checks.code(faults, "kind", body.kind(), KINDS);
        faults.raise();
        TeamEvent.Kind kind = TeamEvent.Kind.valueOf(body.kind());
        TeamReforms.Reform reform = new TeamReforms.Reform(
                kind,
                body.on(),
                body.order(),
                body.teams().stream().map(step -> step(kind, step)).toList());
        reforms.check(reform, call.scope(), faults);
        faults.raise();
        return reform;
    }

    private static TeamReforms.Step step(TeamEvent.Kind kind, NewStep step) {
        Long unit = kind == TeamEvent.Kind.MOVED ? Reading.value(step.unit()) : null;
        return new TeamReforms.Step(step.team().value(), unit, step.version());
    }

    private Answer<ReformAnswer> undo(Call call, None none) {
        return answer(reforms.undo(call.pathId("reform"), call.scope()));
    }

    private static Answer<ReformAnswer> answer(TeamReforms.Outcome outcome) {
        return Answer.ok(new ReformAnswer(true, outcome.done(), outcome.left()));
    }
}
