package vn.hoanhap.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.store.Backups;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.SafetyCopies;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.store.backup.ArchiveBackups;
import vn.hoanhap.store.engine.Engine;
import vn.hoanhap.store.engine.Pools;
import vn.hoanhap.store.ids.NodeNumber;
import vn.hoanhap.store.ids.TimeSortedIds;
import vn.hoanhap.store.lease.JdbcLeases;
import vn.hoanhap.store.outbox.JdbcEvents;
import vn.hoanhap.store.outbox.JdbcOutbox;
import vn.hoanhap.store.outbox.MemorySequencer;
import vn.hoanhap.store.outbox.Sequencer;
import vn.hoanhap.store.outbox.SharedSequencer;
import vn.hoanhap.store.schema.BundleMigrations;
import vn.hoanhap.store.schema.Changelog;
import vn.hoanhap.store.schema.JdbcSafetyCopies;
import vn.hoanhap.store.schema.SchemaMigrator;
import vn.hoanhap.store.work.ConnectionSource;
import vn.hoanhap.store.work.ThreadBoundTransactions;
import vn.hoanhap.store.work.UnitDatabase;

/** An open store: the services of one database, its own schema migrated. Close it to close pools and engine. */
public final class OpenStore implements AutoCloseable {

    private final Engine engine;
    private final Path dataFolder;
    private final Pools pools;
    private final SchemaMigrator migrator;
    private final BundleMigrations migrations;
    private final SafetyCopies safetyCopies;
    private final ThreadBoundTransactions transactions;
    private final Database database;
    private final Ids ids;
    private final JdbcEvents events;
    private final JdbcOutbox outbox;
    private final JdbcLeases leases;
    private final Backups backups;

    OpenStore(Engine engine, Pools pools, SchemaMigrator migrator, StoreSettings settings) {
        this.engine = engine;
        this.pools = pools;
        this.dataFolder = settings.dataFolder();
        this.migrator = migrator;
        this.migrations = new BundleMigrations(migrator);
        this.safetyCopies = new JdbcSafetyCopies(engine.source(), engine.dialect());
        int statementSeconds = engine.dialect() == Dialect.DERBY ? settings.querySeconds() : 0;
        this.transactions =
                new ThreadBoundTransactions(new ConnectionSource(pools.reading(), pools.writing(), statementSeconds));
        this.database = new UnitDatabase(engine.dialect(), transactions);
        int node = settings.node() != null ? settings.node() : new NodeNumber(transactions).take();
        this.ids = new TimeSortedIds(node);
        Sequencer sequencer = engine.dialect() == Dialect.DERBY
                ? new MemorySequencer(transactions)
                : new SharedSequencer(transactions);
        this.events = new JdbcEvents(transactions, sequencer, node);
        this.outbox = new JdbcOutbox(transactions, sequencer);
        this.leases = new JdbcLeases(transactions, engine.dialect());
        if (engine.dialect() == Dialect.DERBY) {
            leases.forgetTheDead();
        }
        this.backups = new ArchiveBackups(EngineCopies.of(engine, settings), settings.backups());
    }

    /** Returns the connections of units of work. */
    public Database database() {
        return database;
    }

    /** Returns what runs units of work. */
    public TransactionRunner transactions() {
        return transactions;
    }

    /** Returns what makes ids. */
    public Ids ids() {
        return ids;
    }

    /** Returns the migrations of bundles. */
    public Migrations migrations() {
        return migrations;
    }

    BundleMigrations bundleMigrations() {
        return migrations;
    }

    /** Returns what copies schemas before something breaks them. */
    public SafetyCopies safetyCopies() {
        return safetyCopies;
    }

    /** Returns what publishes events. */
    public Events events() {
        return events;
    }

    /** Returns what reads events. */
    public Outbox outbox() {
        return outbox;
    }

    /** Returns what lends names to one node at a time. */
    public Leases leases() {
        return leases;
    }

    /** Returns what copies the database. */
    public Backups backups() {
        return backups;
    }

    /** Leases as another start on the same database would have them. */
    public Leases leasesOfAnotherNode() {
        return new JdbcLeases(transactions, engine.dialect());
    }

    /** Connections that units of work hold right now. */
    int busyConnections() {
        return pools.busy();
    }

    JdbcOutbox jdbcOutbox() {
        return outbox;
    }

    Engine engine() {
        return engine;
    }

    /** Free room on the disk of the data folder; as much as there can be when nobody knows. */
    long freeBytes() {
        long free = dataFolder.toFile().getUsableSpace();
        return free == 0 && !Files.exists(dataFolder) ? Long.MAX_VALUE : free;
    }

    /** Threads that wait for a connection right now. */
    int waitingForConnections() {
        return pools.waiting();
    }

    /**
     * Migrates a changelog that is no bundle's: the way of tests.
     *
     * @return the change sets that ran
     */
    public List<String> migrate(Changelog changelog) {
        return migrator.migrate(changelog);
    }

    @Override
    public void close() {
        leases.releaseAll();
        pools.close();
        engine.close();
    }
}
