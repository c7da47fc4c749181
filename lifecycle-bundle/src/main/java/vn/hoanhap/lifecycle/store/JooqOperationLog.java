package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.OPERATION;
import static vn.hoanhap.lifecycle.db.Tables.OPERATION_PHASE;
import static vn.hoanhap.lifecycle.db.Tables.RING;
import static vn.hoanhap.lifecycle.db.Tables.RING_JAR;
import static vn.hoanhap.lifecycle.db.Tables.RING_PART;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.db.tables.records.OperationPhaseRecord;
import vn.hoanhap.lifecycle.db.tables.records.OperationRecord;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.OperationLog;
import vn.hoanhap.lifecycle.operation.OperationQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Keeps operations in the tables {@code lifecycle.operation} and {@code lifecycle.operation_phase}. */
public final class JooqOperationLog implements OperationLog {

    private static final int LONGEST = 2000;
    /** With some twenty phases each, a unit of work stays within its bound. */
    private static final int AT_ONCE = 20;

    private final Sql sql;
    private final Supplier<@Nullable String> node;

    /** Works in the given database, on the only node that it has. */
    public JooqOperationLog(Database database) {
        this(database, () -> null);
    }

    /** Works in the given database, for the node with the given id. */
    public JooqOperationLog(Database database, Supplier<@Nullable String> node) {
        sql = new Sql(database);
        this.node = node;
    }

    @Override
    public void begin(long id, Operation.Order order, Instant now) {
        Operation.Orderer by = order.by();
        OperationRecord row = new OperationRecord();
        row.setId(id);
        row.setKind(order.kind().name());
        row.setOrigin(order.origin().name());
        row.setFileName(order.fileName());
        row.setDataChoice(order.data() == null ? null : order.data().name());
        row.setAccountId(order.accountId());
        row.setOrderedBy(by == null ? null : by.username());
        row.setState(Operation.State.RUNNING.name());
        row.setStartedAt(Utc.column(now));
        row.setNodeId(node.get());
        sql.dsl().insertInto(OPERATION).set(row).execute();
    }

    @Override
    public void join(List<Long> ids) {
        sql.dsl()
                .update(OPERATION)
                .set(OPERATION.SET_ID, ids.get(0))
                .where(OPERATION.ID.in(ids))
                .execute();
    }

    @Override
    public List<Operation> set(long id) {
        return rows(sql.dsl()
                .selectFrom(OPERATION)
                .where(OPERATION.SET_ID.eq(id))
                .orderBy(OPERATION.ID)
                .fetch());
    }

    @Override
    public void planned(long id, Target target, @Nullable String plan) {
        var update = sql.dsl()
                .update(OPERATION)
                .set(OPERATION.PROGRAMME_ID, target.programmeId())
                .set(OPERATION.PLAN, plan);
        Operation.Release from = target.from();
        Operation.Release to = target.to();
        update.set(OPERATION.FROM_VERSION, from == null ? null : from.version())
                .set(OPERATION.FROM_SHA, from == null ? null : from.sha256())
                .set(OPERATION.TO_VERSION, to == null ? null : to.version())
                .set(OPERATION.TO_SHA, to == null ? null : to.sha256())
                .where(OPERATION.ID.eq(id))
                .execute();
    }

    @Override
    public void phase(long id, int ordinal, Operation.PhaseLine line) {
        Text note = line.note();
        OperationPhaseRecord row = new OperationPhaseRecord();
        row.setState(line.state().name());
        row.setMillis(line.millis());
        row.setNoteVi(note == null ? null : cut(note.vi()));
        row.setNoteEn(note == null ? null : cut(note.en()));
        int changed = sql.dsl()
                .update(OPERATION_PHASE)
                .set(row)
                .where(OPERATION_PHASE.OPERATION_ID.eq(id))
                .and(OPERATION_PHASE.ORDINAL.eq(ordinal))
                .execute();
        if (changed == 0) {
            row.setOperationId(id);
            row.setOrdinal(ordinal);
            row.setPhase(line.phase());
            row.setStartedAt(Utc.column(line.started()));
            sql.dsl().insertInto(OPERATION_PHASE).set(row).execute();
            if (line.state() != Operation.PhaseState.UNDONE) {
                reached(id, line.phase());
            }
        }
    }

    private void reached(long id, String phase) {
        sql.dsl()
                .update(OPERATION)
                .set(OPERATION.PHASE, phase)
                .where(OPERATION.ID.eq(id))
                .execute();
    }

    @Override
    public void end(long id, Operation.State state, @Nullable Text cause, Instant now) {
        sql.dsl()
                .update(OPERATION)
                .set(OPERATION.STATE, state.name())
                .set(OPERATION.CAUSE_VI, cause == null ? null : cut(cause.vi()))
                .set(OPERATION.CAUSE_EN, cause == null ? null : cut(cause.en()))
                .set(OPERATION.ENDED_AT, Utc.column(now))
                .where(OPERATION.ID.eq(id))
                .execute();
    }

    @Override
    public Optional<Operation> find(long id) {
        return sql.dsl()
                .selectFrom(OPERATION)
                .where(OPERATION.ID.eq(id))
                .fetchOptional(row -> OperationRows.read(row, phases(id)));
    }

    @Override
    public List<Operation> list(OperationQuery query) {
        return rows(sql.dsl()
                .selectFrom(OPERATION)
                .where(narrowed(query))
                .orderBy(OPERATION.ID.desc())
                .limit(query.limit())
                .fetch());
    }

    private static Condition narrowed(OperationQuery query) {
        Operation.State state = query.state();
        Instant from = query.from();
        Instant until = query.until();
        return DSL.and(
                query.before() == 0 ? DSL.noCondition() : OPERATION.ID.lt(query.before()),
                query.programmeId() == null ? DSL.noCondition() : OPERATION.PROGRAMME_ID.eq(query.programmeId()),
                state == null ? DSL.noCondition() : OPERATION.STATE.eq(state.name()),
                from == null ? DSL.noCondition() : OPERATION.STARTED_AT.ge(Utc.column(from)),
                until == null ? DSL.noCondition() : OPERATION.STARTED_AT.lt(Utc.column(until)));
    }

    @Override
    public void round(List<Long> ids, long ring) {
        sql.dsl()
                .update(OPERATION)
                .set(OPERATION.RING_ID, ring)
                .where(OPERATION.ID.in(ids))
                .execute();
    }

    @Override
    public Optional<Long> roundOf(long operation) {
        return sql.dsl()
                .select(OPERATION.RING_ID)
                .from(OPERATION)
                .where(OPERATION.ID.eq(operation))
                .and(OPERATION.RING_ID.isNotNull())
                .fetchOptional(OPERATION.RING_ID);
    }

    @Override
    public List<Operation> running(Set<String> others) {
        Condition own = OPERATION.NODE_ID.isNull().or(OPERATION.NODE_ID.notIn(others));
        return rows(sql.dsl()
                .selectFrom(OPERATION)
                .where(OPERATION.STATE.eq(Operation.State.RUNNING.name()))
                .and(others.isEmpty() ? DSL.noCondition() : own)
                .orderBy(OPERATION.ID)
                .fetch());
    }

    @Override
    public List<Operation.Release> succeeded(String programmeId) {
        return sql.dsl()
                .select(OPERATION.TO_VERSION, OPERATION.TO_SHA)
                .from(OPERATION)
                .where(OPERATION.PROGRAMME_ID.eq(programmeId))
                .and(OPERATION.KIND.eq(Operation.Kind.INSTALL.name()))
                .and(OPERATION.STATE.eq(Operation.State.SUCCEEDED.name()))
                .and(OPERATION.TO_SHA.isNotNull())
                .orderBy(OPERATION.ID.desc())
                .fetch(row -> new Operation.Release(row.value1(), row.value2()));
    }

    @Override
    public int forget(int newest, Set<String> jars) {
        Condition needed = OPERATION
                .STATE
                .eq(Operation.State.SUCCEEDED.name())
                .and(OPERATION.TO_SHA.isNotNull())
                .and(OPERATION.TO_SHA.in(jars));
        List<Long> old = sql.dsl()
                .select(OPERATION.ID)
                .from(OPERATION)
                .where(OPERATION.STATE.ne(Operation.State.RUNNING.name()))
                .and(DSL.not(needed))
                .orderBy(OPERATION.ID.desc())
                .limit(newest, AT_ONCE)
                .fetch(OPERATION.ID);
        if (!old.isEmpty()) {
            sql.dsl()
                    .deleteFrom(OPERATION_PHASE)
                    .where(OPERATION_PHASE.OPERATION_ID.in(old))
                    .execute();
            sql.dsl().deleteFrom(OPERATION).where(OPERATION.ID.in(old)).execute();
            sql.dsl().deleteFrom(RING_JAR).where(RING_JAR.RING_ID.in(old)).execute();
            sql.dsl().deleteFrom(RING_PART).where(RING_PART.RING_ID.in(old)).execute();
            sql.dsl().deleteFrom(RING).where(RING.RING_ID.in(old)).execute();
        }
        return old.size();
    }

    @Override
    public int interrupted(String sha256) {
        // A cut-off operation has a phase that never ended.
        return sql.dsl()
                .fetchCount(DSL.select(OPERATION.ID)
                        .from(OPERATION)
                        .join(OPERATION_PHASE)
                        .on(OPERATION_PHASE.OPERATION_ID.eq(OPERATION.ID))
                        .where(OPERATION.TO_SHA.eq(sha256))
                        .and(OPERATION.STATE.eq(Operation.State.UNDONE.name()))
                        .and(OPERATION_PHASE.STATE.eq(Operation.PhaseState.RUNNING.name())));
    }

    private List<Operation.PhaseLine> phases(long id) {
        return sql.dsl()
                .selectFrom(OPERATION_PHASE)
                .where(OPERATION_PHASE.OPERATION_ID.eq(id))
                .orderBy(OPERATION_PHASE.ORDINAL)
                .fetch(OperationRows::phase);
    }

    private static List<Operation> rows(List<OperationRecord> rows) {
        List<Operation> operations = new ArrayList<>(rows.size());
        rows.forEach(row -> operations.add(OperationRows.read(row, List.of())));
        return operations;
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
