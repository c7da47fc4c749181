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
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.casework.store.DossierTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;
import vn.hoanhap.parts.time.Dated;

/** Prepares dossiers for rehabilitation and takes their steps. Every method that writes runs in the unit of work of its caller. */
public final class DossierBook {

    private static final int MOST_NUMBER = 100;
    private static final Set<TermCase> ATTEMPTS = EnumSet.of(TermCase.FIRST, TermCase.AGAIN, TermCase.UNKNOWN);

    private final Desk desk;
    private final DossierTable table;
    private final ManagementBook managements;
    private final TermDesk terms;
    private final FacilityRules facilities;
    private final DossierLines lines;
    private final Steps<DossierState, DossierAction> steps;

    /** Works with what the books share; completed rehabilitation opens a management. */
    public DossierBook(Desk desk, ManagementBook managements) {
        this.desk = desk;
        this.facilities = new FacilityRules(desk);
        this.table = new DossierTable(desk.sql(), desk.ids());
        this.managements = managements;
        this.terms = new TermDesk(desk.law());
        this.lines = new DossierLines(desk.journal());
        this.steps = new Steps<>("dossier", DossierState.table(), desk.words());
    }

    /** Returns a dossier in reach; others look as if there were none. */
    public Dossier open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("dossier.not-found", Long.toString(id)))
                        .raise());
    }

    /** Returns what is on record. */
    public DossierTable table() {
        return table;
    }

    /** Lists the dossiers of a human being, the newest first. */
    public List<Dossier> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Is what a dossier is about. */
    record Prepared(Person person, long unitId, Regime regime, LocalDate on, Set<Concern> concerns) {}

    /**
     * Finds what an input is about; notes what is wrong and writes nothing.
     *
     * @param replaced what it corrects; null for a new one
     */
    Optional<Prepared> prepared(DossierInput input, @Nullable Dossier replaced, Entry entry, Faults faults) {
        LocalDate on = input.preparedOn();
        Dated day = on == null ? null : Dated.day(on);
        Place place = new Place(desk, entry, faults);
        Optional<Person> person = place.person(input.personId(), day, Fields.PREPARED);
        faults.require(on != null, Fields.PREPARED, "fault.missing");
        String code = input.regime();
        faults.require(code != null && !code.isBlank(), Fields.REGIME, "fault.missing");
        TermCase attempt = input.attempt();
        faults.require(attempt == null || ATTEMPTS.contains(attempt), Fields.ATTEMPT, "fault.choice");
        if (person.isEmpty() || on == null || day == null || code == null) {
            return Optional.empty();
        }
        Optional<Regime> regime = desk.law().regime(code.strip(), on).filter(one -> one.kind() == Kind.REHAB);
        if (!faults.require(regime.isPresent(), Fields.REGIME, "fault.form") || regime.isEmpty()) {
            return Optional.empty();
        }
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        long unit = place.unit(person.get(), input.unitId(), day, concerns);
        if (faults.none() && (replaced == null || replaced.unitId() != unit)) {
            place.reach(unit, person.get().id());
        }
        return Optional.of(new Prepared(person.get(), unit, regime.get(), on, concerns));
    }

    /**
     * Begins a dossier.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Dossier prepare(DossierInput input, Entry entry, Faults faults) {
        Optional<Prepared> prepared = prepared(input, null, entry, faults);
        faults.raise();
        Dossier dossier = begun(desk.ids().next(), input, prepared.orElseThrow());
        refuseSecond(dossier, faults);
        faults.raise();
        table.insert(dossier, entry.accountId());
        return dossier;
    }

    /** The papers for one form of rehabilitation are not begun twice a day; two records of one human being are one person. */
    void refuseSecond(Dossier dossier, Faults faults) {
        desk.takeTurn(dossier.personId());
        boolean twice =
                twice(dossier.personId(), dossier.regime(), dossier.steps().prepared(), dossier.id());
        faults.require(!twice, Fields.PREPARED, "fault.dossier-twice");
    }

    /** Tells whether a dossier of a human being for a form was begun on a day, beside the one that is named. */
    public boolean twice(long personId, String regime, LocalDate prepared, long except) {
        return ofPerson(personId, Scope.EVERYTHING).stream()
                .anyMatch(other -> other.id() != except
                        && other.state() != DossierState.TAKEN_BACK
                        && other.regime().equals(regime)
                        && other.steps().prepared().equals(prepared));
    }

    /** Makes a dossier whose papers are collected. */
    Dossier begun(long id, DossierInput input, Prepared known) {
        TermDesk.Found found = terms.find(new TermDesk.Beginning(
                known.regime().code(),
                null,
                null,
                Dated.day(known.on()),
                null,
                known.person().birthYear()));
        known.concerns().addAll(found.concerns());
        return new Dossier(
                id,
                known.person().id(),
                known.unitId(),
                known.regime().code(),
                Objects.requireNonNullElse(input.attempt(), TermCase.UNKNOWN),
                DossierState.PREPARED,
                new Dossier.Steps(known.on(), null, null, null, null),
                null,
                null,
                Management.Term.NONE,
                List.of(),
                known.concerns(),
                1);
    }

    /**
     * Takes a step.
     *
     * @param version the version that the caller saw
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 409 saying what is possible now, 412 when somebody
     *     changed it meanwhile, 422 naming each field that is wrong
     */
    public Dossier step(long id, int version, DossierStep step, Entry entry, Faults faults) {
        if (step.action() == DossierAction.TAKE_BACK) {
            return takeBack(id, version, entry);
        }
        Dossier before = seen(id, version, entry.scope());
        desk.takeTurn(before.personId());
        DossierState state = steps.take(before.state(), step.action());
        LocalDate on = step.on();
        check(before, step, entry, faults);
        faults.raise();
        if (on == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        return save(before, after(before, state, step, on), entry, faults);
    }

    /**
     * Takes back a dossier that was entered by mistake: it stays on record and counts nowhere.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 when the management that it opened has gone on by now
     */
    public Dossier takeBack(long id, int version, Entry entry) {
        Dossier before = seen(id, version, entry.scope());
        DossierState state = steps.take(before.state(), DossierAction.TAKE_BACK);
        Dossier after = new Dossier(
                id,
                before.personId(),
                before.unitId(),
                before.regime(),
                before.attempt(),
                state,
                before.steps(),
                before.facilityId(),
                before.decisionNumber(),
                before.term(),
                before.pauses(),
                before.concerns(),
                version);
        return save(before, after, entry, new Faults(desk.words()));
    }

    /** Returns the dossier that is to be changed, in the version that the caller saw. */
    Dossier seen(long id, int version, Scope scope) {
        Dossier before = open(id, scope);
        if (before.version() != version) {
            throw Problem.changedMeanwhile((long) before.version()).raise();
        }
        return before;
    }

    /** Writes a new dossier with its steps, and lets journal and managements follow. */
    Dossier insert(Dossier dossier, Entry entry, Faults faults) {
        table.insert(dossier, entry.accountId());
        return followed(null, dossier, entry, faults);
    }

    /** Writes a changed dossier, and lets journal and managements follow. */
    Dossier save(Dossier before, Dossier after, Entry entry, Faults faults) {
        table.update(after, entry.accountId());
        return followed(before, after, entry, faults);
    }

    private Dossier followed(@Nullable Dossier before, Dossier after, Entry entry, Faults faults) {
        Regime regime = regime(after);
        if (before != null && before.personId() == after.personId() && regime.equals(regime(before))) {
            lines.follow(before, after, regime.way());
        } else {
            lines.anew(after, regime.way());
        }
        boolean was = before != null && before.state() == DossierState.COMPLETED;
        boolean is = after.state() == DossierState.COMPLETED;
        boolean same = before != null && was && is && completion(before).equals(completion(after));
        if (was && !same) {
            managements.retract(origin(after.id()), Entry.ofServer(entry.today()));
        }
        LocalDate ended = after.steps().ended();
        if (is && !same && ended != null) {
            follow(after, regime, ended, entry, faults);
        }
        return open(after.id(), Scope.EVERYTHING);
    }

    /** Says what decides about the management afterwards. */
    private static String completion(Dossier dossier) {
        return dossier.personId() + " " + dossier.unitId() + " " + dossier.regime() + " "
                + dossier.steps().ended();
    }

    private Regime regime(Dossier dossier) {
        return desk.law()
                .regime(dossier.regime(), dossier.steps().prepared())
                .orElseThrow(() -> new IllegalStateException("dossier " + dossier.id() + " is of the form "
                        + dossier.regime() + ", which this version does not know; install a newer one"));
    }

    private void check(Dossier before, DossierStep step, Entry entry, Faults faults) {
        LocalDate on = step.on();
        if (faults.require(on != null, Fields.ON, "fault.missing") && on != null) {
            LocalDate last = before.steps().last();
            faults.require(!on.isAfter(entry.today()), Fields.ON, "fault.future", entry.today());
            faults.require(!on.isBefore(last), Fields.ON, "fault.before", last);
            LocalDate stated = step.statedUntil();
            faults.require(stated == null || !stated.isBefore(on), Fields.STATED_UNTIL, "fault.before", on);
            facilities.checkThere(step.facilityId(), List.of(on), faults);
            boolean may = facilities.may(
                    step.facilityId(),
                    List.of(on),
                    before.regime(),
                    before.steps().prepared());
            faults.require(may, Fields.FACILITY, "fault.facility-kind");
            boolean resumed = step.action() != DossierAction.RESUME
                    || before.pauses().stream().allMatch(pause -> pause.until() != null || on.isAfter(pause.from()));
            faults.require(resumed, Fields.ON, "fault.pause");
        }
        if (step.action() == DossierAction.SUSPEND) {
            ManagementSteps.checkPause(desk, step.reason(), faults);
        }
        String number = step.number();
        faults.require(
                number == null || number.strip().length() <= MOST_NUMBER, Fields.NUMBER, "fault.too-long", MOST_NUMBER);
    }

    private Dossier after(Dossier before, DossierState state, DossierStep step, LocalDate on) {
        Dossier.Steps days = days(before.steps(), step.action(), on);
        LocalDate statedNow = step.statedUntil();
        LocalDate stated = statedNow == null ? before.term().stated() : statedNow;
        Management.Term term = new Management.Term(
                before.term().earliest(), before.term().latest(), before.term().reference(), stated);
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        concerns.addAll(before.concerns());
        if (step.action() == DossierAction.ADMIT) {
            TermDesk.Found found = term(before, days, stated);
            term = found.term();
            concerns.remove(Concern.NO_RULE);
            concerns.addAll(found.concerns());
        }
        TermDesk.judgeEnd(state, days.ended(), term, concerns);
        String number = step.number();
        Long facility = step.facilityId();
        if (facility != null) {
            concerns.remove(Concern.FACILITY_KIND);
        }
        return new Dossier(
                before.id(),
                before.personId(),
                before.unitId(),
                before.regime(),
                before.attempt(),
                state,
                days,
                facility == null ? before.facilityId() : facility,
                number == null || number.isBlank() ? before.decisionNumber() : number.strip(),
                term,
                pauses(before, step, on),
                concerns,
                before.version());
    }

    /** Works out the term of rehabilitation that has begun. */
    TermDesk.Found term(Dossier dossier, Dossier.Steps days, @Nullable LocalDate stated) {
        LocalDate admitted = days.admitted();
        if (admitted == null) {
            throw new IllegalArgumentException("rehabilitation of dossier " + dossier.id() + " has not begun");
        }
        return terms.find(new TermDesk.Beginning(
                dossier.regime(), dossier.attempt(), days.decided(), Dated.day(admitted), stated, null));
    }

    private static Dossier.Steps days(Dossier.Steps before, DossierAction action, LocalDate on) {
        return switch (action) {
            case SUBMIT ->
                new Dossier.Steps(
                        before.prepared(),
                        before.submitted() == null ? on : before.submitted(),
                        before.decided(),
                        before.admitted(),
                        before.ended());
            case DECIDE, REFUSE ->
                new Dossier.Steps(before.prepared(), before.submitted(), on, before.admitted(), before.ended());
            case ADMIT ->
                new Dossier.Steps(before.prepared(), before.submitted(), before.decided(), on, before.ended());
            case COMPLETE, LEAVE, WITHDRAW ->
                new Dossier.Steps(before.prepared(), before.submitted(), before.decided(), before.admitted(), on);
            case RETURN, SUSPEND, RESUME, TAKE_BACK -> before;
        };
    }

    private static List<Interruption> pauses(Dossier before, DossierStep step, LocalDate on) {
        String reason = step.reason();
        List<Interruption> pauses = new ArrayList<>();
        LocalDate last = step.action() == DossierAction.LEAVE ? on : on.minusDays(1);
        boolean ends = step.action() == DossierAction.RESUME || step.action() == DossierAction.LEAVE;
        for (Interruption pause : before.pauses()) {
            boolean open = ends && pause.until() == null;
            pauses.add(open ? new Interruption(pause.reason(), pause.from(), last) : pause);
        }
        if (step.action() == DossierAction.SUSPEND && reason != null) {
            pauses.add(new Interruption(reason.strip(), on, null));
        }
        return pauses;
    }

    /** Who completed rehabilitation is managed afterwards. */
    private void follow(Dossier dossier, Regime regime, LocalDate on, Entry entry, Faults faults) {
        managements.expectAfter(
                new ManagementBook.Completed(dossier.personId(), dossier.unitId(), regime.completes(), on),
                origin(dossier.id()),
                entry.today(),
                faults);
    }

    /** Returns the name of a dossier as the origin of what it opens. */
    static String origin(long id) {
        return "dossier:" + id;
    }

    /** Returns where the term of a dossier stands, through its interruptions; empty when its end is not known. */
    public Optional<RunningTerm> term(Dossier dossier) {
        LocalDate last = dossier.term().lastDay();
        return last == null
                ? Optional.empty()
                : Optional.of(desk.law().suspensions().apply(Kind.REHAB, last, dossier.pauses()));
    }
}
