package vn.hoanhap.store.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.hoanhap.store.work.ThreadBoundTransactions;

/**
 * Numbers by a PostgreSQL sequence, for any number of nodes. Before its first number a transaction takes a shared advisory
 * lock whose key is the sequence's present value L: all its numbers will be larger. The server frees the lock after the
 * transaction became visible, also when its node dies.
 *
 * <p>A reader asks for the sequence's value U first, then for the smallest key L that is locked, and only then for rows: a
 * number up to U was taken before U was read, hence after its lock; so either the lock still shows, and the horizon stays
 * below, or its row is already visible.
 */
public final class SharedSequencer implements Sequencer {

    /** Tells our advisory locks from others: the upper 24 bits of the key. The lower 40 hold the number. */
    private static final long TAG = 0x4F_58_42L;

    private static final int NUMBER_BITS = 40;

    private static final String PRESENT =
            "(select case when is_called then last_value else last_value - 1 end from store.outbox_sequence)";

    private static final String LOCK =
            "select pg_advisory_xact_lock_shared(" + (TAG << NUMBER_BITS) + " + " + PRESENT + ")";

    private static final String OLDEST = "select min(lock_key & " + ((1L << NUMBER_BITS) - 1) + ") from ("
            + "select (classid::bigint << 32) | objid::bigint as lock_key from pg_locks where locktype = 'advisory'"
            + " and objsubid = 1 and database = (select oid from pg_database where datname = current_database())"
            + ") held where lock_key >> " + NUMBER_BITS + " = " + TAG;

    private final ThreadBoundTransactions transactions;

    /** Counts with the sequence {@code store.outbox_sequence}. */
    public SharedSequencer(ThreadBoundTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long next(Connection connection) throws SQLException {
        if (transactions.firstInUnit(this)) {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.execute();
            }
        }
        return number(connection, "select nextval('store.outbox_sequence')", 0);
    }

    @Override
    public long horizon(Connection connection) throws SQLException {
        long present = number(connection, "select " + PRESENT, 0);
        return Math.min(present, number(connection, OLDEST, present));
    }

    private static long number(Connection connection, String sql, long whenNull) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            long number = rows.getLong(1);
            return rows.wasNull() ? whenNull : number;
        }
    }
}
