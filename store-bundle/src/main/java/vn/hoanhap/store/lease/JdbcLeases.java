package vn.hoanhap.store.lease;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.work.SqlFailure;
import vn.hoanhap.store.work.ThreadBoundTransactions;
import vn.hoanhap.store.work.UtcTime;

/** Lends names through {@code store.job_lease}. All nodes go by the clock of the database. */
public final class JdbcLeases implements Leases {

    private static final int LONGEST_NAME = 120;
    private static final String DUPLICATE = "23505";

    private static final String TAKE_OVER = "update store.job_lease set holder = ?, held_until = ?"
            + " where job_id = ? and (holder = ? or held_until < ?)";

    private static final String TAKE = "insert into store.job_lease (holder, held_until, job_id) values (?, ?, ?)";

    private final ThreadBoundTransactions transactions;
    private final Dialect dialect;
    private final String holder = UUID.randomUUID().toString();

    /** Lends to this start of this node: after a crash the next start waits until the old leases end. */
    public JdbcLeases(ThreadBoundTransactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public boolean acquire(String name, Duration forAtMost) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the name of a lease has at most " + LONGEST_NAME + " letters: " + name);
        }
        try {
            return transactions.apart(() -> takeOrTakeOver(name, forAtMost));
        } catch (StoreException e) {
            SQLException sql = SqlFailure.sqlCause(e);
            if (sql != null && DUPLICATE.equals(sql.getSQLState())) {
                return false; // Held by another node, perhaps only since a moment ago.
            }
            throw e;
        }
    }

    @Override
    public void release(String name) {
        delete("delete from store.job_lease where holder = ? and job_id = ?", holder, name);
    }

    /**
     * Frees every name that an earlier start of the only node there is held when it was killed: its work goes on at once. For
     * Derby, whose database only one process opens.
     */
    public void forgetTheDead() {
        delete("delete from store.job_lease where holder <> ?", holder);
    }

    /** Gives back every name at the end, so that the next start need not wait. */
    public void releaseAll() {
        delete("delete from store.job_lease where holder = ?", holder);
    }

    private boolean takeOrTakeOver(String name, Duration forAtMost) throws SQLException {
        Connection connection = transactions.connection();
        Instant now = now(connection);
        Instant until = now.plus(forAtMost);
        try (PreparedStatement update = connection.prepareStatement(TAKE_OVER)) {
            update.setString(1, holder);
            UtcTime.set(update, 2, until);
            update.setString(3, name);
            update.setString(4, holder);
            UtcTime.set(update, 5, now);
            if (update.executeUpdate() == 1) {
                return true;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
            insert.setString(1, holder);
            UtcTime.set(insert, 2, until);
            insert.setString(3, name);
            return insert.executeUpdate() == 1;
        }
    }

    private void delete(String sql, String... values) {
        transactions.apart(() -> {
            try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** Derby's clock is this machine's. */
    private Instant now(Connection connection) throws SQLException {
        if (dialect == Dialect.DERBY) {
            return Instant.now();
        }
        try (PreparedStatement select = connection.prepareStatement("select clock_timestamp()");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getTimestamp(1).toInstant();
        }
    }
}
