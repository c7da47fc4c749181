package vn.hoanhap.store.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.work.SqlFailure;

/** Derby inside this process, one database in one folder. Nobody else can open it meanwhile. */
public final class DerbyEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyEngine.class);

    /** One database went down as asked. */
    private static final String DATABASE_DOWN = "08006";

    /** The whole engine went down as asked. */
    private static final String ENGINE_DOWN = "XJ015";

    private final EmbeddedDataSource source;
    private final ParsingSource pooled = new ParsingSource();

    private DerbyEngine(EmbeddedDataSource source) {
        this.source = source;
        pooled.setDatabaseName(source.getDatabaseName());
    }

    /**
     * Opens a database, and makes it when the folder does not exist.
     *
     * @param folder the database's own folder
     * @throws StoreException when it is in use by another process, damaged, or its place cannot be written
     */
    public static DerbyEngine open(Path folder) {
        configure(folder);
        var source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw SqlFailure.store(
                    "opening the database in " + folder
                            + " (is another server using it, and may this one write there?)",
                    e);
        }
        return new DerbyEngine(source);
    }

    @Override
    public Dialect dialect() {
        return Dialect.DERBY;
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public DataSource pooled() {
        return pooled;
    }

    @Override
    public void close() {
        var shutdown = new EmbeddedDataSource();
        shutdown.setDatabaseName(source.getDatabaseName());
        shutdown.setShutdownDatabase("shutdown");
        shutDown(shutdown, DATABASE_DOWN);
    }

    /** Stops the engine with its threads and timers: only where this process holds no other Derby database. */
    public static void stop() {
        var shutdown = new EmbeddedDataSource();
        shutdown.setDatabaseName("");
        shutdown.setShutdownDatabase("shutdown");
        shutDown(shutdown, ENGINE_DOWN);
    }

    /** Derby reports success by an exception. */
    private static void shutDown(EmbeddedDataSource shutdown, String success) {
        try {
            shutdown.getConnection().close();
        } catch (SQLException e) {
            if (!success.equals(e.getSQLState())) {
                LOG.warn(
                        "Derby did not shut down cleanly, it will recover at the next start: {}",
                        SqlFailure.describe(e));
            }
        }
    }

    /** Returns the folder in which a database's folder lies. */
    public static Path home(Path folder) {
        Path home = folder.toAbsolutePath().getParent();
        if (home == null) {
            throw new IllegalArgumentException("a database needs a folder of its own, not " + folder);
        }
        return home;
    }

    /** Read when the engine boots: its own log beside the database, and limits that suit a server with small writes. */
    private static void configure(Path folder) {
        Path home = home(folder);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new StoreException("cannot make the folder " + home + "; choose another by --data", false, e);
        }
        set("derby.system.home", home.toString());
        set("derby.stream.error.file", home.resolve("derby.log").toString());
        set("derby.storage.pageCacheSize", Long.toString(pageCache()));
        // A large update would otherwise lock the whole table and block every reader for a minute.
        set("derby.locks.escalationThreshold", "2000000");
        // All programmes together have more statements than the usual hundred, and compiling one means generating a
        // class.
        set("derby.language.statementCacheSize", "1000");
        set("derby.language.maxMemoryPerTable", Long.toString(joinedInMemory()));
        // An import fills the usual log file of one megabyte ten times a second; after a crash some more of it is read
        // again.
        set("derby.storage.logSwitchInterval", Integer.toString(16 * 1_024 * 1_024));
        set("derby.storage.checkpointInterval", Integer.toString(64 * 1_024 * 1_024));
        set("derby.locks.deadlockTimeout", "2");
        set("derby.locks.waitTimeout", "10");
    }

    /** A page has 4 to 32 KiB, so that the cache takes a fortieth to a fifth of the heap, as far as the engine uses it. */
    private static long pageCache() {
        return Math.max(1_000, Math.min(20_000, Runtime.getRuntime().maxMemory() / 40 / 4_096));
    }

    /**
     * Returns how many kilobytes of a table a join may hold in memory before it goes to a file: by Derby's usual one megabyte a
     * figure over a half-year of a million lines takes ten times as long.
     */
    private static long joinedInMemory() {
        return Math.max(1_024, Math.min(32_768, Runtime.getRuntime().maxMemory() / 32 / 1_024));
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
