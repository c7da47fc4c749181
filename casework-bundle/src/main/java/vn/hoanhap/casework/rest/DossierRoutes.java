package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.DossierInput;
import vn.hoanhap.casework.care.DossierStep;
import vn.hoanhap.casework.care.DossierWhole;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.entry.Faults;

/** Serves dossiers for rehabilitation: lists, one of them, entering, correcting, and each step. */
public final class DossierRoutes {

    static final List<String> FILTERS = List.of(Wanted.REGIME, Wanted.STATE);

    private static final String ALL = "/dossiers";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public DossierRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, Answers.DossierList.class, Rights.DOSSIERS_READ, text("list"), this::list),
                office.desk().words(),
                FILTERS));
        add.route(Route.get(ONE, Answers.DossierDetail.class, Rights.DOSSIERS_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, DossierBody.class, Answers.Kept.class)
                .answers(Rights.DOSSIERS_WRITE, text("enter"), this::enter)
                .audited("dossier.entered"));
        add.route(Route.writing(Method.PUT, ONE, DossierBody.class, Answers.Kept.class)
                .answers(Rights.DOSSIERS_WRITE, text("correct"), this::correct)
                .audited("dossier.corrected"));
        contributeSteps(add);
    }

    private void contributeSteps(Contributions add) {
        onDay(add, "submit", "dossier.submitted", DossierAction.SUBMIT);
        onDay(add, "return", "dossier.returned", DossierAction.RETURN);
        admitting(add, "decide", "dossier.decided", DossierAction.DECIDE);
        admitting(add, "refuse", "dossier.refused", DossierAction.REFUSE);
        admitting(add, "admit", "dossier.admitted", DossierAction.ADMIT);
        step(
                add,
                "suspend",
                "dossier.suspended",
                StepBody.ForReason.class,
                body -> new DossierStep(DossierAction.SUSPEND, body.on(), null, null, null, body.reason()));
        onDay(add, "resume", "dossier.resumed", DossierAction.RESUME);
        onDay(add, "complete", "dossier.completed", DossierAction.COMPLETE);
        onDay(add, "leave", "dossier.left", DossierAction.LEAVE);
        onDay(add, "withdraw", "dossier.withdrawn", DossierAction.WITHDRAW);
        step(add, "take-back", "dossier.taken-back", None.class, body -> DossierStep.of(DossierAction.TAKE_BACK, null));
    }

    private void onDay(Contributions add, String path, String audited, DossierAction action) {
        step(add, path, audited, StepBody.OnDay.class, body -> DossierStep.of(action, body.on()));
    }

    private void admitting(Contributions add, String path, String audited, DossierAction action) {
        step(
                add,
                path,
                audited,
                StepBody.Admitting.class,
                body -> new DossierStep(
                        action, body.on(), body.number(), body.statedUntil(), Reading.value(body.facility()), null));
    }

    /** Reads a step from what was sent. */
    @FunctionalInterface
    private interface Step<Q> {
        DossierStep of(Q body);
    }

    private <Q> void step(Contributions add, String path, String audited, Class<Q> body, Step<Q> step) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, body, Answers.Kept.class)
                .answers(Rights.DOSSIERS_WRITE, text(path), (call, sent) -> {
                    Dossier after = office.dossiers()
                            .step(
                                    call.pathId("id"),
                                    Reading.version(call),
                                    step.of(sent),
                                    Entry.of(call),
                                    office.faults());
                    return Answer.ok(Reading.bare(office, call).kept(after)).version(after.version());
                })
                .audited(audited));
    }

    private Text text(String key) {
        return office.desk().words().both("route.dossier." + key);
    }

    private Answer<Answers.DossierList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.dossiers(office.desk().law()));
        List<Dossier> found = office.dossiers().table().search(wanted, call.scope(), call.cursor(), call.limit());
        AnswerWriter writer = Reading.writer(office, call, found, Dossier::personId);
        return Answer.ok(new Answers.DossierList(
                found.stream().map(writer::item).toList(), Reading.next(call, found, Dossier::id)));
    }

    private Answer<Answers.DossierDetail> one(Call call, None nothing) {
        Dossier dossier = office.dossiers().open(call.pathId("id"), call.scope());
        AnswerWriter writer = Reading.writer(office, call, List.of(dossier), Dossier::personId);
        return Answer.ok(writer.detail(dossier)).version(dossier.version());
    }

    private Answer<Answers.Kept> enter(Call call, DossierBody body) {
        Faults faults = office.faults();
        Dossier entered = office.dossierHistory().enter(whole(call, body, faults), Entry.of(call), faults);
        return Answer.created(
                        ALL + "/" + entered.id(), Reading.bare(office, call).kept(entered))
                .version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, DossierBody body) {
        Faults faults = office.faults();
        Dossier after = office.dossierHistory()
                .correct(call.pathId("id"), Reading.version(call), whole(call, body, faults), Entry.of(call), faults);
        return Answer.ok(Reading.bare(office, call).kept(after)).version(after.version());
    }

    private DossierWhole whole(Call call, DossierBody body, Faults faults) {
        LocalDate on = Objects.requireNonNullElse(body.prepared(), call.today());
        DossierInput begun = new DossierInput(
                body.person().value(),
                asking.unit(body.unit(), on, faults),
                body.regime(),
                body.attempt(),
                body.prepared());
        return new DossierWhole(
                begun,
                new DossierWhole.Days(body.submitted(), body.decided(), body.admitted(), body.ended()),
                body.outcome(),
                new DossierWhole.Decision(body.number(), body.statedUntil(), Reading.value(body.facility())));
    }
}
