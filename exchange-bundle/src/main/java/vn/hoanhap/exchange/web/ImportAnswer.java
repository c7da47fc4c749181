package vn.hoanhap.exchange.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;

/**
 * Is an import as machines see it.
 *
 * @param id its id
 * @param file name of the file
 * @param dryRun whether it only checks
 * @param state CHECKING, REFUSED, CHECKED, APPLYING, DONE, FAILED
 * @param rows counts by what becomes of them
 * @param problemCount how many faults there are
 * @param problems the first of them
 * @param skippedSheets sheets of programmes that are not installed
 * @param startedAt when it came
 * @param endedAt when it ended
 */
record ImportAnswer(
        Id id,
        String file,
        boolean dryRun,
        String state,
        Rows rows,
        long problemCount,
        List<ProblemAnswer> problems,
        List<String> skippedSheets,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Counts rows. */
    record Rows(long total, long fresh, long changed, long same, long written) {}

    /** Is one fault: sheet, line, column, what is wrong, what to do. */
    record ProblemAnswer(String sheet, long row, String column, String message, String remedy) {}

    /** Says where the import can be watched. */
    record Accepted(Id id) {}

    /** Lists imports. */
    record Listed(List<ImportAnswer> items, @Nullable String next) {}
}
