package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.parts.entry.Faults;

/** Enters applications, several steps at once, and corrects them: those that begin now, and those of old books. */
public final class Entering {

    /** How an application of old books may have ended. */
    public static final Set<ApplicationState> OUTCOMES = Set.of(
            ApplicationState.COMPLETED,
            ApplicationState.DROPPED,
            ApplicationState.REFUSED,
            ApplicationState.DECLINED,
            ApplicationState.UNSUITABLE);

    private final Desk desk;
    private final Applications applications;
    private final Place place;

    Entering(Desk desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
        this.place = new Place(desk);
    }

    /** Notes what is wrong with an application by itself, and writes nothing. */
    public void check(Whole whole, Entry entry, Faults faults) {
        Optional<Person> person = place.person(whole.personId(), entry, faults);
        Application.Steps steps = steps(whole);
        checkDays(steps, person.map(Person::birthYear).orElse(null), entry, faults);
        LocalDate first = first(steps);
        boolean begun = faults.require(first != null, Fields.SCREENED, "fault.missing");
        if (begun && first != null && person.isPresent()) {
            place.unit(person.get(), whole.unitId(), first, entry, faults);
        }
        checkOwn(whole, faults);
        checkPast(whole.known(), steps, faults);
    }

    private void checkOwn(Whole whole, Faults faults) {
        Whole.Own own = whole.own();
        boolean now = whole.past() == null;
        faults.require(!now || own.screened() != null, Fields.SCREENED, "fault.missing");
        faults.require(!now || own.opioids() != null, Fields.OPIOIDS, "fault.missing");
        boolean counselled = !now || own.consented() == null || own.counselled() != null;
        faults.require(counselled, Fields.COUNSELLED, "fault.missing");
        LocalDate consented = own.consented();
        Long person = whole.personId();
        if (now && consented != null && person != null) {
            applications.checkConsent(person, own.opioids(), consentBy(own), consented, faults);
        }
    }

    private void checkPast(Whole.Past past, Application.Steps steps, Faults faults) {
        ApplicationState outcome = past.outcome();
        faults.require(outcome == null || OUTCOMES.contains(outcome), Fields.OUTCOME, "fault.choice");
        faults.require(outcome == null || past.ended() != null, Fields.ENDED, "fault.missing");
        faults.require(past.ended() == null || outcome != null, Fields.OUTCOME, "fault.missing");
        boolean treated = outcome != ApplicationState.COMPLETED || past.started() != null;
        faults.require(treated, Fields.STARTED, "fault.missing");
        boolean never = outcome != ApplicationState.REFUSED
                && outcome != ApplicationState.DECLINED
                && outcome != ApplicationState.UNSUITABLE;
        faults.require(never || past.started() == null, Fields.OUTCOME, "fault.outcome-started");
        Long organisation = past.organisationId();
        LocalDate on = steps.sent() == null ? steps.started() : steps.sent();
        if (organisation != null && organisation != Entry.PENDING) {
            LocalDate day = on == null ? desk.sql().today() : on;
            boolean known =
                    desk.register().organisations().find(organisation, day).isPresent();
            faults.require(known, Fields.FACILITY, "fault.organisation");
        }
    }

    /** Days lie between birth and today, each not before those it follows. */
    private static void checkDays(Application.Steps steps, @Nullable Integer birthYear, Entry entry, Faults faults) {
        Map<String, @Nullable LocalDate> days = new LinkedHashMap<>();
        days.put(Fields.SCREENED, steps.screened());
        days.put(Fields.COUNSELLED, steps.counselled());
        days.put(Fields.CONSENTED, steps.consented());
        days.put(Fields.SENT, steps.sent());
        days.put(Fields.STARTED, steps.started());
        days.put(Fields.ENDED, steps.ended());
        LocalDate last = null;
        for (Map.Entry<String, @Nullable LocalDate> step : days.entrySet()) {
            LocalDate on = step.getValue();
            if (on == null) {
                continue;
            }
            faults.require(!on.isAfter(entry.today()), step.getKey(), "fault.future", entry.today());
            boolean born = birthYear == null || on.getYear() >= birthYear;
            faults.require(born, step.getKey(), "fault.before-birth", String.valueOf(birthYear));
            faults.require(last == null || !on.isBefore(last), step.getKey(), "fault.before", last == null ? "" : last);
            last = on;
        }
    }

    /**
     * Enters an application.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Application enter(Whole whole, Entry entry, Faults faults) {
        check(whole, entry, faults);
        faults.raise();
        Application application = application(desk.ids().next(), whole, 1);
        once(application, faults);
        faults.raise();
        return applications.insert(application, entry);
    }

    private Application application(long id, Whole whole, int version) {
        Person person = desk.register()
                .people()
                .find(
                        Objects.requireNonNull(whole.personId(), "an input is checked before it is written"),
                        Scope.EVERYTHING)
                .orElseThrow();
        Application.Steps steps = steps(whole);
        Whole.Past past = whole.known();
        long unit = Objects.requireNonNullElse(whole.unitId(), person.unitId());
        ConsentBy by = steps.consented() == null ? null : whole.own().consentBy();
        return new Application(
                id,
                person.id(),
                unit,
                place.home(person.id(), unit),
                state(steps, past.outcome()),
                past.outcome() == ApplicationState.REFUSED
                        ? steps.theirs(steps.sent(), null, past.ended()).treated(null, null)
                        : steps,
                new Application.Screening(whole.own().opioids(), by),
                new Application.Sending(past.organisationId(), null, null, null),
                null,
                Map.of(),
                version);
    }

    private static ApplicationState state(Application.Steps steps, @Nullable ApplicationState outcome) {
        if (outcome != null) {
            return outcome;
        }
        if (steps.started() != null) {
            return ApplicationState.STARTED;
        }
        return steps.sent() != null ? ApplicationState.SENT : own(steps);
    }

    private static ApplicationState own(Application.Steps steps) {
        if (steps.consented() != null) {
            return ApplicationState.CONSENTED;
        }
        return steps.counselled() == null ? ApplicationState.SCREENED : ApplicationState.COUNSELLED;
    }

    private static Application.Steps steps(Whole whole) {
        Whole.Own own = whole.own();
        Whole.Past past = whole.known();
        return Application.Steps.NONE
                .own(own.screened(), own.counselled(), own.consented())
                .theirs(past.sent(), null, null)
                .treated(past.started(), past.ended());
    }

    private static @Nullable LocalDate first(Application.Steps steps) {
        LocalDate first = steps.screened() == null ? steps.consented() : steps.screened();
        first = first == null ? steps.sent() : first;
        return first == null ? steps.started() : first;
    }

    private static ConsentBy consentBy(Whole.Own own) {
        return own.consentBy() == null ? ConsentBy.SELF : own.consentBy();
    }

    /** Nobody is on the way twice at once, and nothing is entered twice; two records of one human being are one. */
    private void once(Application application, Faults faults) {
        desk.register().people().takeTurn(application.personId());
        for (Application other : applications.ofPerson(application.personId(), Scope.EVERYTHING)) {
            if (other.id() == application.id() || other.state() == ApplicationState.TAKEN_BACK) {
                continue;
            }
            boolean both = application.state().open() && other.state().open();
            faults.require(!both, Fields.PERSON, "fault.open-twice");
            boolean same = application.steps().equals(other.steps())
                    || (application.steps().started() != null
                            && application
                                    .steps()
                                    .started()
                                    .equals(other.steps().started()));
            faults.require(!same, Fields.PERSON, "fault.twice");
        }
    }

    /**
     * Corrects what we did; what the facility did stays.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 412 when somebody changed it meanwhile, 422 naming each
     *     field that is wrong
     */
    public Application correct(long id, int version, Whole.Own own, Entry entry, Faults faults) {
        Application before = applications.seen(id, version, entry.scope());
        if (before.state() == ApplicationState.TAKEN_BACK || before.state() == ApplicationState.UNKNOWN) {
            throw Problem.conflict(desk.words().both("step.gone")).raise();
        }
        Application.Steps steps = before.steps().own(own.screened(), own.counselled(), own.consented());
        Integer born = applications.papers().birthYear(before.personId());
        checkDays(steps, born, entry, faults);
        checkOwn(new Whole(before.personId(), null, own, null), faults);
        boolean gone = !before.state().own()
                && before.steps().consented() != null
                && steps.sent() != null
                && own.consented() == null;
        faults.require(!gone, Fields.CONSENTED, "fault.missing");
        faults.raise();
        ConsentBy by = own.consented() == null ? null : consentBy(own);
        ApplicationState state = before.state().own() ? own(steps) : before.state();
        Application after = before.in(state, steps).screened(new Application.Screening(own.opioids(), by));
        return applications.save(before, after, entry);
    }

    /** Notes what keeps a row of old books from correcting an application. */
    public void checkCorrection(long id, Entry entry, Faults faults) {
        Optional<Application> standing = applications.table().find(id, entry.scope());
        if (faults.require(standing.isPresent(), "key", "fault.elsewhere")) {
            boolean running = standing.orElseThrow().sending().referralId() != null;
            faults.require(!running, "key", "fault.running");
        }
    }

    /** Corrects an application of old books as a whole. */
    public Application correctWhole(long id, Whole whole, Entry entry, Faults faults) {
        check(whole, entry, faults);
        checkCorrection(id, entry, faults);
        faults.raise();
        Application before = applications.open(id, entry.scope());
        Application after = application(id, whole, before.version()).with(before.papers());
        once(after, faults);
        faults.raise();
        return applications.save(before, after, entry);
    }
}
