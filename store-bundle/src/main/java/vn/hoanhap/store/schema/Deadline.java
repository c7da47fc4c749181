package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vn.hoanhap.core.store.StoreException;

/** Is until when something may last. Statements are given the time that is left; what begins too late is refused. */
final class Deadline {

    /** Ends never. */
    static final Deadline NONE = new Deadline(Long.MAX_VALUE);

    private static final long SECOND = 1_000_000_000L;

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration atMost) {
        return new Deadline(System.nanoTime() + atMost.toNanos());
    }

    /**
     * Lets something begin.
     *
     * @throws StoreException when the time is over
     */
    void require(String what) {
        if (over()) {
            throw new StoreException(
                    what + " would begin after its time was over", true, new IllegalStateException("overdue"));
        }
    }

    /** Makes a statement that ends with the time. */
    Statement statement(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        limit(statement);
        return statement;
    }

    void limit(Statement statement) throws SQLException {
        if (this != NONE) {
            statement.setQueryTimeout((int) Math.max(1, (end - System.nanoTime()) / SECOND));
        }
    }

    private boolean over() {
        return this != NONE && end - System.nanoTime() <= 0;
    }
}
