package vn.hoanhap.exchange.steps;

import static vn.hoanhap.exchange.db.Tables.APPLIED_STEP;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.exchange.db.tables.records.AppliedStepRecord;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.Sql;

/**
 * Keeps the steps of imports. What stood before a correction is sealed under a key of the import's steps: that of the file is
 * destroyed when the file goes, which may be long before. Runs in the caller's unit of work, except {@link #forget}.
 */
public final class Steps {

    private static final int FORGOTTEN_AT_ONCE = 400;

    private final Sql sql;
    private final KeptInsert made;
    private final TransactionRunner transactions;
    private final Protection protection;

    /** Keeps steps in {@code exchange.applied_step}. */
    public Steps(Sql sql, TransactionRunner transactions, Protection protection) {
        this.sql = sql;
        this.made = sql.keepInsert(
                APPLIED_STEP.JOB_ID,
                APPLIED_STEP.POSITION,
                APPLIED_STEP.SHEET,
                APPLIED_STEP.NATURAL_KEY,
                APPLIED_STEP.ROW_NO,
                APPLIED_STEP.RECORD_ID,
                APPLIED_STEP.CONTENT_HASH,
                APPLIED_STEP.SAID_HASH);
        this.transactions = transactions;
        this.protection = protection;
    }

    /** Returns the position that the next row of an import takes. */
    public int next(long job) {
        return 1 + last(job);
    }

    private int last(long job) {
        Integer last = sql.dsl()
                .select(DSL.max(APPLIED_STEP.POSITION))
                .from(APPLIED_STEP)
                .where(APPLIED_STEP.JOB_ID.eq(job))
                .fetchSingle()
                .value1();
        return last == null ? -1 : last;
    }

    /** Leaves a step. */
    public void leave(Step step) {
        Step.Before before = step.before();
        if (before != null) {
            corrected(step, before);
            return;
        }
        made.add(
                step.jobId(),
                step.position(),
                step.row().sheet(),
                step.row().key(),
                step.row().number(),
                step.recordId(),
                step.hashes().content(),
                step.hashes().said());
    }

    private void corrected(Step step, Step.Before before) {
        byte[] cells = SealedCells.bytes(before.cells());
        AppliedStepRecord row = new AppliedStepRecord();
        row.setJobId(step.jobId());
        row.setPosition(step.position());
        row.setSheet(step.row().sheet());
        row.setNaturalKey(step.row().key());
        row.setRowNo(step.row().number());
        row.setRecordId(step.recordId());
        row.setContentHash(step.hashes().content());
        row.setSaidHash(step.hashes().said());
        row.setHashBefore(before.contentHash());
        row.setJobBefore(before.jobId());
        row.setCellsBefore(protection.sealBytes(owner(step.jobId()), field(step.position()), cells));
        sql.dsl().executeInsert(row);
    }

    /** Lists the steps that an import still has, from the last to the first, below a position. */
    public List<Step> below(long job, int position, int most) {
        return sql.dsl()
                .selectFrom(APPLIED_STEP)
                .where(APPLIED_STEP.JOB_ID.eq(job))
                .and(APPLIED_STEP.POSITION.lt(position))
                .orderBy(APPLIED_STEP.POSITION.desc())
                .limit(most)
                .fetch()
                .map(this::step);
    }

    /** Lists the corrections among the steps that an import still has, in the order of writing, from a position on. */
    public List<Step> corrected(long job, int from, int most) {
        return sql.dsl()
                .selectFrom(APPLIED_STEP)
                .where(APPLIED_STEP.JOB_ID.eq(job))
                .and(APPLIED_STEP.POSITION.ge(from))
                .and(APPLIED_STEP.HASH_BEFORE.isNotNull())
                .orderBy(APPLIED_STEP.POSITION)
                .limit(most)
                .fetch()
                .map(this::step);
    }

    private Step step(AppliedStepRecord row) {
        return new Step(
                row.getJobId(),
                row.getPosition(),
                new Step.Row(row.getSheet(), row.getNaturalKey(), row.getRowNo()),
                row.getRecordId(),
                new Step.Hashes(row.getContentHash(), row.getSaidHash()),
                before(row));
    }

    private Step.@Nullable Before before(AppliedStepRecord row) {
        String hash = row.getHashBefore();
        Long job = row.getJobBefore();
        byte[] sealed = row.getCellsBefore();
        if (hash == null || job == null || sealed == null) {
            return null;
        }
        Map<String, String> cells = protection
                .openBytes(owner(row.getJobId()), field(row.getPosition()), sealed)
                .map(SealedCells::cells)
                .orElse(Map.of());
        return new Step.Before(hash, job, cells);
    }

    /** Counts the steps that an import still has. */
    public int count(long job) {
        return sql.dsl().fetchCount(APPLIED_STEP, APPLIED_STEP.JOB_ID.eq(job));
    }

    /** Names the sheets of the steps that an import still has. */
    public Set<String> sheets(long job) {
        return sql.dsl()
                .selectDistinct(APPLIED_STEP.SHEET)
                .from(APPLIED_STEP)
                .where(APPLIED_STEP.JOB_ID.eq(job))
                .fetchSet(APPLIED_STEP.SHEET);
    }

    /** Returns which of these imports still have steps. */
    public Set<Long> among(Collection<Long> jobs) {
        return jobs.isEmpty()
                ? Set.of()
                : sql.dsl()
                        .selectDistinct(APPLIED_STEP.JOB_ID)
                        .from(APPLIED_STEP)
                        .where(APPLIED_STEP.JOB_ID.in(jobs))
                        .fetchSet(APPLIED_STEP.JOB_ID);
    }

    /** Takes a step away: it was taken back. */
    public void remove(Step step) {
        sql.dsl()
                .deleteFrom(APPLIED_STEP)
                .where(APPLIED_STEP.JOB_ID.eq(step.jobId()))
                .and(APPLIED_STEP.POSITION.eq(step.position()))
                .execute();
    }

    /** Throws all steps of an import away, their key first, in units of work of its own: it cannot be taken back any more. */
    public void forget(long job) {
        transactions.change(() -> protection.erase(owner(job)));
        int last = transactions.read(() -> last(job));
        for (int from = 0; from <= last; from += FORGOTTEN_AT_ONCE) {
            int first = from;
            transactions.change(() -> sql.dsl()
                    .deleteFrom(APPLIED_STEP)
                    .where(APPLIED_STEP.JOB_ID.eq(job))
                    .and(APPLIED_STEP.POSITION.between(first, first + FORGOTTEN_AT_ONCE - 1))
                    .execute());
        }
    }

    /** Names the owner of the key: no record and no import has an id below zero. */
    private static long owner(long job) {
        return -job;
    }

    private static String field(int position) {
        return "step:" + position;
    }
}
