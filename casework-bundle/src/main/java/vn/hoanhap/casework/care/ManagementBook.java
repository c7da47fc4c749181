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
import vn.hoanhap.casework.domain.Dated;
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

/** Opens managements, and lets them go their way. Every method that writes runs in the writing unit of work of its caller. */
public final class ManagementBook {

    /** Regimes under which somebody stands on a management list. */
    private static final Set<Kind> LISTS = EnumSet.of(Kind.USER, Kind.LISTED, Kind.POST_REHAB);

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

    /** Notes what is wrong with an input, and writes nothing. */
    public void check(ManagementInput input, Entry entry, Faults faults) {
        prepared(input, entry, faults);
    }

    private record Prepared(Person person, long unitId, Regime regime, Dated began, Set<Concern> concerns) {}

    private Optional<Prepared> prepared(ManagementInput input, Entry entry, Faults faults) {
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
        if (faults.none()) {
            boolean reached =
                    desk.sql().reaches(entry.scope(), unit, person.get().id());
            faults.require(reached, Fields.UNIT, "fault.unit-scope");
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
        return begin(input, ManagementState.RUNNING, null, entry, faults);
    }

    /**
     * Expects a management that an event calls for; its decision is still to come. Asked twice for one origin it answers with
     * what it opened first.
     */
    public Management expect(ManagementInput input, String origin, Entry entry, Faults faults) {
        Optional<Management> known = table.byOrigin(origin);
        return known.isPresent() ? known.get() : begin(input, ManagementState.EXPECTED, origin, entry, faults);
    }

    private Management begin(
            ManagementInput input, ManagementState state, @Nullable String origin, Entry entry, Faults faults) {
        Optional<Prepared> prepared = prepared(input, entry, faults);
        prepared.ifPresent(one -> refuseSecond(one, 0, faults));
        faults.raise();
        Prepared known = prepared.orElseThrow();
        TermDesk.Found found = found(input, known);
        known.concerns().addAll(found.concerns());
        String number = input.number() == null || input.number().isBlank()
                ? null
                : input.number().strip();
        LocalDate decided = input.decidedOn();
        Management management = new Management(
                desk.ids().next(),
                known.person().id(),
                known.regime().code(),
                Objects.requireNonNullElse(input.completed(), Regime.Completes.NONE),
                state,
                known.began(),
                decided == null && number == null ? null : new Management.Decision(decided, number),
                found.term(),
                List.of(),
                List.of(new Stay(known.unitId(), known.began().first(), null)),
                null,
                known.concerns(),
                origin,
                1);
        table.insert(management, entry.accountId());
        lines.follow(null, management, false, entry.today());
        improvements.refresh(management.personId(), entry.today());
        return management;
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
    private void refuseSecond(Prepared known, long except, Faults faults) {
        boolean twice = table.ofPeople(desk.sql().sameHuman(known.person().id()), Scope.EVERYTHING).stream()
                .filter(one -> one.id() != except)
                .anyMatch(one ->
                        one.state().open() && one.regime().equals(known.regime().code()));
        faults.require(!twice, Fields.PERSON, "fault.on-list");
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

    Kind kind(Management management) {
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
