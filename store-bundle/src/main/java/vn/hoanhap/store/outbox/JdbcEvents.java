package vn.hoanhap.store.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.store.work.SqlFailure;
import vn.hoanhap.store.work.ThreadBoundTransactions;
import vn.hoanhap.store.work.UtcTime;

/** Inserts a row per event into {@code store.outbox}, in the surrounding unit of work. */
public final class JdbcEvents implements Events {

    private static final String INSERT =
            "insert into store.outbox (sequence_no, node, kind, body, written_at) values (?, ?, ?, ?, ?)";

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
        Connection connection = transactions.writingConnection();
        try {
            long number = sequencer.next(connection);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setLong(1, number);
                insert.setInt(2, node);
                insert.setString(3, codec.kind(event));
                insert.setString(4, codec.body(event));
                UtcTime.set(insert, 5, Instant.now());
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw SqlFailure.store("publishing an event of kind " + codec.kind(event), e);
        }
    }
}
