package vn.hoanhap.exchange.undo;

import static vn.hoanhap.exchange.db.Tables.IMPORT_JOB;
import static vn.hoanhap.exchange.db.Tables.UNDO_OBSTACLE;
import static vn.hoanhap.exchange.db.Tables.UNDO_SHEET;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.db.tables.records.ImportJobRecord;
import vn.hoanhap.exchange.jobs.JobState;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.jobs.UndoState;
import vn.hoanhap.parts.sql.Sql;

/** Keeps how imports are taken back. Runs in the caller's unit of work. */
public final class UndoStore {

    private static final int MOST_TEXT = 1_000;

    private static final Condition UNDER_WAY =
            IMPORT_JOB.UNDO_STATE.in(UndoState.LOOKING.name(), UndoState.UNDOING.name());

    private final Sql sql;
    private final Ids ids;

    /** Reads and writes the columns of {@code exchange.import_job} about taking back, and {@code exchange.undo_*}. */
    public UndoStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Begins to take an import back, unless it is under way or being taken back already: false then. The row of the import is
     * what both wait for.
     */
    boolean begin(long job, long account, UndoWanted wanted, long total) {
        int changed = sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.UNDO_STATE, UndoState.LOOKING.name())
                .set(IMPORT_JOB.UNDO_WANTED, wanted.name())
                .set(IMPORT_JOB.UNDO_ACCOUNT_ID, account)
                .set(IMPORT_JOB.UNDO_TOTAL, total)
                .set(IMPORT_JOB.UNDO_DONE, 0L)
                .set(IMPORT_JOB.UNDO_STARTED_AT, now())
                .setNull(IMPORT_JOB.UNDO_ENDED_AT)
                .where(IMPORT_JOB.ID.eq(job))
                .and(IMPORT_JOB.JOB_STATE.notIn(
                        JobState.RECEIVING.name(), JobState.CHECKING.name(), JobState.APPLYING.name()))
                .and(IMPORT_JOB.UNDO_STATE.isNull().or(UNDER_WAY.not()))
                .execute();
        return changed > 0;
    }

    /** Notes where it stands. */
    void state(long job, UndoState state) {
        sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.UNDO_STATE, state.name())
                .set(IMPORT_JOB.UNDO_ENDED_AT, state.ended() ? now() : null)
                .where(IMPORT_JOB.ID.eq(job))
                .execute();
    }

    /** Notes that some more rows are taken back. */
    void done(long job, long more) {
        sql.dsl()
                .update(IMPORT_JOB)
                .set(IMPORT_JOB.UNDO_DONE, IMPORT_JOB.UNDO_DONE.plus(more))
                .where(IMPORT_JOB.ID.eq(job))
                .execute();
    }

    /** Notes what becomes of the records of each sheet, in the place of what was noted before. */
    void sheets(long job, Collection<Undo.OfSheet> sheets) {
        sql.dsl().deleteFrom(UNDO_SHEET).where(UNDO_SHEET.JOB_ID.eq(job)).execute();
        for (Undo.OfSheet each : sheets) {
            sql.dsl()
                    .insertInto(UNDO_SHEET)
                    .set(UNDO_SHEET.JOB_ID, job)
                    .set(UNDO_SHEET.SHEET, each.sheet())
                    .set(UNDO_SHEET.GOING, each.going())
                    .set(UNDO_SHEET.BACK, each.returning())
                    .set(UNDO_SHEET.STAYING, each.staying())
                    .execute();
        }
    }

    /** Forgets what stood in the way of an earlier look. */
    void forgetObstacles(long job) {
        sql.dsl().deleteFrom(UNDO_OBSTACLE).where(UNDO_OBSTACLE.JOB_ID.eq(job)).execute();
    }

    /** Notes rows that cannot be taken back, and why. */
    void obstacles(long job, List<RowProblem> obstacles) {
        for (RowProblem obstacle : obstacles) {
            sql.dsl()
                    .insertInto(UNDO_OBSTACLE)
                    .set(UNDO_OBSTACLE.ID, ids.next())
                    .set(UNDO_OBSTACLE.JOB_ID, job)
                    .set(UNDO_OBSTACLE.SHEET, obstacle.sheet())
                    .set(UNDO_OBSTACLE.ROW_NO, obstacle.row())
                    .set(UNDO_OBSTACLE.MESSAGE_VI, cut(obstacle.message().vi()))
                    .set(UNDO_OBSTACLE.MESSAGE_EN, cut(obstacle.message().en()))
                    .set(UNDO_OBSTACLE.REMEDY_VI, cut(obstacle.remedy().vi()))
                    .set(UNDO_OBSTACLE.REMEDY_EN, cut(obstacle.remedy().en()))
                    .execute();
        }
    }

    /** Lists rows that cannot be taken back, the last of the file first. */
    public List<RowProblem> obstacles(long job, int limit) {
        return sql.dsl()
                .selectFrom(UNDO_OBSTACLE)
                .where(UNDO_OBSTACLE.JOB_ID.eq(job))
                .orderBy(UNDO_OBSTACLE.ID)
                .limit(limit)
                .fetch(row -> new RowProblem(
                        row.getSheet(),
                        row.getRowNo(),
                        "row",
                        new Text(row.getMessageVi(), row.getMessageEn()),
                        new Text(row.getRemedyVi(), row.getRemedyEn())));
    }

    /** Returns how an import is taken back; empty when nobody asked for it. */
    public Optional<Undo> find(long job) {
        return sql.dsl()
                .selectFrom(IMPORT_JOB)
                .where(IMPORT_JOB.ID.eq(job))
                .and(IMPORT_JOB.UNDO_STATE.isNotNull())
                .fetchOptional(this::undo);
    }

    /** Lists what is under way, here or at another node, or was when its server stopped. */
    List<Undo> underWay() {
        return sql.dsl()
                .selectFrom(IMPORT_JOB)
                .where(UNDER_WAY)
                .orderBy(IMPORT_JOB.ID)
                .fetch()
                .map(this::undo);
    }

    private Undo undo(ImportJobRecord row) {
        return new Undo(
                row.getId(),
                row.getUndoAccountId(),
                UndoWanted.valueOf(row.getUndoWanted()),
                UndoState.valueOf(row.getUndoState()),
                sheets(row.getId()),
                new Undo.Progress(row.getUndoTotal(), row.getUndoDone()),
                new Undo.Course(
                        Objects.requireNonNull(instant(row.getUndoStartedAt())), instant(row.getUndoEndedAt())));
    }

    private List<Undo.OfSheet> sheets(long job) {
        return sql.dsl()
                .selectFrom(UNDO_SHEET)
                .where(UNDO_SHEET.JOB_ID.eq(job))
                .orderBy(UNDO_SHEET.SHEET)
                .fetch(row -> new Undo.OfSheet(row.getSheet(), row.getGoing(), row.getBack(), row.getStaying()));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    }

    private static LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
