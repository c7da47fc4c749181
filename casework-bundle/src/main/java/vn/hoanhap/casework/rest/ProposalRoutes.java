package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Finding;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.LeavingBook.Came;
import vn.hoanhap.casework.care.ProposalInput;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Evidence;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.domain.ProposalAction;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;

/** Serves proposals to leave a list: lists, one of them with what speaks for and against it, and each step to its decision. */
public final class ProposalRoutes {

    private static final String ALL = "/proposals";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public ProposalRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Is a proposal in a list. */
    public record Item(
            Id id,
            Answers.Named person,
            Answers.Named unit,
            Id management,
            ProposalState state,
            Proposal.By by,
            String reason,
            LocalDate drafted,
            @Nullable LocalDate sent,
            @Nullable LocalDate decided) {}

    /** Is a page of proposals. */
    public record Items(List<Item> items, @Nullable String next) {}

    /**
     * Is something that speaks for or against it.
     *
     * @param record the record or journal line
     * @param code what it said; missing for what the reader may not know
     */
    public record Spoken(
            Evidence.Kind kind,
            @Nullable Id record,
            @Nullable LocalDate on,
            @Nullable String code) {}

    /** Is everything on record about a proposal, as far as the reader may know it. */
    public record Detail(
            Item proposal,
            @Nullable String note,
            @Nullable String number,
            @Nullable String answer,
            List<Spoken> evidence,
            List<Finding> against,
            boolean certificate,
            List<ProposalAction> possible,
            long version) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, Items.class, Rights.LEAVING_READ, text("list"), this::list),
                office.desk().words(),
                List.of(Wanted.STATE)));
        add.route(Route.get(ONE, Detail.class, Rights.LEAVING_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, ProposalBody.class, Answers.Kept.class)
                .answers(Rights.PROPOSE, text("enter"), this::enter)
                .audited("proposal.entered"));
        add.route(Route.writing(Method.PUT, ONE, ProposalBody.class, Answers.Kept.class)
                .answers(Rights.PROPOSE, text("correct"), this::correct)
                .audited("proposal.corrected"));
        add.route(Route.writing(Method.POST, ONE + "/send", StepBody.OnDay.class, Answers.Kept.class)
                .answers(
                        Rights.PROPOSE,
                        text("send"),
                        (call, body) -> step(call, new Came(ProposalAction.SEND, body.on(), null, null)))
                .audited("proposal.sent"));
        answering(add, "return", "proposal.returned", ProposalAction.RETURN);
        answering(add, "agree", "proposal.agreed", ProposalAction.AGREE);
        answering(add, "decline", "proposal.declined", ProposalAction.DECLINE);
        plain(add, "withdraw", "proposal.withdrawn", ProposalAction.WITHDRAW);
        plain(add, "take-back", "proposal.taken-back", ProposalAction.TAKE_BACK);
    }

    private void answering(Contributions add, String path, String audited, ProposalAction action) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, ProposalBody.Answered.class, Answers.Kept.class)
                .answers(
                        Rights.DECIDE,
                        text(path),
                        (call, body) -> step(call, new Came(action, body.on(), body.number(), body.answer())))
                .audited(audited));
    }

    private void plain(Contributions add, String path, String audited, ProposalAction action) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, None.class, Answers.Kept.class)
                .answers(Rights.PROPOSE, text(path), (call, nothing) -> step(call, new Came(action, null, null, null)))
                .audited(audited));
    }

    private Text text(String key) {
        return office.desk().words().both("route.proposal." + key);
    }

    private Answer<Items> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.proposals());
        List<Proposal> found = office.leaving().table().search(wanted, call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found);
        return Answer.ok(new Items(
                found.stream().map(one -> item(one, labels)).toList(), Reading.next(call, found, Proposal::id)));
    }

    private Labels labels(Call call, List<Proposal> found) {
        return Labels.of(office.desk(), found.stream().map(Proposal::personId).toList(), call.asOf());
    }

    private static Item item(Proposal one, Labels labels) {
        return new Item(
                new Id(one.id()),
                new Answers.Named(new Id(one.personId()), labels.person(one.personId())),
                new Answers.Named(new Id(one.unitId()), labels.unit(one.unitId())),
                new Id(one.managementId()),
                one.state(),
                one.asked().by(),
                one.asked().reason(),
                one.days().drafted(),
                one.days().sent(),
                one.days().decided());
    }

    private Answer<Detail> one(Call call, None nothing) {
        Proposal one = office.leaving().open(call.pathId("id"), call.scope());
        boolean results = call.principal().may(Rights.TESTS_READ);
        boolean care = call.principal().may(Rights.CARE_READ);
        Detail detail = new Detail(
                item(one, labels(call, List.of(one))),
                one.asked().note(),
                one.decision().number(),
                one.decision().answer(),
                one.evidence().stream()
                        .filter(known -> care || !ofCare(known.kind()))
                        .map(known -> spoken(known, results))
                        .toList(),
                office.leaving().findings(one, call.today()).stream()
                        .filter(finding -> results || finding != Finding.OPEN_POSITIVE)
                        .filter(finding -> care || finding != Finding.RELAPSED)
                        .toList(),
                office.leaving().certified(one),
                List.copyOf(ProposalState.table().possible(one.state())),
                one.version());
        return Answer.ok(detail).version(one.version());
    }

    private static boolean ofCare(Evidence.Kind kind) {
        return switch (kind) {
            case STEP, OUTCOME, RELAPSE -> true;
            case TERM, TEST, MET -> false;
        };
    }

    private static Spoken spoken(Evidence one, boolean results) {
        Long record = one.recordId();
        boolean hidden = one.code().isEmpty() || (one.kind() == Evidence.Kind.TEST && !results);
        return new Spoken(one.kind(), record == null ? null : new Id(record), one.on(), hidden ? null : one.code());
    }

    private Answer<Answers.Kept> enter(Call call, ProposalBody body) {
        Proposal entered = office.leaving().draft(input(body), Entry.of(call), office.faults());
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, ProposalBody body) {
        Proposal after = office.leaving()
                .correct(call.pathId("id"), Reading.version(call), input(body), Entry.of(call), office.faults());
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<Answers.Kept> step(Call call, Came came) {
        Proposal after =
                office.leaving().step(call.pathId("id"), Reading.version(call), came, Entry.of(call), office.faults());
        return Answer.ok(kept(after)).version(after.version());
    }

    private static Answers.Kept kept(Proposal proposal) {
        return new Answers.Kept(new Id(proposal.id()), proposal.version(), List.of());
    }

    private static ProposalInput input(ProposalBody body) {
        return new ProposalInput(body.management().value(), body.by(), body.reason(), body.drafted(), body.note());
    }
}
