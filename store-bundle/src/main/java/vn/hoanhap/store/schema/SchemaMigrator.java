package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.work.SqlFailure;

/** Brings schemas to what their changelogs say, on connections of its own, outside any unit of work. */
public final class SchemaMigrator {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigrator.class);

    private final DataSource source;
    private final Dialect dialect;
    private final ClusterLock lock;

    /** Migrates through unpooled connections: they carry a schema of their own and are closed afterwards. */
    public SchemaMigrator(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.lock = new ClusterLock(source, dialect);
    }

    /**
     * Runs the pending change sets and lists them; does nothing, and does not even start Liquibase, when the hash says so.
     *
     * @throws StoreException naming schema and change set when one fails
     */
    public List<String> migrate(Changelog changelog) {
        return migrate(changelog, Deadline.NONE);
    }

    /**
     * Runs the pending change sets for at most so long.
     *
     * @throws StoreException naming schema and change set when one fails, or does not end in time
     */
    public List<String> migrate(Changelog changelog, Duration atMost) {
        return migrate(changelog, Deadline.in(atMost));
    }

    private List<String> migrate(Changelog changelog, Deadline deadline) {
        if (current(changelog)) {
            return List.of();
        }
        // Another node may have migrated while this one waited for the lock.
        return locked(changelog.schema(), () -> current(changelog) ? List.of() : run(changelog, deadline));
    }

    /** Lists the change sets that ran here, broke what was before, and are unknown to a changelog. */
    public List<String> brokenSince(Changelog changelog) {
        if (current(changelog)) {
            return List.of();
        }
        return locked(changelog.schema(), () -> {
            try (var side = new SideConnection(source)) {
                return new LiquibaseRun(side.connection(), changelog, new Ledger(side.connection(), dialect))
                        .brokenSince();
            }
        });
    }

    /** Lists the change sets that {@link #migrate} would run now. Runs nothing and writes nothing. */
    public List<Migrations.Pending> pending(Changelog changelog) {
        if (current(changelog)) {
            return List.of();
        }
        return locked(changelog.schema(), () -> {
            try (var side = new SideConnection(source)) {
                return new LiquibaseRun(side.connection(), changelog, new Ledger(side.connection(), dialect)).pending();
            }
        });
    }

    /** Lets somebody write all rows of a schema in one transaction, without its foreign keys until the end. */
    public void refill(String schema, Duration atMost, Migrations.Filling filling) {
        Changelog.requireSchema(schema);
        Deadline deadline = Deadline.in(atMost);
        locked(schema, () -> {
            try (var side = new SideConnection(source)) {
                new Refill(TimedConnection.around(side.connection(), deadline), dialect).fill(schema, filling);
            }
            return List.of();
        });
    }

    /**
     * Removes a schema with everything in it; nothing happens when there is none.
     *
     * @throws StoreException when the engine refuses
     */
    public void purge(String schema) {
        if (Ledger.OWN_SCHEMA.equals(Changelog.requireSchema(schema))) {
            throw new IllegalArgumentException("schema store holds what the platform needs and is never purged");
        }
        locked(schema, () -> {
            try (Connection connection = source.getConnection()) {
                new SchemaRemoval(connection, new Ledger(connection, dialect), dialect).remove(schema);
            }
            return List.of();
        });
    }

    private boolean current(Changelog changelog) {
        try (Connection connection = source.getConnection()) {
            return changelog.hash().equals(new Ledger(connection, dialect).hash(changelog.schema()));
        } catch (SQLException e) {
            throw SqlFailure.store("reading how far schema " + changelog.schema() + " is migrated", e);
        }
    }

    private List<String> run(Changelog changelog, Deadline deadline) throws SQLException {
        long start = System.nanoTime();
        List<String> ran;
        try (var side = new SideConnection(source)) {
            var ledger = new Ledger(side.connection(), dialect);
            enter(side.connection(), ledger, changelog.schema());
            Connection timed = TimedConnection.around(side.connection(), deadline);
            ran = new LiquibaseRun(timed, changelog, ledger, deadline).update();
        }
        // A connection that Liquibase never touched: it leaves auto-commit off.
        try (Connection connection = source.getConnection()) {
            new Ledger(connection, dialect).record(changelog.schema(), changelog.hash());
        }
        LOG.info(
                "schema {}: {} change sets in {} ms",
                changelog.schema(),
                ran.size(),
                (System.nanoTime() - start) / 1_000_000);
        return ran;
    }

    /** Makes the schema if need be and the connection's own, so that plain SQL in a change set lands there too. */
    private void enter(Connection connection, Ledger ledger, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!ledger.schemaExists(schema)) {
                statement.execute("create schema " + schema);
            }
            if (dialect == Dialect.DERBY) {
                statement.execute("set schema " + schema.toUpperCase(Locale.ROOT));
            } else {
                statement.execute("set search_path to " + schema);
            }
        }
    }

    <T> List<T> locked(String schema, Callable<List<T>> work) {
        try {
            return lock.hold(work);
        } catch (SQLException e) {
            throw SqlFailure.store("migration of schema " + schema, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StoreException("migration of schema " + schema + " failed: " + e, false, e);
        }
    }
}
