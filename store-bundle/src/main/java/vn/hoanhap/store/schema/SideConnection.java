package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection that Liquibase works on. It leaves auto-commit off and, after a failure, a transaction open, which Derby
 * refuses to close: the rest is rolled back first, or its locks would stay.
 *
 * @param connection for one run
 */
record SideConnection(Connection connection) implements AutoCloseable {

    SideConnection(DataSource source) throws SQLException {
        this(source.getConnection());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }
}
