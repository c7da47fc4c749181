package vn.hoanhap.store.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeSet;
import vn.hoanhap.store.work.ThreadBoundTransactions;

/** Numbers in memory: exact on Derby, whose only node is this process. */
public final class MemorySequencer implements Sequencer {

    private static final String LAST =
            "select max(sequence_no) from store.outbox union all" + " select max(sequence_no) from store.outbox_cursor";

    private static final long NOT_READ = -1;

    private final ThreadBoundTransactions transactions;
    private final TreeSet<Long> inFlight = new TreeSet<>();
    private long last = NOT_READ;

    /** Goes on after the largest number that any row or cursor holds, which it reads when the first is asked for. */
    public MemorySequencer(ThreadBoundTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long next(Connection connection) throws SQLException {
        long taken = take(connection);
        transactions.atEnd(() -> free(taken));
        return taken;
    }

    @Override
    public synchronized long horizon(Connection connection) throws SQLException {
        readLast(connection);
        return inFlight.isEmpty() ? last : inFlight.first() - 1;
    }

    private synchronized long take(Connection connection) throws SQLException {
        readLast(connection);
        last++;
        inFlight.add(last);
        return last;
    }

    private synchronized void free(long number) {
        inFlight.remove(number);
    }

    /** No row waits to be committed yet: each takes its number here first. */
    private void readLast(Connection connection) throws SQLException {
        if (last == NOT_READ) {
            last = largest(connection);
        }
    }

    private static long largest(Connection connection) throws SQLException {
        long largest = 0;
        try (PreparedStatement select = connection.prepareStatement(LAST);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                largest = Math.max(largest, rows.getLong(1));
            }
        }
        return largest;
    }
}
