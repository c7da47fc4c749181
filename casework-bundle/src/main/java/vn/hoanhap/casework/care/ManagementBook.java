package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.Management.Stay;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.casework.store.ManagementTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.parts.unit.Heirs;

/** Opens managements, and lets them go their way. Every method that writes runs in the writing unit of work of its caller. */
public final class ManagementBook {

    /** Regimes under which somebody stands on a management list. */
    private static final Set<Kind> LISTS = EnumSet.of(Kind.USER, Kind.LISTED, Kind.POST_REHAB);

    private static final String POST_REHAB = "POST_REHAB";

    private static final int MOST_NUMBER = 100;

    private final Desk desk;
    private final ManagementTable table;
    private final TermDesk terms;
    private final ManagementLines lines;
    private final Improvements improvements;

    /** Works with what the books share; {@code improvements} follow every change. */
    public ManagementBook(Desk desk, ManagementTable table, Improvements improvements) {
        this.desk = desk;
        this.table = table;
        this.improvements = improvements;
        this.terms = new TermDesk(desk.law());
        this.lines =
                new ManagementLines(desk.journal(), new Heirs(desk.register().units()));
    }

    /** Returns what is on record. */
    public ManagementTable table() {
        return table;
    }

    /** Returns a management in reach; others look as if there were none. */
    public Management open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("management.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists the managements of a human being, by any one of their records; the newest first. */
    public List<Management> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Returns where the term of a management stands, through its interruptions; empty when its end is not known. */
    public Optional<RunningTerm> term(Management management) {
        LocalDate last = management.term().lastDay();
        return last == null
                ? Optional.empty()
                : desk.law()
                        .regime(management.regime(), management.began().first())
                        .map(regime -> desk.law().suspensions().apply(regime.kind(), last, management.pauses()));
    }

    private record Prepared(Person person, long unitId, Regime regime, Dated began, Set<Concern> concerns) {}

    private Optional<Prepared> prepared(
            ManagementInput input, @Nullable Management replaced, Entry entry, Faults faults) {
        Dated began = input.began();
        Place place = new Place(desk, entry, faults);
        Optional<Person> person = place.person(input.personId(), began, Fields.BEGAN);
        faults.require(began != null, Fields.BEGAN, "fault.missing");
        Optional<Regime> regime = regime(input.regime(), began, faults);
        checkDecision(input, entry, faults);
        boolean follows = regime.filter(one -> one.kind() == Kind.POST_REHAB).isPresent();
        boolean said = input.completed() != null && input.completed() != Regime.Completes.NONE;
        faults.require(!follows || said, Fields.COMPLETED, "fault.completed");
        faults.require(follows || !said || regime.isEmpty(), Fields.COMPLETED, "fault.not-completed");
        if (person.isEmpty() || regime.isEmpty() || began == null) {
            return Optional.empty();
        }
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        long unit = place.unit(person.get(), input.unitId(), began, concerns);
        boolean asBefore = replaced != null && replaced.stays().get(0).unitId() == unit;
        if (faults.none() && !asBefore) {
            place.reach(unit, person.get().id());
        }
        return Optional.of(new Prepared(person.get(), unit, regime.get(), began, concerns));
    }

    private Optional<Regime> regime(@Nullable String code, @Nullable Dated began, Faults faults) {
        faults.require(code != null && !code.isBlank(), Fields.REGIME, "fault.missing");
        if (code == null || began == null) {
            return Optional.empty();
        }
        Optional<Regime> regime =
                desk.law().regime(code.strip(), began.first()).filter(one -> LISTS.contains(one.kind()));
        faults.require(regime.isPresent(), Fields.REGIME, "fault.regime");
        return regime;
    }

    private static void checkDecision(ManagementInput input, Entry entry, Faults faults) {
        LocalDate decided = input.decidedOn();
        LocalDate stated = input.statedUntil();
        Dated began = input.began();
        String number = input.number();
        faults.require(
                decided == null || !decided.isAfter(entry.today()), Fields.DECIDED, "fault.future", entry.today());
        faults.require(
                stated == null || began == null || !stated.isBefore(began.first()),
                Fields.STATED_UNTIL,
                "fault.before",
                began == null ? entry.today() : began.first());
        faults.require(
                number == null || number.strip().length() <= MOST_NUMBER, Fields.NUMBER, "fault.too-long", MOST_NUMBER);
    }

    /**
     * Puts somebody on a list.
     *
     * @return the record
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Management enter(ManagementInput input, Entry entry, Faults faults) {
        return begin(draft(input, null, entry, faults), entry, faults);
    }

    /**
     * Expects a management that an event calls for; its decision is still to come. Asked twice for one origin it answers with
     * what it opened first.
     */
    public Management expect(ManagementInput input, String origin, Entry entry, Faults faults) {
        Optional<Management> known = table.byOrigin(origin);
        return known.isPresent()
                ? known.get()
                : begin(
                        draft(input, null, entry, faults)
                                .map(draft ->
                                        new Changed(draft).expected(origin).done()),
                        entry,
                        faults);
    }

    /**
     * Is the end of what leads to management afterwards.
     *
     * @param personId who
     * @param unitId where
     * @param as what was completed, in the law's sense
     * @param on its last day
     */
    record Completed(long personId, long unitId, Regime.Completes as, LocalDate on) {}

    /**
     * Expects management after rehabilitation; the decision is the authority's. One who already is on that list stays as they are,
     * and of days for which no law is shipped nothing follows.
     */
    void expectAfter(Completed completed, String origin, LocalDate today, Faults faults) {
        desk.takeTurn(completed.personId());
        boolean already = ofPerson(completed.personId(), Scope.EVERYTHING).stream()
                .anyMatch(one -> one.state().open() && one.regime().equals(POST_REHAB));
        if (already || desk.law().on(completed.on()).isEmpty()) {
            return;
        }
        expect(
                new ManagementInput(
                        completed.personId(),
                        completed.unitId(),
                        POST_REHAB,
                        completed.as(),
                        Dated.day(completed.on()),
                        null,
                        null,
                        null),
                origin,
                Entry.ofServer(today),
                faults);
    }

    /**
     * Takes back what an origin opened, as long as nobody decided it; the origin may then open another.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 when it has gone on by now
     */
    void retract(String origin, Entry entry) {
        table.byOrigin(origin).ifPresent(opened -> {
            if (!retractable(opened)) {
                throw Problem.conflict(desk.words().both("dossier.followed", Long.toString(opened.id())))
                        .raise();
            }
            retract(opened, entry);
        });
    }

    /** Takes back what an origin opened; what was decided meanwhile stays, and is the authority's to end. */
    void retractUndecided(String origin, Entry entry) {
        table.byOrigin(origin).filter(ManagementBook::retractable).ifPresent(opened -> retract(opened, entry));
    }

    private void retract(Management opened, Entry entry) {
        ManagementState left = opened.state() == ManagementState.EXPECTED ? ManagementState.TAKEN_BACK : opened.state();
        save(opened, new Changed(opened).state(left).withoutOrigin(), entry);
    }

    /** Tells whether nobody has decided yet what an origin opened, or it counts nowhere anyway. */
    private static boolean retractable(Management opened) {
        return switch (opened.state()) {
            case EXPECTED, DROPPED, TAKEN_BACK -> true;
            case RUNNING, SUSPENDED, CLOSED, UNKNOWN -> false;
        };
    }

    /** Writes a new record, or throws what was noted. */
    Management begin(Optional<Management> draft, Entry entry, Faults faults) {
        draft.ifPresent(one -> refuseSecond(one, faults));
        faults.raise();
        Management management =
                new Changed(draft.orElseThrow()).id(desk.ids().next()).done();
        table.insert(management, entry.accountId());
        lines.follow(null, management, own(management), entry.today());
        improvements.refresh(management.personId(), entry.today());
        return management;
    }

    /**
     * Makes a management of an input, running since its first day; notes what is wrong and writes nothing.
     *
     * @param replaced what it corrects; null for a new one
     */
    Optional<Management> draft(ManagementInput input, @Nullable Management replaced, Entry entry, Faults faults) {
        return prepared(input, replaced, entry, faults).map(known -> made(input, known));
    }

    private Management made(ManagementInput input, Prepared known) {
        TermDesk.Found found = found(input, known);
        known.concerns().addAll(found.concerns());
        String number = input.number() == null || input.number().isBlank()
                ? null
                : input.number().strip();
        LocalDate decided = input.decidedOn();
        return new Management(
                0,
                known.person().id(),
                known.regime().code(),
                Objects.requireNonNullElse(input.completed(), Regime.Completes.NONE),
                ManagementState.RUNNING,
                known.began(),
                decided == null && number == null ? null : new Management.Decision(decided, number),
                found.term(),
                List.of(),
                List.of(new Stay(known.unitId(), known.began().first(), null)),
                null,
                known.concerns(),
                null,
                1);
    }

    private TermDesk.Found found(ManagementInput input, Prepared known) {
        Regime.Completes completed = Objects.requireNonNullElse(input.completed(), Regime.Completes.NONE);
        TermCase of =
                switch (known.regime().kind()) {
                    case POST_REHAB -> TermCase.after(completed);
                    case USER -> TermCase.ANY;
                    case LISTED, REHAB -> null;
                };
        return terms.find(new TermDesk.Beginning(
                known.regime().code(),
                of,
                input.decidedOn(),
                known.began(),
                input.statedUntil(),
                known.person().birthYear()));
    }

    /** Nobody stands twice on one list; two records of one human being are one person. */
    void refuseSecond(Management management, Faults faults) {
        desk.takeTurn(management.personId());
        boolean twice =
                management.state().open() && standsOn(management.personId(), management.regime(), management.id());
        faults.require(!twice, Fields.PERSON, "fault.on-list");
    }

    /** Tells whether a human being is on a list, in another management than the one that is named. */
    public boolean standsOn(long personId, String regime, long except) {
        return table.ofPeople(desk.sql().sameHuman(personId), Scope.EVERYTHING).stream()
                .anyMatch(one ->
                        one.id() != except && one.state().open() && one.regime().equals(regime));
    }

    /** Moves whoever lives elsewhere now: an open management goes on there from a day, under the rule it began with. */
    public void moved(long personId, long unitId, LocalDate on, Entry entry) {
        for (Management before : ofPerson(personId, Scope.EVERYTHING)) {
            if (before.state().open()
                    && before.unitId() != unitId
                    && !on.isBefore(lastStay(before).from())) {
                save(before, new Changed(before).stays(movedTo(before, unitId, on)), entry);
            }
        }
    }

    private static Stay lastStay(Management management) {
        return management.stays().get(management.stays().size() - 1);
    }

    private static List<Stay> movedTo(Management before, long unitId, LocalDate on) {
        List<Stay> stays = new ArrayList<>(before.stays());
        Stay last = stays.remove(stays.size() - 1);
        if (last.from().isBefore(on)) {
            stays.add(new Stay(last.unitId(), last.from(), on.minusDays(1)));
        }
        stays.add(new Stay(unitId, on, null));
        return stays;
    }

    /** Writes a changed management and lets the journal follow. */
    Management save(Management before, Changed changed, Entry entry) {
        Management after = changed.done();
        table.update(after, entry.accountId());
        lines.follow(before, after, own(after), entry.today());
        improvements.refresh(after.personId(), entry.today());
        if (after.personId() != before.personId()) {
            improvements.refresh(before.personId(), entry.today());
        }
        return open(after.id(), Scope.EVERYTHING);
    }

    /** Tells whether somebody left by their own way: the law asks for it, or no shipped law speaks of that day. */
    private boolean own(Management management) {
        Management.Ending ending = management.ending();
        if (ending == null) {
            return false;
        }
        Kind kind = kind(management);
        return desk.law().exits(kind, ending.on()).stream()
                .filter(exit -> exit.code().equals(ending.reason()))
                .map(exit -> exit.needsClean() || exit.code().startsWith("COMPLETED_"))
                .findFirst()
                .orElse(desk.law().on(ending.on()).isEmpty());
    }

    /** Returns what sort of list a management is on. */
    public Kind kind(Management management) {
        return desk.law()
                .regime(management.regime(), management.began().first())
                .map(Regime::kind)
                .orElse(Kind.LISTED);
    }

    /** Takes a step's way through the table; see {@link ManagementSteps}. */
    Steps<ManagementState, ManagementAction> steps() {
        return new Steps<>("management", ManagementState.table(), desk.words());
    }
}
