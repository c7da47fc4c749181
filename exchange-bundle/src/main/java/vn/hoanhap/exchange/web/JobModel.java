package vn.hoanhap.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobState;
import vn.hoanhap.exchange.jobs.KeptFiles;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.jobs.UndoState;

/**
 * Is the page of one import.
 *
 * @param job the import
 * @param problems its first faults
 * @param grid the rows that need mending; empty for whoever did not send the file
 * @param tone colour of its state
 * @param own whether the reader sent the file
 * @param undoable whether anything is left that can be taken back
 * @param takenBack how many of the rows written were taken back again
 * @param settling pages on which the reader settles what was doubtful about written rows
 */
public record JobModel(
        Job job,
        List<RowProblem> problems,
        GridModel grid,
        String tone,
        boolean own,
        boolean undoable,
        long takenBack,
        List<RowDoubts.Settling> settling) {

    private static final GridModel NO_GRID = new GridModel(List.of(), 0, null, null);

    /** Shows an import in a list. */
    static JobModel listed(Job job) {
        return new JobModel(job, List.of(), NO_GRID, toneOf(job), false, false, 0, List.of());
    }

    /** Shows the course of an import. */
    static JobModel seen(Job job, List<RowProblem> problems, boolean undoable) {
        return new JobModel(job, problems, NO_GRID, toneOf(job), false, undoable, 0, List.of());
    }

    /** Shows an import to whoever sent the file. */
    static JobModel own(Job job, List<RowProblem> problems, GridModel grid, boolean undoable) {
        return new JobModel(job, problems, grid, toneOf(job), true, undoable, 0, List.of());
    }

    /** Adds the pages on which the reader settles what was doubtful. */
    JobModel settledOn(List<RowDoubts.Settling> pages) {
        return new JobModel(job, problems, grid, tone, own, undoable, takenBack, pages);
    }

    /** Adds how many rows were taken back again. */
    JobModel takenBack(long rows) {
        return new JobModel(job, problems, grid, tone, own, undoable, rows, settling);
    }

    private static String toneOf(Job job) {
        if (job.course().undo() == UndoState.UNDONE) {
            return "plain";
        }
        return switch (job.state()) {
            case DONE, CHECKED -> "ok";
            case REFUSED, FAILED -> "bad";
            case PARTLY -> "warn";
            case RECEIVING, CHECKING, APPLYING -> "soft";
        };
    }

    /** Lists the faults that are not shown at a cell: those of heads, and those beyond the rows kept to be mended. */
    public List<RowProblem> elsewhere() {
        if (grid.isEmpty()) {
            return problems;
        }
        return problems.stream().filter(problem -> !inGrid(problem)).toList();
    }

    private boolean inGrid(RowProblem problem) {
        return grid.sheets().stream()
                .filter(sheet -> sheet.name().equals(problem.sheet()))
                .flatMap(sheet -> sheet.rows().stream())
                .anyMatch(row -> row.number() == problem.row());
    }

    /** Returns the position of the first row that is shown. */
    public int from() {
        return grid.from();
    }

    /** Tells whether the reader may have it run, mend it or leave it. */
    public boolean waits() {
        return own && job.waits();
    }

    /** Tells whether there are rows that the reader should see before they are written. */
    public boolean asks() {
        return waits() && job.counts().asks() && job.state() != JobState.PARTLY;
    }

    /** Tells whether they are all that is left to look at. */
    public boolean asksFirst() {
        return asks() && job.state() == JobState.CHECKED;
    }

    /** Returns the last day on which it can be taken back; null while that is not known. */
    public @Nullable LocalDate undoUntil() {
        Instant ended = job.course().endedAt();
        return ended == null
                ? null
                : LegalClock.legal(ended.plus(KeptFiles.KEPT)).toLocalDate();
    }

    /** Tells whether a page on taking it back says anything. */
    public boolean undoShown() {
        return job.course().undo() != null || (undoable && job.state().ended());
    }

    /** Returns the name of the sentence that says where it stands, and whether it was taken back. */
    public String state() {
        UndoState undo = job.course().undo();
        if (undo == UndoState.UNDONE || undo == UndoState.PARTLY || undo == UndoState.UNDOING) {
            return "undo.short." + undo.name();
        }
        return "state." + job.state().name();
    }
}
