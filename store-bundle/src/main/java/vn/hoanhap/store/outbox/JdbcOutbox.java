package vn.hoanhap.store.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.store.work.SqlFailure;
import vn.hoanhap.store.work.ThreadBoundTransactions;
import vn.hoanhap.store.work.UtcTime;

/**
 * Reads {@code store.outbox} behind one cursor per programme, never beyond the sequencer's horizon.
 *
 * <p>{@link #next} runs in a writing unit of work if one surrounds it, and in one of its own otherwise, also inside a
 * reading one: a snapshot taken before the horizon could miss rows below it.
 */
public final class JdbcOutbox implements Outbox {

    private static final String ROWS = "select sequence_no, kind, body from store.outbox"
            + " where sequence_no > ? and sequence_no <= ? order by sequence_no";

    private static final String OLDEST =
            "select sequence_no, written_at from store.outbox where sequence_no <= ? order by sequence_no";

    private final ThreadBoundTransactions transactions;
    private final Sequencer sequencer;
    private final EventCodec codec = new EventCodec();

    /** Reads what was numbered by the given sequencer. */
    public JdbcOutbox(ThreadBoundTransactions transactions, Sequencer sequencer) {
        this.transactions = transactions;
        this.sequencer = sequencer;
    }

    @Override
    public List<Delivery> next(String programmeId, int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("1 to 500 events at a time, not " + limit);
        }
        return transactions.joinWriteOrApart(() -> {
            Connection connection = transactions.connection();
            long horizon = sequencer.horizon(connection);
            OptionalLong cursor = cursor(connection, programmeId);
            if (cursor.isEmpty()) {
                insertCursor(connection, programmeId, horizon);
                return List.of();
            }
            return rows(connection, cursor.getAsLong(), horizon, limit);
        });
    }

    @Override
    public void delivered(String programmeId, long sequence) {
        Connection connection = transactions.writingConnection();
        try {
            if (cursor(connection, programmeId).isEmpty()) {
                insertCursor(connection, programmeId, sequence);
            } else {
                advance(connection, programmeId, sequence);
            }
        } catch (SQLException e) {
            throw SqlFailure.store("moving the outbox cursor of programme " + programmeId, e);
        }
    }

    /**
     * Deletes a chunk of the oldest rows that every programme has heard; after a year also those that one has not, because a
     * programme that was removed never will.
     *
     * @param age rows younger than this stay
     * @return how many rows went; call again while it is the most a unit may write
     */
    public int prune(Duration age) {
        return transactions.apart(() -> {
            Connection connection = transactions.connection();
            List<Long> old = prunable(connection, Instant.now().minus(age));
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from store.outbox where sequence_no = ?")) {
                for (long number : old) {
                    delete.setLong(1, number);
                    delete.executeUpdate();
                }
            }
            return old.size();
        });
    }

    /** Looks at the oldest chunk only: numbers grow with time, so that there is no need to scan the table. */
    private List<Long> prunable(Connection connection, Instant limit) throws SQLException {
        long heard = leastCursor(connection);
        Instant yearAgo = Instant.now().minus(Duration.ofDays(365));
        var old = new ArrayList<Long>();
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setMaxRows(TransactionRunner.MOST_ROWS);
            select.setLong(1, sequencer.horizon(connection));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant written = UtcTime.get(rows, 2);
                    if (written.isBefore(limit) && (rows.getLong(1) <= heard || written.isBefore(yearAgo))) {
                        old.add(rows.getLong(1));
                    }
                }
            }
        }
        return old;
    }

    private static long leastCursor(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select min(sequence_no) from store.outbox_cursor");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            long least = rows.getLong(1);
            return rows.wasNull() ? Long.MAX_VALUE : least;
        }
    }

    private List<Delivery> rows(Connection connection, long after, long upTo, int limit) throws SQLException {
        var deliveries = new ArrayList<Delivery>();
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setMaxRows(limit);
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet rows = select.executeQuery()) {
                while (deliveries.size() < limit && rows.next()) {
                    long number = rows.getLong(1);
                    codec.read(rows.getString(2), rows.getString(3))
                            .forEach(event -> deliveries.add(new Delivery(number, event)));
                }
            }
        }
        return deliveries;
    }

    private static OptionalLong cursor(Connection connection, String programmeId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sequence_no from store.outbox_cursor where programme_id = ?")) {
            select.setString(1, programmeId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void insertCursor(Connection connection, String programmeId, long sequence) throws SQLException {
        write(
                connection,
                "insert into store.outbox_cursor (sequence_no, programme_id) values (?, ?)",
                sequence,
                programmeId);
    }

    /** A cursor never goes back: a late call of a listener that was given up changes nothing. */
    private static void advance(Connection connection, String programmeId, long sequence) throws SQLException {
        String sql =
                "update store.outbox_cursor set sequence_no = ? where programme_id = ? and sequence_no < " + sequence;
        write(connection, sql, sequence, programmeId);
    }

    private static void write(Connection connection, String sql, long sequence, String programmeId)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, sequence);
            statement.setString(2, programmeId);
            statement.executeUpdate();
        }
    }
}
