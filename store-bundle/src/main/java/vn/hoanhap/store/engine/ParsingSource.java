package vn.hoanhap.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Opens connections that have parsed something. Derby makes a parser for each connection at its first statement and keeps it, and
 * with it the stack of whoever asked: a programme's classes would stay for as long as the connection.
 */
final class ParsingSource extends EmbeddedDataSource {

    private static final long serialVersionUID = 1L;

    private final AtomicLong opened = new AtomicLong();

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        // Each time another text: what Derby finds in its cache it does not parse.
        try (Statement statement = connection.createStatement()) {
            statement.execute("values " + opened.incrementAndGet());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
