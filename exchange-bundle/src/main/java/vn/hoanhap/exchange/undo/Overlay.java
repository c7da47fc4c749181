package vn.hoanhap.exchange.undo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.steps.Step;

/**
 * Is what will be different once later rows have been taken back: rows are looked at from the last to the first, and what the
 * later ones wrote is still there then. Not for several threads.
 */
final class Overlay {

    /** Names a record of a sheet. */
    record At(String sheet, long id) {}

    private record Key(String sheet, String key) {}

    private final Set<At> going = new HashSet<>();
    private final Map<At, Set<At>> returning = new HashMap<>();
    private final Map<Key, RecordKeys.Known> known = new HashMap<>();

    /** Notes that a record goes. */
    void goes(Step step, long record) {
        going.add(new At(step.row().sheet(), record));
    }

    /** Notes that a record returns to what a row says, and its key to what it stood for then: it refers to nothing else. */
    void returns(Step step, SaidRow row, List<ImportSheet.Column> columns, RecordKeys.Known then) {
        Set<At> refers = new HashSet<>();
        for (ImportSheet.Column column : columns) {
            String sheet = column.refers();
            if (sheet != null) {
                row.ids(column.name()).forEach(id -> refers.add(new At(sheet, id)));
            }
        }
        returning.put(new At(step.row().sheet(), then.recordId()), refers);
        known.put(new Key(step.row().sheet(), step.row().key()), then);
    }

    /** Returns what a key stands for once later rows are taken back; empty when they leave it as it is. */
    Optional<RecordKeys.Known> known(Step.Row row) {
        return Optional.ofNullable(known.get(new Key(row.sheet(), row.key())));
    }

    /** Tells whether a later row of the same record is taken back before: what stands now is not what will stand. */
    boolean returned(Step step, long record) {
        return returning.containsKey(new At(step.row().sheet(), record));
    }

    /** Tells whether a record that refers to another now still does once later rows are taken back. */
    boolean hangs(At from, At to) {
        if (going.contains(from)) {
            return false;
        }
        Set<At> refers = returning.get(from);
        return refers == null || refers.contains(to);
    }
}
