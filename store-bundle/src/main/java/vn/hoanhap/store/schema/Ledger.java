package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Dialect;

/** Remembers by which changelog each schema was migrated last: the table {@code store.migration}. */
final class Ledger {

    /** Where the ledger itself lies. */
    static final String OWN_SCHEMA = "store";

    /** What the engines answer when there is no such schema or table: Derby's first, then PostgreSQL's. */
    private static final Set<String> NOT_THERE = Set.of("42Y07", "42X05", "3F000", "42P01");

    private final Connection connection;
    private final Dialect dialect;

    Ledger(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Returns the hash of the changelog that the schema follows; null when it was never migrated. Asks straight away: looking into
     * the catalogue first would cost every start more than all hashes together.
     */
    @Nullable
    String hash(String schema) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select hash from store.migration where schema_name = ?")) {
            select.setString(1, schema);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            if (NOT_THERE.contains(e.getSQLState())) {
                return null;
            }
            throw e;
        }
    }

    void record(String schema, String hash) throws SQLException {
        forget(schema);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into store.migration (schema_name, hash, migrated_at) values (?, ?, ?)")) {
            insert.setString(1, schema);
            insert.setString(2, hash);
            insert.setTimestamp(3, Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC)));
            insert.executeUpdate();
        }
    }

    void forget(String schema) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from store.migration where schema_name = ?")) {
            delete.setString(1, schema);
            delete.executeUpdate();
        }
    }

    /** Spells a name as the engine's catalogue does. */
    String spelled(String name) {
        return dialect == Dialect.DERBY ? name.toUpperCase(Locale.ROOT) : name;
    }

    boolean schemaExists(String schema) throws SQLException {
        try (ResultSet schemas = connection.getMetaData().getSchemas(null, spelled(schema))) {
            return schemas.next();
        }
    }

    boolean tableExists(String schema, String table) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, spelled(schema), spelled(table), null)) {
            return tables.next();
        }
    }
}
