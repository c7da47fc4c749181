package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.domain.Opioids;
import vn.hoanhap.methadone.law.Age;
import vn.hoanhap.methadone.law.PaperRule;
import vn.hoanhap.methadone.store.ApplicationTable;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;

/**
 * Takes the steps that are ours: counsels, writes down consent, ends and goes on, checks papers off. What is written and its lines
 * in the journal commit together: every method that writes runs in the writing unit of work of its caller.
 */
public final class Applications {

    /** Codes of why somebody does not want treatment. */
    public static final List<String> DECLINED =
            List.of("NOT_READY", "FAMILY", "DISTANCE", "COST", "BEING_SEEN", "OTHER_TREATMENT", "OTHER");

    /** Codes of why treatment does not suit somebody. */
    public static final List<String> UNSUITABLE = List.of("NO_OPIOIDS", "HEALTH", "AWAY", "OTHER");

    private final Desk desk;
    private final ApplicationTable table;
    private final Papers papers;
    private final Lines lines;
    private final Steps<ApplicationState, ApplicationAction> steps;

    Applications(Desk desk) {
        this.desk = desk;
        this.table = new ApplicationTable(desk.sql(), desk.ids());
        this.papers = new Papers(desk);
        this.lines = new Lines(desk);
        this.steps = new Steps<>(ApplicationState.table(), desk.words());
    }

    /**
     * Is a step that is ours.
     *
     * @param action which
     * @param on its day
     * @param reason code of why, for DECLINE and EXCLUDE
     * @param consentBy who consented in writing, for CONSENT; null for the person alone
     */
    public record Step(
            ApplicationAction action,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable ConsentBy consentBy) {}

    /** Returns what is on record. */
    public ApplicationTable table() {
        return table;
    }

    /** Returns what knows papers. */
    public Papers papers() {
        return papers;
    }

    /** Returns an application that a right reaches; others look as if there were none. */
    public Application open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("application.not-found"))
                        .raise());
    }

    /** Lists the applications of a human being, whichever of their records is asked for, the newest first. */
    public List<Application> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Returns the application that is to be changed, in the version that the caller saw. */
    Application seen(long id, int version, Scope scope) {
        Application before = open(id, scope);
        if (before.version() != version) {
            throw Problem.changedMeanwhile((long) before.version()).raise();
        }
        return before;
    }

    /** Returns the state after an action; refuses one that is not possible now. */
    ApplicationState after(Application before, ApplicationAction action) {
        return steps.take(before.state(), action);
    }

    /** Writes a new application, and lets the journal follow. */
    Application insert(Application application, Entry entry) {
        table.insert(application, entry.accountId());
        lines.follow(null, application);
        return application;
    }

    /** Writes a changed application, and lets the journal follow. */
    Application save(Application before, Application after, Entry entry) {
        table.update(after, entry.accountId());
        lines.follow(before, after);
        return open(after.id(), Scope.EVERYTHING);
    }

    /**
     * Takes a step.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 409 when it cannot follow, 412 when somebody changed it
     *     meanwhile, 422 naming what is wrong
     */
    public Application step(long id, int version, Step step, Entry entry, Faults faults) {
        Application before = seen(id, version, entry.scope());
        ApplicationState state = after(before, step.action());
        if (step.action() == ApplicationAction.TAKE_BACK) {
            return takeBack(before, entry);
        }
        LocalDate on = day(before, step.on(), entry, faults);
        Application moved = on == null ? before : moved(before, state, step, on, faults);
        faults.raise();
        return save(before, moved, entry);
    }

    /** Returns the day of a step, if it may be; notes when it may not. */
    @Nullable
    LocalDate day(Application before, @Nullable LocalDate on, Entry entry, Faults faults) {
        if (!faults.require(on != null, Fields.ON, "fault.missing") || on == null) {
            return null;
        }
        LocalDate last = before.steps().last();
        faults.require(!on.isAfter(entry.today()), Fields.ON, "fault.future", entry.today());
        faults.require(last == null || !on.isBefore(last), Fields.ON, "fault.before", last == null ? "" : last);
        return on;
    }

    private Application moved(Application before, ApplicationState state, Step step, LocalDate on, Faults faults) {
        Application.Steps was = before.steps();
        return switch (step.action()) {
            case COUNSEL -> before.in(state, was.own(was.screened(), on, null));
            case CONSENT -> {
                ConsentBy by = step.consentBy() == null ? ConsentBy.SELF : step.consentBy();
                checkConsent(before.personId(), before.screening().opioids(), by, on, faults);
                yield before.screened(
                                new Application.Screening(before.screening().opioids(), by))
                        .in(state, was.own(was.screened(), was.counselled(), on));
            }
            case DECLINE -> before.in(state, was.treated(null, on)).because(reason(step, DECLINED, faults));
            case EXCLUDE -> before.in(state, was.treated(null, on)).because(reason(step, UNSUITABLE, faults));
            case REOPEN -> reopened(before, state, on);
            case SEND, RECEIVE, ACCEPT, REFUSE, START, COMPLETE, DROP, TAKE_BACK ->
                throw new IllegalArgumentException(step.action() + " is no step of our own");
        };
    }

    private static Application reopened(Application before, ApplicationState state, LocalDate on) {
        Application.Steps was = before.steps();
        if (state == ApplicationState.CONSENTED) {
            // The facility refused: somebody is sent to another, with the consent that stands.
            return before.in(state, was.theirs(null, null, null).treated(null, null))
                    .sent(before.sending().due(null, null));
        }
        LocalDate counselled = state == ApplicationState.COUNSELLED ? on : null;
        return before.in(state, was.own(was.screened(), counselled, null).treated(null, null))
                .because(null);
    }

    private static @Nullable String reason(Step step, List<String> codes, Faults faults) {
        String reason = step.reason();
        if (faults.require(reason != null && !reason.isBlank(), Fields.REASON, "fault.missing")) {
            faults.require(codes.contains(reason), Fields.REASON, "fault.choice");
        }
        return reason;
    }

    /** Notes what keeps somebody from consenting on a day. */
    void checkConsent(long personId, @Nullable Opioids opioids, ConsentBy by, LocalDate on, Faults faults) {
        faults.require(opioids != Opioids.NO, Fields.OPIOIDS, "fault.no-opioids");
        if (personId == Entry.PENDING) {
            return;
        }
        boolean minor = papers.age(papers.birthYear(personId), on) == Age.BELOW;
        if (minor && !by.represented()) {
            desk.rules()
                    .consent(on)
                    .ifPresent(rule -> faults.add(
                            Fields.CONSENT_BY,
                            "fault.minor",
                            rule.below(),
                            rule.basis().reference()));
        }
    }

    /** Takes back what was entered by mistake: it stays on record and counts nowhere. */
    private Application takeBack(Application before, Entry entry) {
        boolean running =
                before.sending().referralId() != null && before.steps().sent() != null;
        if (running) {
            throw Problem.conflict(desk.words().both("step.referral")).raise();
        }
        return save(before, before.in(ApplicationState.TAKEN_BACK, before.steps()), entry);
    }

    /**
     * Checks papers off: those named are handed in, the others are not. The day of one that was handed in before stays.
     *
     * @throws vn.hoanhap.core.programme.ProblemException like {@link #step}
     */
    public Application papers(long id, int version, Set<String> handedIn, Entry entry, Faults faults) {
        Application before = seen(id, version, entry.scope());
        Set<String> asked = papers.asked(before).stream().map(PaperRule::code).collect(Collectors.toSet());
        boolean known = handedIn.stream()
                .allMatch(code -> asked.contains(code) || before.papers().containsKey(code));
        faults.require(known, Fields.PAPERS, "fault.choice");
        faults.raise();
        Map<String, LocalDate> now = new HashMap<>();
        handedIn.forEach(code -> now.put(code, before.papers().getOrDefault(code, entry.today())));
        return now.equals(before.papers()) ? before : save(before, before.with(now), entry);
    }
}
