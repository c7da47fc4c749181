package vn.hoanhap.store.outbox;

import java.time.Instant;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.store.work.ThreadBoundTransactions;
import vn.hoanhap.store.work.UtcTime;

/** Adds a row per event to {@code store.outbox}, in the surrounding unit of work. */
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
        String kind = codec.kind(event);
        String body = codec.body(event);
        Instant now = Instant.now();
        transactions.gatherOwn(INSERT, row -> {
            // Its number is taken as late as the row is written: no reader waits for it longer than that.
            row.setLong(1, sequencer.next(transactions.writingConnection()));
            row.setInt(2, node);
            row.setString(3, kind);
            row.setString(4, body);
            UtcTime.set(row, 5, now);
        });
    }
}
