package vn.hoanhap.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.hoanhap.core.store.Dialect;

/** An open database, before any pool. */
public interface Engine extends AutoCloseable {

    /** Says which of the two it is. */
    Dialect dialect();

    /** Opens connections, unpooled, with auto-commit and without time limits. */
    DataSource source();

    /** Opens the same for pools, which keep them for long. */
    default DataSource pooled() {
        return source();
    }

    /** Tells within about a second whether the database answers. */
    default boolean answers() {
        try (Connection connection = source().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Shuts down what belongs to this process; connections still open break. */
    @Override
    void close();
}
