package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.casework.store.TurningPointTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.parts.unit.Heirs;

/** Records relapses and outcomes, corrects and takes them back. Every method that writes runs in the unit of work of its caller. */
public final class TurningPointBook {

    /** So long may the words be. */
    public static final int MOST_NOTE = 1000;

    private final Desk desk;
    private final TurningPointTable table;
    private final Heirs heirs;

    /** Works with what the books share. */
    public TurningPointBook(Desk desk) {
        this.desk = desk;
        this.table = new TurningPointTable(desk.sql());
        this.heirs = new Heirs(desk.register().units());
    }

    /** Returns what is on record. */
    public TurningPointTable table() {
        return table;
    }

    /** Returns one in reach; others look as if there were none. */
    public TurningPoint open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("turning-point.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists those of a human being that count, in order. */
    public List<TurningPoint> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /**
     * Is what is entered; nothing of it is checked yet.
     *
     * @param personId who
     * @param unitId the commune; null for where the person lives
     * @param turn RELAPSE, or the code of an outcome
     * @param happened when
     * @param note in words
     */
    public record Input(
            @Nullable Long personId,
            @Nullable Long unitId,
            @Nullable String turn,
            @Nullable Dated happened,
            @Nullable String note) {}

    /**
     * Records one.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public TurningPoint enter(Input input, Entry entry, Faults faults) {
        TurningPoint point = point(input, null, entry, faults);
        TurningPoint entered = numbered(point, desk.ids().next(), 1, false);
        table.insert(entered, entry.accountId());
        write(entered, entry.today());
        return entered;
    }

    /** Corrects one: its line is taken back and written again. */
    public TurningPoint correct(long id, int version, Input input, Entry entry, Faults faults) {
        TurningPoint before = standing(id, entry.scope());
        TurningPoint after = numbered(point(input, before, entry, faults), id, version, false);
        table.update(after, entry.accountId());
        desk.journal().reverseAll(Kinds.PROGRAMME, Long.toString(id), "corrected");
        write(after, entry.today());
        return open(id, Scope.EVERYTHING);
    }

    /** Takes back one that was entered by mistake: it stays on record, marked, and counts nowhere. */
    public void takeBack(long id, int version, Entry entry) {
        table.update(numbered(standing(id, entry.scope()), id, version, true), entry.accountId());
        desk.journal().reverseAll(Kinds.PROGRAMME, Long.toString(id), "taken back");
    }

    private TurningPoint standing(long id, Scope scope) {
        TurningPoint point = open(id, scope);
        if (point.takenBack()) {
            throw Problem.conflict(desk.words().both("turning-point.taken-back", Long.toString(id)))
                    .raise();
        }
        return point;
    }

    private TurningPoint point(Input input, @Nullable TurningPoint before, Entry entry, Faults faults) {
        Dated happened = input.happened();
        Optional<Subject> subject = Subject.find(
                desk, new Subject.Named(input.personId(), input.unitId(), happened, Fields.HAPPENED), entry, faults);
        LocalDate on = happened == null ? entry.today() : happened.surelyBy(entry.today());
        Optional<String> turn = turn(input, before, on, faults);
        String note = input.note();
        faults.require(note == null || note.strip().length() <= MOST_NOTE, Fields.NOTE, "fault.too-long", MOST_NOTE);
        desk.takeTurn(input.personId());
        faults.require(!twice(input, before), Fields.HAPPENED, "fault.turn-twice");
        faults.raise();
        Subject about = subject.orElseThrow();
        if (happened == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        String said = note == null || note.isBlank() ? null : note.strip();
        return new TurningPoint(0, about.person().id(), about.unitId(), turn.orElseThrow(), happened, said, false, 1);
    }

    private Optional<String> turn(Input input, @Nullable TurningPoint before, LocalDate on, Faults faults) {
        String turn = input.turn();
        boolean kept = TurningPoint.RELAPSE.equals(turn)
                || (before != null && before.turn().equals(turn));
        return kept
                ? Optional.ofNullable(turn)
                : new Choices(desk, on, faults).required(CodeList.OUTCOME, turn, Fields.TURN);
    }

    private boolean twice(Input input, @Nullable TurningPoint before) {
        Long person = input.personId();
        return person != null
                && ofPerson(person, Scope.EVERYTHING).stream()
                        .anyMatch(other -> (before == null || other.id() != before.id())
                                && other.turn().equals(input.turn())
                                && other.happened().equals(input.happened()));
    }

    private static TurningPoint numbered(TurningPoint of, long id, int version, boolean takenBack) {
        return new TurningPoint(
                id, of.personId(), of.unitId(), of.turn(), of.happened(), of.note(), takenBack, version);
    }

    private void write(TurningPoint point, LocalDate today) {
        LocalDate on = point.happened().surelyBy(today);
        ActivityLine line = ActivityLine.of(
                        point.relapse() ? Kinds.RELAPSED : Kinds.OUTCOME,
                        on,
                        heirs.on(point.unitId(), on),
                        Quantity.of(1, Measure.PERSONS),
                        Long.toString(point.id()))
                .withPerson(point.personId(), null);
        ActivityLine turned =
                point.relapse() ? line : line.with(Kinds.TURN, point.turn().toLowerCase(Locale.ROOT));
        Dated.Precision precision = point.happened().precision();
        desk.journal()
                .write(
                        Kinds.PROGRAMME,
                        precision == Dated.Precision.DAY ? turned : turned.with(Kinds.PRECISION, precision.name()));
    }
}
