package vn.hoanhap.exchange.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is an import.
 *
 * @param id its id
 * @param fileName as the sender named it
 * @param dryRun whether it only checks
 * @param state where it stands
 * @param counts rows by what becomes of them
 * @param problems how many faults there are; the first thousand are kept
 * @param skippedSheets sheets of programmes that are not installed: named, not read
 * @param startedAt when it came
 * @param endedAt when it ended; null while it runs
 */
public record Job(
        long id,
        String fileName,
        boolean dryRun,
        JobState state,
        Counts counts,
        long problems,
        List<String> skippedSheets,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /**
     * Counts rows.
     *
     * @param total rows of installed sheets
     * @param fresh rows whose key is new
     * @param changed rows whose key is known with other content: corrections
     * @param same rows that are known as they are
     * @param written rows written so far
     */
    public record Counts(long total, long fresh, long changed, long same, long written) {
        /** Is the beginning. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }
}
