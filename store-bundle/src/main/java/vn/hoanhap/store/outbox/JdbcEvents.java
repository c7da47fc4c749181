package vn.hoanhap.store.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.store.work.ThreadBoundTransactions;
import vn.hoanhap.store.work.UtcTime;

/**
 * Adds events to {@code store.outbox}, in the surrounding unit of work. Those that follow each other in one unit share a row,
 * up to a limit: an import tells of every line that it writes, and a row each would cost as much as the line itself.
 */
public final class JdbcEvents implements Events {

    private static final Database.Insert INSERT = new Database.Insert(
            "outbox", "insert into store.outbox (sequence_no, node, kind, body, written_at) values (?, ?, ?, ?, ?)");

    private final ThreadBoundTransactions transactions;
    private final Sequencer sequencer;
    private final int node;
    private final EventCodec codec = new EventCodec();

    /** Publishes for one node. */
    public JdbcEvents(ThreadBoundTransactions transactions, Sequencer sequencer, int node) {
        this.transactions = transactions;
        this.sequencer = sequencer;
        this.node = node;
    }

    @Override
    public void publish(DomainEvent event) {
        EventCodec.Written written = codec.write(event);
        if (transactions.lastGatheredOwn(INSERT) instanceof Shared row && row.events.hasRoom(written)) {
            row.events.add(written);
        } else {
            transactions.gatherOwn(INSERT, new Shared(new EventCodec.Together(written)));
        }
    }

    /** Is a row that takes more events until it is written. */
    private final class Shared implements Database.Row {

        private final EventCodec.Together events;
        private final Instant begun = Instant.now();

        Shared(EventCodec.Together events) {
            this.events = events;
        }

        @Override
        public void bind(PreparedStatement row) throws SQLException {
            // Its number is taken as late as the row is written: no reader waits for it longer than that.
            row.setLong(1, sequencer.next(transactions.writingConnection()));
            row.setInt(2, node);
            row.setString(3, events.kind());
            row.setString(4, events.body());
            UtcTime.set(row, 5, begun);
        }
    }
}
