package vn.hoanhap.exchange.undo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.exchange.jobs.UndoState;

/**
 * Is how an import is taken back.
 *
 * @param jobId the import
 * @param accountId who asked for it last
 * @param wanted what was asked
 * @param state where it stands
 * @param sheets what becomes of the records of each sheet
 * @param progress how many rows there were, and how many are taken back
 * @param course when
 */
public record Undo(
        long jobId,
        long accountId,
        UndoWanted wanted,
        UndoState state,
        List<OfSheet> sheets,
        Progress progress,
        Course course) {

    /** Copies the list. */
    public Undo {
        sheets = List.copyOf(sheets);
    }

    /**
     * Counts records of a sheet.
     *
     * @param going new ones that go
     * @param returning corrected ones that return to what they were
     * @param staying those that cannot be taken back
     */
    public record OfSheet(String sheet, long going, long returning, long staying) {}

    /** Counts rows. */
    public record Progress(long total, long done) {}

    /** Says when it began, and when it ended; null while it runs. */
    public record Course(Instant startedAt, @Nullable Instant endedAt) {}

    /** Returns how many new records go. */
    public long going() {
        return sheets.stream().mapToLong(OfSheet::going).sum();
    }

    /** Returns how many corrected records return to what they were. */
    public long returning() {
        return sheets.stream().mapToLong(OfSheet::returning).sum();
    }

    /** Returns how many records cannot be taken back. */
    public long staying() {
        return sheets.stream().mapToLong(OfSheet::staying).sum();
    }
}
