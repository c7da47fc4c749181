package vn.hoanhap.exchange.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is an import.
 *
 * @param id its id
 * @param accountId who imports
 * @param fileName as the sender named it
 * @param wanted what was asked of it last
 * @param state where it stands
 * @param counts rows by what becomes of them
 * @param problems how many faults there are; the first thousand are kept
 * @param fileKept whether its file is still kept, to be mended or written
 * @param course which sheets are read, and when
 */
public record Job(
        long id,
        long accountId,
        String fileName,
        Wanted wanted,
        JobState state,
        Counts counts,
        long problems,
        boolean fileKept,
        Course course) {

    /**
     * Says what was read, and when.
     *
     * @param planned sheets that are read
     * @param skipped sheets of programmes that are not installed: named, not read
     * @param startedAt when it came
     * @param endedAt when it ended; null while it runs
     * @param undo how far it has been taken back; null when nobody asked for that
     */
    public record Course(
            List<String> planned,
            List<String> skipped,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable UndoState undo) {}

    /** Tells whether it only checks. */
    public boolean dryRun() {
        return wanted == Wanted.CHECK;
    }

    /** Tells whether somebody may mend it, have it written, or leave it. */
    public boolean waits() {
        return fileKept && state.ended() && !beingUndone();
    }

    /** Tells whether it is being taken back, or looked at for that. */
    public boolean beingUndone() {
        UndoState undo = course.undo();
        return undo != null && !undo.ended();
    }

    /**
     * Counts rows.
     *
     * @param total rows of installed sheets
     * @param fresh rows whose key is new
     * @param changed rows whose key is known with other content: corrections
     * @param same rows that are known as they are
     * @param held rows that are well and refer to one that needs mending
     * @param written rows written so far
     * @param doubtful new rows that may be a mistake, such as a human being who is there already
     */
    public record Counts(long total, long fresh, long changed, long same, long held, long written, long doubtful) {
        /** Is the beginning. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /** Counts rows none of which is doubtful. */
        public Counts(long total, long fresh, long changed, long same, long held, long written) {
            this(total, fresh, changed, same, held, written, 0);
        }

        /** Tells whether there is something that somebody should see before anything is written. */
        public boolean asks() {
            return changed + doubtful > 0;
        }

        /** Returns how many rows will have been written when all is. */
        public long toWrite() {
            return fresh + changed;
        }

        Counts oneMore() {
            return new Counts(total + 1, fresh, changed, same, held, written, doubtful);
        }

        Counts oneFresh() {
            return new Counts(total, fresh + 1, changed, same, held, written, doubtful);
        }

        Counts oneChanged() {
            return new Counts(total, fresh, changed + 1, same, held, written, doubtful);
        }

        Counts oneSame() {
            return new Counts(total, fresh, changed, same + 1, held, written, doubtful);
        }

        Counts oneHeld() {
            return new Counts(total, fresh, changed, same, held + 1, written, doubtful);
        }

        /** One that an earlier run of the same import wrote. */
        Counts oneWrittenBefore() {
            return new Counts(total, fresh + 1, changed, same, held, written + 1, doubtful);
        }

        Counts withDoubtful(long rows) {
            return new Counts(total, fresh, changed, same, held, written, rows);
        }

        Counts withWritten(long rows) {
            return new Counts(total, fresh, changed, same, held, rows, doubtful);
        }
    }
}
