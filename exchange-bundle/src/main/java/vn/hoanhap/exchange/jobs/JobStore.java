package vn.hoanhap.exchange.jobs;

import static vn.hoanhap.exchange.db.Tables.APPLIED_STEP;
import static vn.hoanhap.exchange.db.Tables.IMPORT_JOB;
import static vn.hoanhap.exchange.db.Tables.IMPORT_PROBLEM;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.db.tables.records.ImportJobRecord;
import vn.hoanhap.parts.sql.Sql;

/** Keeps imports and their problems. Runs in the caller's unit of work. */
public final class JobStore {

    /** The most problems kept of one import: nobody reads more before mending the first. */
    public static final int MOST_PROBLEMS = 1_000;

    /** Holds when an import has ended and is not being taken back. */
    private static final Condition RESTS = IMPORT_JOB
            .JOB_STATE
            .notIn(JobState.RECEIVING.name(), JobState.CHECKING.name(), JobState.APPLYING.name())
            .and(IMPORT_JOB
                    .UNDO_STATE
                    .isNull()
                    .or(IMPORT_JOB.UNDO_STATE.notIn(UndoState.LOOKING.name(), UndoState.UNDOING.name())));

    private static final Condition WAITS = IMPORT_JOB.FILE_KEPT.isTrue().and(RESTS);

    private final Sql sql;
    private final Ids ids;

    /** Reads and writes {@code exchange.import_job} and {@code exchange.import_problem}. */
    public JobStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Counts the rows that were written by imports which were not taken back. */
    public long writtenRows() {
        return sql.dsl()
                .select(DSL.coalesce(DSL.sum(IMPORT_JOB.ROWS_WRITTEN), DSL.inline(BigDecimal.ZERO)))
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.UNDO_STATE.isNull().or(IMPORT_JOB.UNDO_STATE.ne(UndoState.UNDONE.name())))
                .fetchSingle(row -> row.value1().longValue());
    }

    /** Returns the id of the next import. */
    public long next() {
        return ids.next();
    }

    /** Notes that a file comes in. */
    public void create(long id, String fileName, long accountId, Wanted wanted) {
        ImportJobRecord row = sql.dsl().newRecord(IMPORT_JOB);
        row.setId(id);
        row.setFileName(fileName);
        row.setAccountId(accountId);
        row.setDryRun(wanted == Wanted.CHECK); // the version before reads it, should the server return to it
        row.setWanted(written(wanted));
        row.setAsks(wanted == Wanted.ASK);
        row.setFileKept(false);
        row.setJobState(JobState.RECEIVING.name());
        row.setRowsTotal(0L);
        row.setRowsNew(0L);
        row.setRowsChanged(0L);
        row.setRowsSame(0L);
        row.setRowsHeld(0L);
        row.setRowsDoubtful(0L);
        row.setRowsWritten(0L);
        row.setProblemCount(0L);
        row.setStartedAt(now());
        row.insert();
    }

    /** Notes that the whole file is kept, and which of its sheets are read: its import may begin. */
    public void received(long id, List<String> planned) {
        sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.JOB_STATE, JobState.CHECKING.name())
                .set(IMPORT_JOB.FILE_KEPT, true)
                .set(IMPORT_JOB.PLANNED_SHEETS, cut(String.join("\n", planned), 1000))
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }

    /** Begins an import once more, unless it is under way or its file is gone: false then. */
    public boolean again(long id, Wanted wanted) {
        int changed = sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.JOB_STATE, JobState.CHECKING.name())
                .set(IMPORT_JOB.WANTED, written(wanted))
                .set(IMPORT_JOB.ASKS, wanted == Wanted.ASK)
                .set(IMPORT_JOB.DRY_RUN, wanted == Wanted.CHECK)
                .set(IMPORT_JOB.PROBLEM_COUNT, 0L)
                .set(IMPORT_JOB.ENDED_AT, (LocalDateTime) null)
                .setNull(IMPORT_JOB.UNDO_STATE)
                .where(IMPORT_JOB.ID.eq(id))
                .and(WAITS)
                .execute();
        if (changed == 0) {
            return false;
        }
        forgetProblems(id);
        return true;
    }

    /** Forgets the problems of an earlier run, before another tells its own. */
    public void forgetProblems(long id) {
        sql.dsl().deleteFrom(IMPORT_PROBLEM).where(IMPORT_PROBLEM.JOB_ID.eq(id)).execute();
    }

    /** Notes that a file is no longer kept. */
    public void left(long id) {
        leave(IMPORT_JOB.ID.eq(id));
    }

    /** Notes that a waiting file is no longer kept; false when it is gone already, or its import is under way. */
    public boolean leftWaiting(long id) {
        return leave(IMPORT_JOB.ID.eq(id).and(WAITS)) > 0;
    }

    private int leave(Condition which) {
        return sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.FILE_KEPT, false)
                .where(which)
                .execute();
    }

    /** Lists imports that are under way, here or at another node, or were when their server stopped. */
    public List<Job> underWay() {
        return sql.dsl()
                .selectFrom(IMPORT_JOB)
                .where(IMPORT_JOB.JOB_STATE.in(
                        JobState.RECEIVING.name(), JobState.CHECKING.name(), JobState.APPLYING.name()))
                .orderBy(IMPORT_JOB.ID)
                .fetch(JobStore::job);
    }

    /** Lists imports whose files wait, the newest first. */
    public List<Job> waiting() {
        return sql.dsl()
                .selectFrom(IMPORT_JOB)
                .where(WAITS)
                .orderBy(IMPORT_JOB.ID.desc())
                .fetch(JobStore::job);
    }

    /** Lists imports that may still be taken back and are not just now, the newest first. */
    public List<Job> withSteps() {
        return sql.dsl()
                .selectFrom(IMPORT_JOB)
                .where(RESTS)
                .and(DSL.exists(DSL.selectOne().from(APPLIED_STEP).where(APPLIED_STEP.JOB_ID.eq(IMPORT_JOB.ID))))
                .orderBy(IMPORT_JOB.ID.desc())
                .fetch(JobStore::job);
    }

    /** Notes the state and the counts. */
    public void progress(long id, JobState state, Job.Counts counts) {
        sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.JOB_STATE, state.name())
                .set(IMPORT_JOB.ROWS_TOTAL, counts.total())
                .set(IMPORT_JOB.ROWS_NEW, counts.fresh())
                .set(IMPORT_JOB.ROWS_CHANGED, counts.changed())
                .set(IMPORT_JOB.ROWS_SAME, counts.same())
                .set(IMPORT_JOB.ROWS_HELD, counts.held())
                .set(IMPORT_JOB.ROWS_DOUBTFUL, counts.doubtful())
                .set(IMPORT_JOB.ROWS_WRITTEN, counts.written())
                .set(IMPORT_JOB.ENDED_AT, state.ended() ? now() : null)
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }

    /** Notes which sheets are read and which nobody can read. */
    public void planned(long id, List<String> planned, List<String> skipped) {
        sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.PLANNED_SHEETS, cut(String.join("\n", planned), 1000))
                .set(IMPORT_JOB.SKIPPED_SHEETS, cut(String.join("\n", skipped), 1000))
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }

    /** Notes problems, at most {@link #MOST_PROBLEMS} at once, and how many there are in all. */
    public void problems(long id, List<RowProblem> problems, long count) {
        for (RowProblem problem : problems) {
            sql.dsl()
                    .insertInto(IMPORT_PROBLEM)
                    .set(IMPORT_PROBLEM.ID, ids.next())
                    .set(IMPORT_PROBLEM.JOB_ID, id)
                    .set(IMPORT_PROBLEM.SHEET, cut(problem.sheet(), 100))
                    .set(IMPORT_PROBLEM.ROW_NO, problem.row())
                    .set(IMPORT_PROBLEM.COLUMN_NAME, cut(problem.column(), 100))
                    .set(IMPORT_PROBLEM.MESSAGE_VI, cut(problem.message().vi(), 1000))
                    .set(IMPORT_PROBLEM.MESSAGE_EN, cut(problem.message().en(), 1000))
                    .set(IMPORT_PROBLEM.REMEDY_VI, cut(problem.remedy().vi(), 1000))
                    .set(IMPORT_PROBLEM.REMEDY_EN, cut(problem.remedy().en(), 1000))
                    .execute();
        }
        sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.PROBLEM_COUNT, count)
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }

    /** Returns an import: of one account, or of anybody when it is null. */
    public Optional<Job> find(long id, @Nullable Long accountId) {
        return sql.dsl()
                .selectFrom(IMPORT_JOB)
                .where(IMPORT_JOB.ID.eq(id))
                .and(whose(accountId))
                .fetchOptional(JobStore::job);
    }

    private static Condition whose(@Nullable Long accountId) {
        return accountId == null ? DSL.noCondition() : IMPORT_JOB.ACCOUNT_ID.eq(accountId);
    }

    /**
     * Lists imports, the newest first: of one account, or of all when it is null.
     *
     * @param before lists only those older than this one; 0 to begin with the newest
     */
    public List<Job> newest(@Nullable Long accountId, long before, int limit) {
        return sql.dsl()
                .selectFrom(IMPORT_JOB)
                .where(whose(accountId))
                .and(before == 0 ? DSL.noCondition() : IMPORT_JOB.ID.lt(before))
                .orderBy(IMPORT_JOB.ID.desc())
                .limit(limit)
                .fetch(JobStore::job);
    }

    /** Lists the problems of an import in the order of the file. */
    public List<RowProblem> problems(long id, int limit) {
        return sql.dsl()
                .selectFrom(IMPORT_PROBLEM)
                .where(IMPORT_PROBLEM.JOB_ID.eq(id))
                .orderBy(IMPORT_PROBLEM.ID)
                .limit(limit)
                .fetch(row -> new RowProblem(
                        row.getSheet(),
                        row.getRowNo(),
                        row.getColumnName(),
                        new Text(row.getMessageVi(), row.getMessageEn()),
                        new Text(row.getRemedyVi(), row.getRemedyEn())));
    }

    /** Notes that an import stopped on the way; its counts stay. */
    public void fail(long id) {
        sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.JOB_STATE, JobState.FAILED.name())
                .set(IMPORT_JOB.ENDED_AT, now())
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }

    /** The version before knows no ASK, should the server return to it. */
    private static String written(Wanted wanted) {
        return (wanted == Wanted.ASK ? Wanted.ALL : wanted).name();
    }

    private static Job job(ImportJobRecord row) {
        LocalDateTime ended = row.getEndedAt();
        String undo = row.getUndoState();
        return new Job(
                row.getId(),
                row.getAccountId(),
                row.getFileName(),
                Boolean.TRUE.equals(row.getAsks()) ? Wanted.ASK : Wanted.valueOf(row.getWanted()),
                JobState.valueOf(row.getJobState()),
                new Job.Counts(
                        row.getRowsTotal(),
                        row.getRowsNew(),
                        row.getRowsChanged(),
                        row.getRowsSame(),
                        row.getRowsHeld(),
                        row.getRowsWritten(),
                        row.getRowsDoubtful()),
                row.getProblemCount(),
                row.getFileKept(),
                new Job.Course(
                        names(row.getPlannedSheets()),
                        names(row.getSkippedSheets()),
                        row.getStartedAt().toInstant(ZoneOffset.UTC),
                        ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                        undo == null ? null : UndoState.valueOf(undo)));
    }

    private static List<String> names(@Nullable String lines) {
        return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    private static LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
