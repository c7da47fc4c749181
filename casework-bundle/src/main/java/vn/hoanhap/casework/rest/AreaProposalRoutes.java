package vn.hoanhap.casework.rest;

import java.util.List;
import vn.hoanhap.casework.care.AreaFields;
import vn.hoanhap.casework.care.AreaProposalBook.Came;
import vn.hoanhap.casework.care.AreaProposalInput;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaProposalAction;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.entry.Faults;

/** Serves proposals about areas: lists, one of them with the people then and now, and each step to its decision. */
public final class AreaProposalRoutes {

    private static final String ALL = "/area-proposals";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;
    private final AreaAsking areaAsking;

    /** Serves from the given office. */
    public AreaProposalRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
        this.areaAsking = new AreaAsking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(areaAsking.searching(
                Route.get(ALL, AreaAnswers.Proposals.class, Rights.AREAS_READ, text("list"), this::list)));
        add.route(Route.get(ONE, AreaAnswers.Proposed.class, Rights.AREAS_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, AreaProposalBody.class, Answers.Kept.class)
                .answers(Rights.AREAS_PROPOSE, text("enter"), this::enter)
                .audited("area-proposal.entered"));
        add.route(Route.writing(Method.PUT, ONE, AreaProposalBody.class, Answers.Kept.class)
                .answers(Rights.AREAS_PROPOSE, text("correct"), this::correct)
                .audited("area-proposal.corrected"));
        answering(add, "agree", "area-proposal.agreed", AreaProposalAction.AGREE);
        answering(add, "refuse", "area-proposal.refused", AreaProposalAction.REFUSE);
        plain(add, "withdraw", "area-proposal.withdrawn", AreaProposalAction.WITHDRAW, Rights.AREAS_PROPOSE);
        plain(add, "reopen", "area-proposal.reopened", AreaProposalAction.REOPEN, Rights.AREAS_WRITE);
    }

    private void answering(Contributions add, String path, String audited, AreaProposalAction action) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, AreaProposalBody.Answered.class, Answers.Kept.class)
                .answers(Rights.AREAS_WRITE, text(path), (call, body) -> step(call, came(action, body)))
                .audited(audited));
    }

    private static Came came(AreaProposalAction action, AreaProposalBody.Answered body) {
        return new Came(action, body.on(), new AreaClass.Decision(body.number(), body.authority()), body.answer());
    }

    private void plain(Contributions add, String path, String audited, AreaProposalAction action, Permission right) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, None.class, Answers.Kept.class)
                .answers(right, text(path), (call, nothing) -> step(call, Came.plain(action)))
                .audited(audited));
    }

    private Text text(String key) {
        return office.desk().words().both("route.area-proposal." + key);
    }

    private Answer<AreaAnswers.Proposals> list(Call call, None nothing) {
        List<AreaProposal> found = office.areaProposals()
                .table()
                .search(areaAsking.wantedProposals(call), call.scope(), call.cursor(), call.limit());
        AreaWriter writer = new AreaWriter(office, call, List.of());
        return Answer.ok(new AreaAnswers.Proposals(
                found.stream().map(writer::proposed).toList(), Reading.next(call, found, AreaProposal::id)));
    }

    private Answer<AreaAnswers.Proposed> one(Call call, None nothing) {
        AreaProposal one = office.areaProposals().open(call.pathId("id"), call.scope());
        return Answer.ok(new AreaWriter(office, call, List.of()).proposed(one)).version(one.version());
    }

    private Answer<Answers.Kept> enter(Call call, AreaProposalBody body) {
        Faults faults = office.faults();
        AreaProposal entered = office.areaProposals().propose(input(body, faults), Entry.of(call), faults);
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, AreaProposalBody body) {
        Faults faults = office.faults();
        AreaProposal after = office.areaProposals()
                .correct(call.pathId("id"), Reading.version(call), input(body, faults), Entry.of(call), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<Answers.Kept> step(Call call, Came came) {
        AreaProposal after = office.areaProposals()
                .step(call.pathId("id"), Reading.version(call), came, Entry.of(call), office.faults());
        return Answer.ok(kept(after)).version(after.version());
    }

    private static Answers.Kept kept(AreaProposal proposal) {
        return new Answers.Kept(new Id(proposal.id()), proposal.version(), List.of());
    }

    private AreaProposalInput input(AreaProposalBody body, Faults faults) {
        return new AreaProposalInput(
                asking.unit(body.commune(), body.proposed(), AreaFields.COMMUNE, faults),
                body.spot(),
                body.areaClass(),
                body.by(),
                body.why(),
                body.proposed());
    }
}
