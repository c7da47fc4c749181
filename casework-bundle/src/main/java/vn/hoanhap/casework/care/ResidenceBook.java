package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.domain.ResidenceCheck;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.casework.law.Deadline;
import vn.hoanhap.casework.law.Deadlines;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Since;
import vn.hoanhap.casework.store.ResidenceTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.parts.unit.Heirs;

/**
 * Records looks at where people who are managed live, and knows when the next is due. Every method that writes runs in the unit of
 * work of its caller.
 */
public final class ResidenceBook {

    private static final String USERS = "RESIDENCE_CHECK";
    private static final String AFTERWARDS = "RESIDENCE_CHECK_AFTER";

    private final Desk desk;
    private final ManagementBook managements;
    private final ResidenceTable table;
    private final Heirs heirs;

    /** Works with what the books share; {@code managements} say under which law somebody is. */
    public ResidenceBook(Desk desk, ManagementBook managements) {
        this.desk = desk;
        this.managements = managements;
        this.table = new ResidenceTable(desk.sql());
        this.heirs = new Heirs(desk.register().units());
    }

    /** Returns what is on record. */
    public ResidenceTable table() {
        return table;
    }

    /** Returns one in reach; others look as if there were none. */
    public ResidenceCheck open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("residence.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists those of a human being that count, in order. */
    public List<ResidenceCheck> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /**
     * Is what is entered; nothing of it is checked yet.
     *
     * @param personId who
     * @param unitId the commune; null for where the person lives
     * @param on when
     * @param found code of what was found
     */
    public record Input(
            @Nullable Long personId,
            @Nullable Long unitId,
            @Nullable LocalDate on,
            @Nullable String found) {}

    /**
     * Records one. Of a day there is one of each human being.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public ResidenceCheck enter(Input input, Entry entry, Faults faults) {
        LocalDate on = input.on();
        Dated day = on == null ? null : Dated.day(on);
        Optional<Subject> subject = Subject.find(
                desk, new Subject.Named(input.personId(), input.unitId(), day, Fields.CHECKED), entry, faults);
        Optional<String> found = new Choices(desk, on == null ? entry.today() : on, faults)
                .required(CodeList.RESIDENCE, input.found(), Fields.RESIDENCE);
        desk.takeTurn(input.personId());
        boolean managed = subject.isEmpty()
                || on == null
                || managements.ofPerson(subject.get().person().id(), Scope.EVERYTHING).stream()
                        .anyMatch(one -> lasted(one, on));
        faults.require(managed, Fields.PERSON, "fault.residence-unmanaged");
        faults.require(!twice(input), Fields.CHECKED, "fault.residence-twice");
        faults.raise();
        if (on == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        Subject about = subject.orElseThrow();
        ResidenceCheck check = new ResidenceCheck(
                desk.ids().next(), about.person().id(), about.unitId(), on, found.orElseThrow(), false, 1);
        table.insert(check, entry.accountId());
        write(check);
        return check;
    }

    private static boolean lasted(Management one, LocalDate day) {
        Management.Ending ending = one.ending();
        boolean begun = !one.began().first().isAfter(day);
        return switch (one.state()) {
            case RUNNING, SUSPENDED -> begun;
            case CLOSED -> begun && ending != null && !ending.on().isBefore(day);
            case EXPECTED, DROPPED, TAKEN_BACK, UNKNOWN -> false;
        };
    }

    private boolean twice(Input input) {
        Long person = input.personId();
        return person != null
                && ofPerson(person, Scope.EVERYTHING).stream()
                        .anyMatch(other -> other.on().equals(input.on()));
    }

    private void write(ResidenceCheck check) {
        ActivityLine line = ActivityLine.of(
                        Kinds.RESIDENCE_CHECKED,
                        check.on(),
                        heirs.on(check.unitId(), check.on()),
                        Quantity.of(1, Measure.CASES),
                        Long.toString(check.id()))
                .withPerson(check.personId(), null)
                .with(Kinds.FOUND, check.found().toLowerCase(Locale.ROOT));
        desk.journal().write(Kinds.PROGRAMME, line);
    }

    /** Takes back one that was entered by mistake: it stays on record, marked, and counts nowhere. */
    public void takeBack(long id, int version, Entry entry) {
        ResidenceCheck check = open(id, entry.scope());
        if (check.takenBack()) {
            throw Problem.conflict(desk.words().both("residence.taken-back", Long.toString(id)))
                    .raise();
        }
        table.takeBack(id, version, entry.accountId());
        desk.journal().reverseAll(Kinds.PROGRAMME, Long.toString(id), "taken back");
    }

    /**
     * Returns by when the next look is due for a management that runs, by the law of the day from which it counts; where that knows
     * no rule, by the rule of the day that is asked about, from its first day.
     *
     * @param last the day of the last look; null for none
     * @param day the day that is asked about
     */
    public Optional<Deadline.Due> due(Management management, @Nullable LocalDate last, LocalDate day) {
        Kind kind = managements.kind(management);
        boolean looked = kind == Kind.USER || kind == Kind.POST_REHAB;
        if (!looked || management.state() != ManagementState.RUNNING) {
            return Optional.empty();
        }
        String code = kind == Kind.USER ? USERS : AFTERWARDS;
        LocalDate began = management.began().last();
        LocalDate since = last == null || last.isBefore(began) ? began : last;
        Deadlines deadlines = desk.law().deadlines();
        LocalDate from = deadlines.rule(code, since).isPresent()
                ? since
                : deadlines.rule(code, day).map(rule -> rule.basis().from()).orElse(since);
        return from != null && deadlines.of(code, Since.day(from)) instanceof Deadline.Due due
                ? Optional.of(due)
                : Optional.empty();
    }
}
