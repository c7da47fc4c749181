package vn.hoanhap.store.work;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lends connections that are ready for a unit of work: without auto-commit, with the right isolation.
 *
 * @param reading lends to units that only read
 * @param writing lends to units that write
 * @param statementSeconds the most that one statement may take; 0 when the session already says so
 */
public record ConnectionSource(DataSource reading, DataSource writing, int statementSeconds) {

    Connection borrow(boolean toWrite) throws SQLException {
        return (toWrite ? writing : reading).getConnection();
    }
}
