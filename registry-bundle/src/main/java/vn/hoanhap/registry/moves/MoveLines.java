package vn.hoanhap.registry.moves;

import java.time.LocalDate;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.units.UnitRegister;

/** Writes the journal's lines of moves: who left counts in the old commune, who came in the new one. */
final class MoveLines {
    private final Journal journal;
    private final UnitRegister units;

    MoveLines(Journal journal, UnitRegister units) {
        this.journal = journal;
        this.units = units;
    }

    void sent(long id, Move.Draft draft, long from) {
        long place = units.placeOf(from, draft.on());
        write(new At("move.sent", draft.on(), place), id, draft, draft.toUnitId());
    }

    void received(Move move, long to, LocalDate on) {
        long id = move.id();
        write(new At("move.left", on, units.placeOf(move.fromUnitId(), on)), id, move.draft(), to);
        write(new At("move.received", on, to), id, move.draft(), move.fromUnitId());
    }

    void refused(Move move, LocalDate on) {
        long from = units.placeOf(move.fromUnitId(), on);
        write(
                new At("move.refused", on, from),
                move.id(),
                move.draft(),
                move.draft().toUnitId());
    }

    void withdrawn(Move move) {
        journal.reverseAll(Journal.REGISTER, record(move.id()), MoveRegister.WITHDRAWN);
    }

    private record At(String kind, LocalDate on, long unitId) {}

    private void write(At at, long id, Move.Draft draft, long other) {
        journal.write(
                Journal.REGISTER,
                ActivityLine.of(at.kind(), at.on(), at.unitId(), Quantity.of(1, Measure.CASES), record(id))
                        .withPerson(draft.personId(), null)
                        .with("other-unit", String.valueOf(other)));
    }

    private static String record(long id) {
        return "move:" + id;
    }
}
