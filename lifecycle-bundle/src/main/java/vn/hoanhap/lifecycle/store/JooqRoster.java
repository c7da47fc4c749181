package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.NODE;
import static vn.hoanhap.lifecycle.db.Tables.NODE_PROGRAMME;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.lifecycle.db.tables.records.NodeRecord;
import vn.hoanhap.lifecycle.ring.Moment;
import vn.hoanhap.lifecycle.ring.Node;
import vn.hoanhap.lifecycle.ring.Roster;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Keeps nodes in the table {@code lifecycle.node}. */
public final class JooqRoster implements Roster {

    private final Sql sql;
    private final DatabaseClock clock;
    private final Duration silent;

    /** Works in the given database, where a node that was silent for so long counts as dead. */
    public JooqRoster(Database database, Duration silent) {
        this.silent = silent;
        sql = new Sql(database);
        clock = new DatabaseClock(sql);
    }

    @Override
    public void join(Joining node) {
        NodeRecord row = new NodeRecord();
        row.setName(node.name());
        row.setStartId(node.startId());
        row.setState(Node.State.STARTING.name());
        row.setSeenAt(Utc.column(clock.now()));
        int changed = sql.dsl()
                .update(NODE)
                .set(row)
                .where(NODE.NODE_ID.eq(node.id()))
                .execute();
        if (changed == 0) {
            row.setNodeId(node.id());
            row.setJoined(next());
            sql.dsl().insertInto(NODE).set(row).execute();
        }
    }

    /** Two that come at once may get the same place; then their ids decide. */
    private long next() {
        Long last =
                sql.dsl().select(DSL.max(NODE.JOINED)).from(NODE).fetchSingle().value1();
        return last == null ? 1 : last + 1;
    }

    @Override
    public boolean beat(String id, String startId, Node.State state) {
        return sql.dsl()
                        .update(NODE)
                        .set(NODE.STATE, state.name())
                        .set(NODE.SEEN_AT, Utc.column(clock.now()))
                        .where(NODE.NODE_ID.eq(id))
                        .and(NODE.START_ID.eq(startId))
                        .execute()
                == 1;
    }

    @Override
    public List<Node> all() {
        return sql.dsl().selectFrom(NODE).orderBy(NODE.JOINED, NODE.NODE_ID).fetch(JooqRoster::node);
    }

    @Override
    public void serves(String id, Collection<Serving> programmes) {
        sql.dsl()
                .deleteFrom(NODE_PROGRAMME)
                .where(NODE_PROGRAMME.NODE_ID.eq(id))
                .execute();
        for (Serving programme : programmes) {
            sql.dsl()
                    .insertInto(NODE_PROGRAMME)
                    .set(NODE_PROGRAMME.NODE_ID, id)
                    .set(NODE_PROGRAMME.PROGRAMME_ID, programme.programmeId())
                    .set(NODE_PROGRAMME.VERSION, programme.version())
                    .set(NODE_PROGRAMME.SHA256, programme.sha256())
                    .execute();
        }
    }

    @Override
    public Map<String, List<Serving>> serving() {
        return sql.dsl()
                .selectFrom(NODE_PROGRAMME)
                .orderBy(NODE_PROGRAMME.NODE_ID, NODE_PROGRAMME.PROGRAMME_ID)
                .fetchGroups(
                        NODE_PROGRAMME.NODE_ID,
                        row -> new Serving(row.getProgrammeId(), row.getVersion(), row.getSha256()));
    }

    @Override
    public void forget(Duration silent) {
        LocalDateTime before = Utc.column(clock.now().minus(silent));
        sql.dsl()
                .deleteFrom(NODE_PROGRAMME)
                .where(NODE_PROGRAMME.NODE_ID.in(
                        DSL.select(NODE.NODE_ID).from(NODE).where(NODE.SEEN_AT.lt(before))))
                .execute();
        sql.dsl().deleteFrom(NODE).where(NODE.SEEN_AT.lt(before)).execute();
    }

    @Override
    public Duration silent() {
        return silent;
    }

    @Override
    public Moment moment() {
        return new Moment(clock.now(), silent);
    }

    private static Node node(NodeRecord row) {
        return new Node(
                row.getNodeId(),
                row.getName(),
                row.getStartId(),
                row.getJoined(),
                Node.State.valueOf(row.getState()),
                Utc.moment(row.getSeenAt()));
    }
}
