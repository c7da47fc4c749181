package vn.hoanhap.store.schema;

import static vn.hoanhap.store.schema.Catalogue.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.SafetyCopies;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.work.SqlFailure;

/**
 * Copies a schema into another one beside it. Nothing here is one long transaction, which would hold Derby's catalogue against everybody:
 * the row in {@code store.safety_copy} comes last when a copy is taken and goes last when it is put back, and everything before it
 * may be done again.
 */
public final class JdbcSafetyCopies implements SafetyCopies {

    /** No programme's schema has an underscore. */
    private static final String SUFFIX = "_before";

    private final DataSource source;
    private final Dialect dialect;
    private final ClusterLock lock;

    /** Copies through unpooled connections. */
    public JdbcSafetyCopies(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.lock = new ClusterLock(source, dialect);
    }

    /** Does something with a connection of its own. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection, Ledger ledger) throws SQLException;
    }

    @Override
    public void take(String schema, String owner, Duration atMost) {
        Deadline deadline = Deadline.in(atMost);
        done("copying schema " + Changelog.requireSchema(schema), (connection, ledger) -> {
            if (kept(connection, schema) != null) {
                throw refused("there is a copy of schema " + schema + " already; restart the server to settle it");
            }
            Catalogue catalogue = Catalogue.of(connection, dialect);
            List<String> uncopyable = catalogue.uncopyable(ledger.spelled(schema));
            if (!uncopyable.isEmpty()) {
                throw refused("no copy can hold what is in schema " + schema + ": " + String.join(", ", uncopyable));
            }
            Structure structure = catalogue.structure(ledger.spelled(schema));
            remove(connection, ledger, schema + SUFFIX);
            fill(connection, ledger, structure, deadline, schema);
            keep(connection, new Kept(schema, owner, ledger.hash(schema), structure));
            return true;
        });
    }

    private void fill(Connection connection, Ledger ledger, Structure structure, Deadline deadline, String schema)
            throws SQLException {
        String from = quoted(ledger.spelled(schema));
        String into = quoted(ledger.spelled(schema + SUFFIX));
        run(connection, "create schema " + into);
        for (Structure.Table table : structure.tables()) {
            deadline.require("copying a table");
            try (Statement statement = deadline.statement(connection)) {
                create(statement, into, table);
                copy(statement, from, into, table);
            }
        }
    }

    @Override
    public List<Copy> all() {
        return done("looking for copies of schemas", (connection, ledger) -> {
            List<Copy> copies = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select schema_name, owner, taken_at from store.safety_copy")) {
                while (rows.next()) {
                    LocalDateTime taken = rows.getTimestamp(3).toLocalDateTime();
                    copies.add(new Copy(rows.getString(1), rows.getString(2), taken.toInstant(ZoneOffset.UTC)));
                }
            }
            sweep(connection, ledger, copies.stream().map(Copy::schema).collect(Collectors.toSet()));
            return copies;
        });
    }

    private void sweep(Connection connection, Ledger ledger, Set<String> whole) throws SQLException {
        List<String> remains = new ArrayList<>();
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                String name = schemas.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT);
                if (name.endsWith(SUFFIX) && !whole.contains(copied(name))) {
                    remains.add(name);
                }
            }
        }
        for (String schema : remains) {
            if (ledger.hash(copied(schema)) != null) { // else it is somebody else's, in a database that we share
                remove(connection, ledger, schema);
            }
        }
    }

    /** Returns which schema a copy is of. */
    private static String copied(String copy) {
        return copy.substring(0, copy.length() - SUFFIX.length());
    }

    @Override
    public void restore(String schema) {
        done("putting schema " + Changelog.requireSchema(schema) + " back", (connection, ledger) -> {
            Kept kept = kept(connection, schema);
            if (kept == null) {
                throw refused("there is no copy of schema " + schema);
            }
            build(connection, ledger, kept);
            if (kept.hash() == null) {
                ledger.forget(schema);
            } else {
                ledger.record(schema, kept.hash());
            }
            forget(connection, ledger, schema);
            return true;
        });
    }

    private void build(Connection connection, Ledger ledger, Kept kept) throws SQLException {
        String own = quoted(ledger.spelled(kept.schema()));
        String from = quoted(ledger.spelled(kept.schema() + SUFFIX));
        remove(connection, ledger, kept.schema());
        run(connection, "create schema " + own);
        for (String statement : kept.structure().before()) {
            run(connection, statement);
        }
        try (Statement statement = connection.createStatement()) {
            for (Structure.Table table : kept.structure().tables()) {
                create(statement, own, table);
                copy(statement, from, own, table);
            }
        }
        for (String statement : kept.structure().after()) {
            run(connection, statement);
        }
        views(connection, kept);
    }

    /** Views may need one another: each round makes those whose needs are there. */
    private void views(Connection connection, Kept kept) throws SQLException {
        List<String> left = new ArrayList<>(kept.structure().views());
        while (!left.isEmpty()) {
            SQLException failure = null;
            List<String> made = new ArrayList<>();
            for (String view : left) {
                try {
                    run(connection, view);
                    made.add(view);
                } catch (SQLException e) {
                    failure = e;
                }
            }
            if (made.isEmpty() && failure != null) {
                throw failure;
            }
            left.removeAll(made);
        }
    }

    @Override
    public void drop(String schema) {
        done("removing the copy of schema " + Changelog.requireSchema(schema), (connection, ledger) -> {
            forget(connection, ledger, schema);
            return true;
        });
    }

    @Override
    public String fingerprint(String schema) {
        return done("reading schema " + Changelog.requireSchema(schema), (connection, ledger) -> {
            Structure structure = Catalogue.of(connection, dialect).structure(ledger.spelled(schema));
            return new Fingerprint(connection).of(ledger.spelled(schema), structure.tables());
        });
    }

    private static void create(Statement statement, String schema, Structure.Table table) throws SQLException {
        statement.execute("create table " + schema + "." + quoted(table.name()) + " (" + table.columns() + ")");
    }

    private static void copy(Statement statement, String from, String into, Structure.Table table) throws SQLException {
        String name = quoted(table.name());
        statement.execute("insert into " + into + "." + name + " select * from " + from + "." + name);
    }

    private void forget(Connection connection, Ledger ledger, String schema) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from store.safety_copy where schema_name = ?")) {
            delete.setString(1, schema);
            delete.executeUpdate();
        }
        remove(connection, ledger, schema + SUFFIX);
    }

    private void remove(Connection connection, Ledger ledger, String schema) throws SQLException {
        new SchemaRemoval(connection, ledger, dialect).remove(schema);
        connection.setAutoCommit(true);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Is what stands in the row of a copy. */
    private record Kept(
            String schema, String owner, @Nullable String hash, Structure structure) {}

    private static void keep(Connection connection, Kept kept) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into store.safety_copy (schema_name, owner, taken_at, hash, structure) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, kept.schema());
            insert.setString(2, kept.owner());
            insert.setTimestamp(3, Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC)));
            insert.setString(4, kept.hash());
            insert.setString(5, kept.structure().text());
            insert.executeUpdate();
        }
    }

    private static @Nullable Kept kept(Connection connection, String schema) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select owner, hash, structure from store.safety_copy where schema_name = ?")) {
            select.setString(1, schema);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Kept(schema, rows.getString(1), rows.getString(2), Structure.of(rows.getString(3)))
                        : null;
            }
        }
    }

    private static StoreException refused(String why) {
        return new StoreException(why, false, new IllegalStateException(why));
    }

    private <T> T done(String what, Work<T> work) {
        try {
            return lock.hold(() -> {
                try (Connection connection = source.getConnection()) {
                    return work.on(connection, new Ledger(connection, dialect));
                }
            });
        } catch (SQLException e) {
            throw SqlFailure.store(what, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StoreException(what + " failed: " + e, false, e);
        }
    }
}
