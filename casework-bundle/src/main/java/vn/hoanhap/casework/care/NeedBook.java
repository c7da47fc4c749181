package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.casework.domain.NeedState;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.casework.store.NeedTable;
import vn.hoanhap.casework.store.PlanTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/** Finds what people need, and takes back what was no need. Every method that writes runs in the unit of work of its caller. */
public final class NeedBook {

    private final Desk desk;
    private final NeedTable table;
    private final PlanTable plan;

    /** Works with what the books share; {@code plan} tells whether a need is met. */
    public NeedBook(Desk desk, PlanTable plan) {
        this.desk = desk;
        this.plan = plan;
        this.table = new NeedTable(desk.sql());
    }

    /** Returns what is on record. */
    public NeedTable table() {
        return table;
    }

    /** Returns a need in reach; others look as if there were none. */
    public Need open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("need.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists the needs of a human being that count, in the order in which they were found. */
    public List<Need> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Tells how a need stands. */
    public NeedState state(Need need) {
        return NeedState.of(plan.ofNeed(need.id()));
    }

    /**
     * Is what is entered of a need; nothing of it is checked yet.
     *
     * @param personId who
     * @param unitId the commune; null for where the person lives
     * @param code which
     * @param found when it was found
     */
    public record Input(
            @Nullable Long personId,
            @Nullable Long unitId,
            @Nullable String code,
            @Nullable LocalDate found) {}

    /**
     * Notes a need. One that is on record already and not met yet is answered with what is there.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Need enter(Input input, Entry entry, Faults faults) {
        LocalDate found = input.found();
        Dated on = found == null ? null : Dated.day(found);
        Optional<Subject> subject = Subject.find(
                desk, new Subject.Named(input.personId(), input.unitId(), on, Fields.FOUND), entry, faults);
        Optional<String> code = new Choices(desk, found == null ? entry.today() : found, faults)
                .required(CodeList.NEED, input.code(), Fields.NEED);
        faults.raise();
        return known(subject.orElseThrow(), new Found(code.orElseThrow(), checked(found), null), entry);
    }

    private static LocalDate checked(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        return day;
    }

    /**
     * Is a need that was found.
     *
     * @param code which
     * @param on when
     * @param intakeId the intake that found it; null for none
     */
    record Found(String code, LocalDate on, @Nullable Long intakeId) {}

    /** Returns the need of a human being for a code that is not met yet, and notes it when there is none. */
    Need known(Subject subject, Found found, Entry entry) {
        desk.takeTurn(subject.person().id());
        return ofPerson(subject.person().id(), Scope.EVERYTHING).stream()
                .filter(need -> need.code().equals(found.code()) && state(need) != NeedState.MET)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> insert(subject, found, entry));
    }

    private Need insert(Subject subject, Found found, Entry entry) {
        Need need = new Need(
                desk.ids().next(),
                subject.person().id(),
                subject.unitId(),
                found.code(),
                found.on(),
                found.intakeId(),
                false,
                1);
        table.insert(need, entry.accountId());
        return need;
    }

    /** Takes back a need that was entered by mistake: it stays on record, marked, and counts nowhere. */
    public void takeBack(long id, int version, Entry entry) {
        Need need = open(id, entry.scope());
        if (need.takenBack()) {
            throw Problem.conflict(desk.words().both("need.taken-back", Long.toString(id)))
                    .raise();
        }
        if (!plan.ofNeed(id).isEmpty()) {
            throw Problem.conflict(desk.words().both("need.planned", Long.toString(id)))
                    .raise();
        }
        table.update(
                new Need(id, need.personId(), need.unitId(), need.code(), need.found(), need.intakeId(), true, version),
                entry.accountId());
    }
}
