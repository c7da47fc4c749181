package vn.hoanhap.casework.rest;

import java.util.List;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.PlanBook;
import vn.hoanhap.casework.care.PlanInput;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.PlanStepAction;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.entry.Faults;

/** Serves what is done about needs: lists, one step, planning, correcting, and each action. */
public final class PlanRoutes {

    private static final String ALL = "/plan-steps";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public PlanRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, CareAnswers.PlanList.class, Rights.CARE_READ, text("list"), this::list),
                office.desk().words(),
                List.of(Wanted.NEED, Wanted.STATE)));
        add.route(Route.get(ONE, CareAnswers.PlanDetail.class, Rights.CARE_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, PlanBody.class, Answers.Kept.class)
                .answers(Rights.CARE_WRITE, text("enter"), this::enter)
                .audited("plan-step.entered"));
        add.route(Route.writing(Method.PUT, ONE, PlanBody.class, Answers.Kept.class)
                .answers(Rights.CARE_WRITE, text("correct"), this::correct)
                .audited("plan-step.corrected"));
        ending(add, "finish", "plan-step.finished", PlanStepAction.FINISH);
        ending(add, "dismiss", "plan-step.dismissed", PlanStepAction.DISMISS);
        ending(add, "fail", "plan-step.failed", PlanStepAction.FAIL);
        plain(add, "reopen", "plan-step.reopened", PlanStepAction.REOPEN);
        plain(add, "take-back", "plan-step.taken-back", PlanStepAction.TAKE_BACK);
    }

    private void ending(Contributions add, String path, String audited, PlanStepAction action) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, PlanBody.Ended.class, Answers.Kept.class)
                .answers(
                        Rights.CARE_WRITE,
                        text(path),
                        (call, body) -> step(call, new PlanBook.Came(action, body.on(), body.outcome())))
                .audited(audited));
    }

    private void plain(Contributions add, String path, String audited, PlanStepAction action) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, None.class, Answers.Kept.class)
                .answers(
                        Rights.CARE_WRITE,
                        text(path),
                        (call, nothing) -> step(call, new PlanBook.Came(action, null, null)))
                .audited(audited));
    }

    private Text text(String key) {
        return office.desk().words().both("route.plan-step." + key);
    }

    private Answer<CareAnswers.PlanList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.planSteps(office.desk().law()));
        List<PlanStep> found = office.plans().table().search(wanted, call.scope(), call.cursor(), call.limit());
        Labels labels =
                Labels.of(office.desk(), found.stream().map(PlanStep::personId).toList(), call.asOf());
        return Answer.ok(new CareAnswers.PlanList(
                found.stream().map(one -> item(one, labels)).toList(), Reading.next(call, found, PlanStep::id)));
    }

    private static CareAnswers.PlanItem item(PlanStep one, Labels labels) {
        return new CareAnswers.PlanItem(
                new Id(one.id()),
                new Answers.Named(new Id(one.personId()), labels.person(one.personId())),
                new Answers.Named(new Id(one.unitId()), labels.unit(one.unitId())),
                one.need(),
                one.state(),
                one.work().planned(),
                one.work().due(),
                one.ended());
    }

    private Answer<CareAnswers.PlanDetail> one(Call call, None nothing) {
        PlanStep one = office.plans().open(call.pathId("id"), call.scope());
        Long member = one.work().memberId();
        List<Long> people = member == null ? List.of(one.personId()) : List.of(one.personId(), member);
        Labels labels = Labels.of(office.desk(), people, call.asOf());
        return Answer.ok(new CareAnswers.PlanDetail(
                        item(one, labels),
                        new Id(one.needId()),
                        one.work().action(),
                        member == null ? null : new Answers.Named(new Id(member), labels.person(member)),
                        one.work().who(),
                        one.outcome(),
                        List.copyOf(PlanStepState.table().possible(one.state())),
                        one.version()))
                .version(one.version());
    }

    private Answer<Answers.Kept> enter(Call call, PlanBody body) {
        Faults faults = office.faults();
        PlanStep entered = office.plans().enter(input(body, faults), Entry.of(call), faults);
        return Answer.created(ALL + "/" + entered.id(), kept(entered)).version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, PlanBody body) {
        Faults faults = office.faults();
        PlanStep after = office.plans()
                .correct(call.pathId("id"), Reading.version(call), input(body, faults), Entry.of(call), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<Answers.Kept> step(Call call, PlanBook.Came came) {
        PlanStep after =
                office.plans().step(call.pathId("id"), Reading.version(call), came, Entry.of(call), office.faults());
        return Answer.ok(kept(after)).version(after.version());
    }

    private static Answers.Kept kept(PlanStep step) {
        return new Answers.Kept(new Id(step.id()), step.version(), List.of());
    }

    private PlanInput input(PlanBody body, Faults faults) {
        return new PlanInput(
                body.person().value(),
                asking.unit(body.unit(), body.planned(), faults),
                body.need(),
                body.action(),
                Reading.value(body.member()),
                body.who(),
                body.planned(),
                body.due());
    }
}
