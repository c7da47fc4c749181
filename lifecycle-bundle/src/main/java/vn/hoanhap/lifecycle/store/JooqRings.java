package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.RING;
import static vn.hoanhap.lifecycle.db.Tables.RING_JAR;
import static vn.hoanhap.lifecycle.db.Tables.RING_PART;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.db.tables.records.RingJarRecord;
import vn.hoanhap.lifecycle.db.tables.records.RingPartRecord;
import vn.hoanhap.lifecycle.db.tables.records.RingRecord;
import vn.hoanhap.lifecycle.ring.Part;
import vn.hoanhap.lifecycle.ring.Ring;
import vn.hoanhap.lifecycle.ring.Rings;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/**
 * Keeps changes that go round in the tables {@code lifecycle.ring}, {@code ring_jar} and {@code ring_part}. The one that is on its way
 * holds the only slot, and the row's lock lets one node at a time change anything.
 */
public final class JooqRings implements Rings {

    private static final int THE_SLOT = 1;

    private final Sql sql;
    private final DatabaseClock clock;

    /** Works in the given database. */
    public JooqRings(Database database) {
        sql = new Sql(database);
        clock = new DatabaseClock(sql);
    }

    @Override
    public void open(Ring ring, List<RingJar> jars) {
        if (current().isPresent()) {
            throw new TakenException();
        }
        RingRecord row = new RingRecord();
        row.setRingId(ring.id());
        row.setSlot(THE_SLOT);
        row.setLeader(ring.leader());
        row.setAlone(ring.alone() ? 1 : 0);
        row.setState(ring.state().name());
        row.setMovedAt(Utc.column(clock.now()));
        insert(row);
        for (int ordinal = 0; ordinal < jars.size(); ordinal++) {
            RingJarRecord jar = new RingJarRecord();
            jar.setRingId(ring.id());
            jar.setOrdinal(ordinal);
            jar.setSha256(jars.get(ordinal).sha256());
            jar.setFileName(jars.get(ordinal).fileName());
            sql.dsl().insertInto(RING_JAR).set(jar).execute();
        }
        ring.parts().forEach(part -> part(ring.id(), part, null));
    }

    /** Of two that come at the same moment the second waits for the first to commit, and finds the slot taken. */
    private void insert(RingRecord row) {
        try {
            sql.dsl().insertInto(RING).set(row).execute();
        } catch (DataAccessException e) {
            if (e.sqlStateClass() == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
                throw new TakenException();
            }
            throw e;
        }
    }

    @Override
    public Optional<Ring> current() {
        return one(RING.SLOT.eq(THE_SLOT), false);
    }

    @Override
    public Optional<Ring> hold() {
        return one(RING.SLOT.eq(THE_SLOT), true);
    }

    @Override
    public Optional<Ring> find(long id) {
        return one(RING.RING_ID.eq(id), false);
    }

    private Optional<Ring> one(Condition which, boolean held) {
        var query = sql.dsl().selectFrom(RING).where(which);
        RingRecord row = (held ? query.forUpdate() : query).fetchOne();
        return row == null ? Optional.empty() : Optional.of(ring(row));
    }

    @Override
    public List<RingJar> jars(long id) {
        return sql.dsl()
                .selectFrom(RING_JAR)
                .where(RING_JAR.RING_ID.eq(id))
                .orderBy(RING_JAR.ORDINAL)
                .fetch(row -> new RingJar(row.getSha256(), row.getFileName()));
    }

    @Override
    public void part(long id, Part part, @Nullable Text cause) {
        RingPartRecord row = new RingPartRecord();
        row.setStartId(part.startId());
        row.setOperationId(part.operationId());
        row.setState(part.state().name());
        row.setCauseVi(cause == null ? null : JooqOperationLog.cut(cause.vi()));
        row.setCauseEn(cause == null ? null : JooqOperationLog.cut(cause.en()));
        int changed = sql.dsl()
                .update(RING_PART)
                .set(row)
                .where(RING_PART.RING_ID.eq(id))
                .and(RING_PART.NODE_ID.eq(part.nodeId()))
                .execute();
        if (changed == 0) {
            row.setRingId(id);
            row.setNodeId(part.nodeId());
            row.setOrdinal(sql.dsl().fetchCount(RING_PART, RING_PART.RING_ID.eq(id)));
            sql.dsl().insertInto(RING_PART).set(row).execute();
        }
        moved(id);
    }

    @Override
    public void state(long id, Ring.State state, @Nullable Text cause) {
        sql.dsl()
                .update(RING)
                .set(RING.STATE, state.name())
                .set(RING.CAUSE_VI, cause == null ? null : JooqOperationLog.cut(cause.vi()))
                .set(RING.CAUSE_EN, cause == null ? null : JooqOperationLog.cut(cause.en()))
                .where(RING.RING_ID.eq(id))
                .execute();
        moved(id);
    }

    @Override
    public void close(long id) {
        sql.dsl().update(RING).setNull(RING.SLOT).where(RING.RING_ID.eq(id)).execute();
        moved(id);
    }

    private void moved(long id) {
        sql.dsl()
                .update(RING)
                .set(RING.MOVED_AT, Utc.column(clock.now()))
                .where(RING.RING_ID.eq(id))
                .execute();
    }

    private Ring ring(RingRecord row) {
        List<Part> parts = sql.dsl()
                .selectFrom(RING_PART)
                .where(RING_PART.RING_ID.eq(row.getRingId()))
                .orderBy(RING_PART.ORDINAL)
                .fetch(JooqRings::part);
        return new Ring(
                row.getRingId(),
                row.getLeader(),
                row.getAlone() != 0,
                Ring.State.valueOf(row.getState()),
                OperationRows.text(row.getCauseVi(), row.getCauseEn()),
                Utc.moment(row.getMovedAt()),
                parts);
    }

    private static Part part(RingPartRecord row) {
        return new Part(row.getNodeId(), row.getStartId(), row.getOperationId(), Part.State.valueOf(row.getState()));
    }
}
