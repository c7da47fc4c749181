package vn.hoanhap.methadone.rest;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.methadone.book.Applications.Step;
import vn.hoanhap.methadone.book.Asking;
import vn.hoanhap.methadone.book.Entry;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.book.Sendings.Said;
import vn.hoanhap.methadone.book.Whole;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.parts.entry.Faults;

/** Serves applications: the list, one of them, entering, correcting, and each step. */
public final class ApplicationRoutes {

    private static final String ALL = "/methadone";
    private static final String ONE = ALL + "/{id}";
    private static final String STEPPED = "methadone.stepped";

    private final MethadoneOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public ApplicationRoutes(MethadoneOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(searching(Route.get(ALL, Answers.Listed.class, Rights.READ, text("list"), this::list), office));
        add.route(Route.get(ONE, Answers.Detail.class, Rights.READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, Bodies.New.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("enter"), this::enter)
                .audited("methadone.entered"));
        add.route(Route.writing(Method.PUT, ONE, Bodies.Own.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("correct"), this::correct)
                .audited("methadone.corrected"));
        contributeSteps(add);
    }

    private void contributeSteps(Contributions add) {
        step(add, "counsel", Bodies.OnDay.class, body -> new Step(ApplicationAction.COUNSEL, body.on(), null, null));
        step(
                add,
                "consent",
                Bodies.Consent.class,
                body -> new Step(ApplicationAction.CONSENT, body.on(), null, body.consentBy()));
        step(
                add,
                "decline",
                Bodies.Ending.class,
                body -> new Step(ApplicationAction.DECLINE, body.on(), body.reason(), null));
        step(
                add,
                "exclude",
                Bodies.Ending.class,
                body -> new Step(ApplicationAction.EXCLUDE, body.on(), body.reason(), null));
        step(add, "reopen", Bodies.OnDay.class, body -> new Step(ApplicationAction.REOPEN, body.on(), null, null));
        step(add, "take-back", None.class, body -> new Step(ApplicationAction.TAKE_BACK, null, null, null));
        add.route(Route.writing(Method.POST, ONE + "/send", Bodies.Send.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("send"), this::send)
                .audited("methadone.sent"));
        add.route(Route.writing(Method.POST, ONE + "/answer", Bodies.Answer.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("answer"), this::answer)
                .audited("methadone.answered"));
        add.route(Route.writing(Method.PUT, ONE + "/papers", Bodies.Papers.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("papers"), this::papers)
                .audited(STEPPED));
    }

    /** Reads a step from what was sent. */
    @FunctionalInterface
    private interface Reading<Q> {
        Step of(Q body);
    }

    private <Q> void step(Contributions add, String path, Class<Q> body, Reading<Q> reading) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, body, Answers.Kept.class)
                .answers(
                        Rights.WRITE,
                        text(path),
                        (call, sent) -> kept(
                                call,
                                office.applications()
                                        .step(
                                                call.pathId("id"),
                                                version(call),
                                                reading.of(sent),
                                                Entry.of(call),
                                                office.faults())))
                .audited(STEPPED));
    }

    /** Adds the parameters by which the list is narrowed. */
    static <Q, A> Route<Q, A> searching(Route<Q, A> route, MethadoneOffice office) {
        Route<Q, A> narrowed = route;
        for (String name : List.of("q", "unit", "person", Asking.STATE)) {
            narrowed = narrowed.query(name, office.desk().words().both("route.query." + name));
        }
        return narrowed;
    }

    /** Returns the version that the caller saw; one that no record has for a number that is too large. */
    static int version(Call call) {
        return (int) Math.min(call.ifMatch(), Integer.MAX_VALUE);
    }

    private Text text(String key) {
        return office.desk().words().both("route." + key);
    }

    private Answer<Answers.Listed> list(Call call, None nothing) {
        List<Application> found =
                office.applications().table().search(asking.wanted(call), call.scope(), call.cursor(), call.limit());
        AnswerWriter writer = AnswerWriter.of(office, call, found);
        return Answer.ok(new Answers.Listed(found.stream().map(writer::item).toList(), next(call, found)));
    }

    private static @Nullable String next(Call call, List<Application> found) {
        return found.size() < call.limit()
                ? null
                : Long.toString(found.get(found.size() - 1).id());
    }

    private Answer<Answers.Detail> one(Call call, None nothing) {
        Application one = office.applications().open(call.pathId("id"), call.scope());
        return Answer.ok(AnswerWriter.of(office, call, List.of(one)).detail(one))
                .version(one.version());
    }

    private Answer<Answers.Kept> enter(Call call, Bodies.New body) {
        Faults faults = office.faults();
        Whole whole = new Whole(
                body.person().value(),
                asking.unit(body.unit(), call.asOf(), faults),
                new Whole.Own(body.screened(), body.opioids(), body.counselled(), body.consented(), body.consentBy()),
                null);
        Application entered = office.entering().enter(whole, Entry.of(call), faults);
        return Answer.created(
                        ALL + "/" + entered.id(),
                        AnswerWriter.of(office, call, List.of()).kept(entered))
                .version(entered.version());
    }

    private Answer<Answers.Kept> correct(Call call, Bodies.Own body) {
        Whole.Own own =
                new Whole.Own(body.screened(), body.opioids(), body.counselled(), body.consented(), body.consentBy());
        return kept(
                call,
                office.entering().correct(call.pathId("id"), version(call), own, Entry.of(call), office.faults()));
    }

    private Answer<Answers.Kept> send(Call call, Bodies.Send body) {
        return kept(
                call,
                office.sendings()
                        .send(
                                call.pathId("id"),
                                version(call),
                                body.facility().value(),
                                new Said(body.on(), blankless(body.note())),
                                Entry.of(call),
                                office.faults()));
    }

    private Answer<Answers.Kept> answer(Call call, Bodies.Answer body) {
        return kept(
                call,
                office.sendings()
                        .answer(
                                call.pathId("id"),
                                version(call),
                                InboxRoutes.answer(body.answer(), office),
                                new Said(body.on(), blankless(body.note())),
                                Entry.of(call),
                                office.faults()));
    }

    private Answer<Answers.Kept> papers(Call call, Bodies.Papers body) {
        return kept(
                call,
                office.applications()
                        .papers(
                                call.pathId("id"),
                                version(call),
                                new HashSet<>(body.papers()),
                                Entry.of(call),
                                office.faults()));
    }

    static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Answer<Answers.Kept> kept(Call call, Application after) {
        return Answer.ok(AnswerWriter.of(office, call, List.of()).kept(after)).version(after.version());
    }
}
