package vn.hoanhap.store;

import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.store.backup.DerbyCopy;
import vn.hoanhap.store.backup.PostgresCopy;
import vn.hoanhap.store.backup.Restore;
import vn.hoanhap.store.engine.DerbyEngine;
import vn.hoanhap.store.engine.Engine;
import vn.hoanhap.store.engine.GivenEngine;
import vn.hoanhap.store.engine.Pools;
import vn.hoanhap.store.engine.PostgresEngine;
import vn.hoanhap.store.schema.Changelog;
import vn.hoanhap.store.schema.SchemaMigrator;

/** Opens a store. The server's component uses it, and so do tests of any bundle, without a framework. */
public final class Stores {

    static final String SCHEMA = "store";

    private Stores() {}

    /**
     * Opens a store on somebody else's database, which stays open when the store is closed. At most one store at a time on
     * one Derby database.
     *
     * @param source opens connections with auto-commit, unpooled
     */
    public static OpenStore open(DataSource source, Dialect dialect) {
        StoreSettings settings = StoreSettings.in(Path.of(System.getProperty("java.io.tmpdir"), "hoanhap-store"));
        return open(source, dialect, settings);
    }

    static OpenStore open(DataSource source, Dialect dialect, StoreSettings settings) {
        return open(new GivenEngine(dialect, source), settings, Changelog.of(Stores.class, SCHEMA));
    }

    /** Opens the database that the settings name. */
    public static OpenStore open(StoreSettings settings) {
        return open(settings, Changelog.of(Stores.class, SCHEMA));
    }

    /** Opens the database that the settings name; a framework hides the own changelog from the class path. */
    static OpenStore open(StoreSettings settings, Changelog own) {
        return open(engine(settings), settings, own);
    }

    private static OpenStore open(Engine engine, StoreSettings settings, Changelog own) {
        Pools pools = null;
        try {
            var migrator = new SchemaMigrator(engine.source(), engine.dialect());
            migrator.migrate(own);
            pools = Pools.over(engine, settings.poolSize(), settings.querySeconds());
            return new OpenStore(engine, pools, migrator, settings);
        } catch (RuntimeException | Error e) {
            if (pools != null) {
                pools.close();
            }
            engine.close();
            throw e;
        }
    }

    /**
     * Replaces the database by an archive's, while nothing has it open. What it held is moved aside.
     *
     * @throws vn.hoanhap.core.store.StoreException when the archive is unreadable or of another engine; nothing changed then
     */
    public static void restore(StoreSettings settings, Path archive) {
        @Nullable Path folder = settings.derbyFolder();
        if (folder != null) {
            // On the database's own disk, so that it can be moved into place at once.
            new Restore(new DerbyCopy(null, folder), DerbyEngine.home(folder)).from(archive);
            return;
        }
        try (var postgres = (PostgresEngine) engine(settings)) {
            new Restore(new PostgresCopy(postgres, settings.backups()), settings.dataFolder()).from(archive);
        }
    }

    private static Engine engine(StoreSettings settings) {
        @Nullable Path folder = settings.derbyFolder();
        return folder != null
                ? DerbyEngine.open(folder)
                : PostgresEngine.open(Objects.requireNonNull(settings.url()), settings.user(), settings.password());
    }
}
