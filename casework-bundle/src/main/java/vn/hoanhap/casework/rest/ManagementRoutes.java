package vn.hoanhap.casework.rest;

import java.util.List;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.ManagementInput;
import vn.hoanhap.casework.care.ManagementSteps;
import vn.hoanhap.casework.care.ManagementSteps.Target;
import vn.hoanhap.casework.care.ManagementWhole;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/** Serves managements: lists, one of them, entering, correcting, and each step. */
public final class ManagementRoutes {

    static final List<String> FILTERS = List.of(Wanted.REGIME, Wanted.STATE);

    private static final String ALL = "/managements";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public ManagementRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, Answers.ManagementList.class, Rights.LIST_READ, text("list"), this::list),
                office.desk().words(),
                FILTERS));
        add.route(Route.get(ONE, Answers.ManagementDetail.class, Rights.LIST_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, ManagementBody.class, Answers.Kept.class)
                .answers(Rights.LIST_WRITE, text("enter"), this::enter)
                .audited("management.entered"));
        add.route(Route.writing(Method.PUT, ONE, ManagementBody.class, Answers.Kept.class)
                .answers(Rights.LIST_WRITE, text("correct"), this::correct)
                .audited("management.corrected"));
        contributeSteps(add);
    }

    private void contributeSteps(Contributions add) {
        ManagementSteps steps = office.managementSteps();
        step(
                add,
                "decide",
                "management.decided",
                StepBody.Decided.class,
                (call, body, faults) -> steps.decide(target(call), body.on(), body.number(), faults));
        step(
                add,
                "suspend",
                "management.suspended",
                StepBody.ForReason.class,
                (call, body, faults) -> steps.suspend(target(call), body.on(), body.reason(), faults));
        step(
                add,
                "resume",
                "management.resumed",
                StepBody.OnDay.class,
                (call, body, faults) -> steps.resume(target(call), body.on(), faults));
        step(
                add,
                "close",
                "management.closed",
                StepBody.ForReason.class,
                (call, body, faults) -> steps.close(target(call), body.on(), body.reason(), faults));
        step(add, "reopen", "management.reopened", None.class, (call, body, faults) -> steps.reopen(target(call)));
        step(add, "drop", "management.dropped", None.class, (call, body, faults) -> steps.drop(target(call)));
        step(
                add,
                "take-back",
                "management.taken-back",
                None.class,
                (call, body, faults) -> steps.takeBack(target(call)));
    }

    /** Takes a step of what was sent. */
    @FunctionalInterface
    private interface Step<Q> {
        Management take(Call call, Q body, Faults faults);
    }

    private <Q> void step(Contributions add, String action, String audited, Class<Q> body, Step<Q> step) {
        add.route(Route.writing(Method.POST, ONE + "/" + action, body, Answers.Kept.class)
                .answers(Rights.LIST_WRITE, text(action), (call, sent) -> {
                    Management after = step.take(call, sent, office.faults());
                    return Answer.ok(Reading.bare(office, call).kept(after)).version(after.version());
                })
                .audited(audited));
    }

    private Text text(String key) {
        return office.desk().words().both("route.management." + key);
    }

    private static Target target(Call call) {
        return new Target(call.pathId("id"), Reading.version(call), Entry.of(call));
    }

    private Answer<Answers.ManagementList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.managements(office.desk().law()));
        List<Management> found = office.managements().table().search(wanted, call.scope(), call.cursor(), call.limit());
        AnswerWriter writer = Reading.writer(office, call, found, Management::personId);
        return Answer.ok(new Answers.ManagementList(
                found.stream().map(writer::item).toList(), Reading.next(call, found, Management::id)));
    }

    private Answer<Answers.ManagementDetail> one(Call call, None nothing) {
        Management management = office.managements().open(call.pathId("id"), call.scope());
        AnswerWriter writer = Reading.writer(office, call, List.of(management), Management::personId);
        return Answer.ok(writer.detail(management)).version(management.version());
    }

    private Answer<Answers.Kept> enter(Call call, ManagementBody body) {
        Faults faults = office.faults();
        Management entered = office.managementHistory().enter(whole(call, body, faults), Entry.of(call), faults);
        return Answer.created(
                        ALL + "/" + entered.id(), Reading.bare(office, call).kept(entered))
                .version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, ManagementBody body) {
        Faults faults = office.faults();
        Management after = office.managementHistory().correct(target(call), whole(call, body, faults), faults);
        return Answer.ok(Reading.bare(office, call).kept(after)).version(after.version());
    }

    private ManagementWhole whole(Call call, ManagementBody body, Faults faults) {
        Dated began = asking.dated(body.began(), Fields.BEGAN, faults);
        ManagementInput begun = new ManagementInput(
                body.person().value(),
                asking.unit(body.unit(), began == null ? call.today() : began.last(), faults),
                body.regime(),
                body.completed(),
                began,
                body.decided(),
                body.number(),
                body.statedUntil());
        return new ManagementWhole(begun, body.ended(), body.reason());
    }
}
