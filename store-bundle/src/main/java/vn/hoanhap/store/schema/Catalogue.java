package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.store.Dialect;

/** Tells from an engine's own catalogue how a schema is built, so that it can be built again. */
interface Catalogue {

    /** Reads one row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static Catalogue of(Connection connection, Dialect dialect) {
        return dialect == Dialect.DERBY ? new DerbyCatalogue(connection) : new PostgresCatalogue(connection);
    }

    /**
     * Reads a schema.
     *
     * @param spelled its name as the engine spells it
     */
    Structure structure(String spelled) throws SQLException;

    /** Lists what the schema holds and no copy can hold; empty when it can be copied. */
    List<String> uncopyable(String spelled) throws SQLException;

    /** Puts a name between the quotes of SQL. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Asks about a schema, whose name is the only parameter. */
    static <T> List<T> rows(Connection connection, String query, String schema, Reading<T> reading)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, schema);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
        }
        return found;
    }
}
