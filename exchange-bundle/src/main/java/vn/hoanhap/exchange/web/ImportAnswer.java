package vn.hoanhap.exchange.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.jobs.UndoState;

/**
 * Is an import as machines see it.
 *
 * @param id its id
 * @param file name of the file
 * @param wanted CHECK, ASK, ALL or GOOD: what was asked of it last
 * @param dryRun whether that is only to check
 * @param state RECEIVING, CHECKING, REFUSED, CHECKED, APPLYING, PARTLY, DONE, FAILED
 * @param rows counts by what becomes of them
 * @param problemCount how many faults there are
 * @param problems the first of them
 * @param skippedSheets sheets of programmes that are not installed
 * @param fileKept whether the file is still kept, to be mended or written
 * @param startedAt when it came
 * @param endedAt when it ended
 * @param undoState how far it has been taken back; null when nobody asked for that
 * @param undo what becomes of its records then; null in lists
 */
record ImportAnswer(
        Id id,
        String file,
        String wanted,
        boolean dryRun,
        String state,
        Rows rows,
        long problemCount,
        List<ProblemAnswer> problems,
        List<String> skippedSheets,
        boolean fileKept,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String undoState,
        @Nullable UndoAnswer undo) {

    /** Counts rows; those held are well and refer to one that needs mending, doubtful ones are new and may be there already. */
    record Rows(long total, long fresh, long changed, long same, long held, long written, long doubtful) {}

    /** Is one fault: sheet, line, column, what is wrong, what to do. */
    record ProblemAnswer(String sheet, long row, String column, String message, String remedy) {}

    /** Says where the import can be watched. */
    record Accepted(Id id) {}

    /** Lists imports. */
    record Listed(List<ImportAnswer> items, @Nullable String next) {}

    /** Asks for another run: CHECK, ASK, ALL or GOOD. */
    record Again(@MaxLength(10) String wanted) {}

    /** Mends a cell; columns count from 0. */
    record Cell(
            @MaxLength(100) String sheet,
            long row,
            int column,
            @MaxLength(Bounds.CELL_CHARACTERS) String value) {}

    /** Shows an import. */
    static ImportAnswer of(Job job, List<RowProblem> problems, @Nullable UndoAnswer undo, Language language) {
        Job.Counts counts = job.counts();
        UndoState undoState = job.course().undo();
        return new ImportAnswer(
                new Id(job.id()),
                job.fileName(),
                job.wanted().name(),
                job.dryRun(),
                job.state().name(),
                new Rows(
                        counts.total(),
                        counts.fresh(),
                        counts.changed(),
                        counts.same(),
                        counts.held(),
                        counts.written(),
                        counts.doubtful()),
                job.problems(),
                problems(problems, language),
                job.course().skipped(),
                job.fileKept(),
                job.course().startedAt(),
                job.course().endedAt(),
                undoState == null ? null : undoState.name(),
                undo);
    }

    static List<ProblemAnswer> problems(List<RowProblem> problems, Language language) {
        return problems.stream()
                .map(problem -> new ProblemAnswer(
                        problem.sheet(),
                        problem.row(),
                        problem.column(),
                        problem.message().in(language),
                        problem.remedy().in(language)))
                .toList();
    }
}
