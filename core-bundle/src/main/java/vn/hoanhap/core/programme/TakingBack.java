package vn.hoanhap.core.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import vn.hoanhap.core.access.Principal;

/**
 * Is how a sheet lets an import be taken back: what a record says now, what refers to others, and how a record goes again.
 * Cells are text by name of a column, as {@link ImportSheet.Row} reads them: a date as yyyy-mm-dd, numbers plain with a point,
 * yes as {@code true}, a unit or a record of another sheet by its id, several of them separated by semicolons. Empty cells are
 * left out.
 */
@ConsumerType
public interface TakingBack {

    /**
     * Returns what a row of the sheet would have to say to make a record as it is now. What no row can say stands as a text that
     * no row may hold: so it is seen that somebody has changed the record, and what was there is not lost unseen.
     *
     * @return empty when there is no such record any more, or it counts nowhere any more
     */
    Optional<Map<String, String>> standing(long id);

    /**
     * Brings cells to one form: those of two rows that make the same record are equal afterwards. A sheet that fills in by
     * itself what a row leaves empty does so here.
     */
    default Map<String, String> settled(Map<String, String> cells) {
        return cells;
    }

    /**
     * Names the columns whose standing content somebody may not read, though they may write it anew. A correction shows what
     * stands before it is replaced; of these columns it shows neither that nor whether it changes.
     */
    default Set<String> hidden(long id, Principal by) {
        return Set.of();
    }

    /** Says that a record of this sheet refers to one of another. */
    record Reference(long from, long to) {}

    /**
     * Lists which records of this sheet refer to some of another sheet, whoever wrote them.
     *
     * @param sheet name of the other sheet, perhaps this one
     * @param ids records of that sheet, some hundred at most
     */
    default List<Reference> referring(String sheet, List<Long> ids) {
        return List.of();
    }

    /**
     * Notes what keeps a record from going beside {@link #referring}, without writing; under {@code key}. {@link #remove} must
     * refuse the same.
     */
    default void checkRemoval(long id, Principal by, Violations faults) {
        // Nothing but what refers to it keeps a record of most sheets.
    }

    /**
     * Takes back a record that an import made, in the surrounding writing unit of work. Its lines in the journal are reversed,
     * never deleted.
     *
     * @throws ProblemException saying what hangs on it and what to do, also when that was written only just now
     */
    void remove(long id, Principal by);
}
