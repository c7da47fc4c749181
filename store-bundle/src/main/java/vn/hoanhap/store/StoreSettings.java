package vn.hoanhap.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about the database.
 *
 * @param dataFolder where the server keeps its files; backups lie in {@code backups} below
 * @param url JDBC address; null means Derby in {@code derby} below the data folder
 * @param user account on PostgreSQL; null when the address says it
 * @param password its password; null when there is none
 * @param querySeconds the most that one statement may take; at least 1
 * @param poolSize the most connections for readers, and as many for writers; at least 2
 * @param node this node's number for ids, 0 to 1023; null lets the database choose
 */
public record StoreSettings(
        Path dataFolder,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        int querySeconds,
        int poolSize,
        @Nullable Integer node) {

    static final int QUERY_SECONDS = 30;
    static final int POOL_SIZE = 16;

    private static final String DERBY = "jdbc:derby:";

    /** Refuses what could not work. */
    public StoreSettings {
        if (querySeconds < 1) {
            throw new IllegalArgumentException("hoanhap.database.query-seconds is at least 1, not " + querySeconds);
        }
        if (node != null && (node < 0 || node > 1023)) {
            throw new IllegalArgumentException("hoanhap.node is 0 to 1023, not " + node);
        }
        if (poolSize < 2) {
            throw new IllegalArgumentException("hoanhap.database.connections is at least 2, not " + poolSize);
        }
    }

    /** Returns what holds when an operator decides nothing: Derby below the folder. */
    public static StoreSettings in(Path dataFolder) {
        return new StoreSettings(dataFolder, null, null, null, QUERY_SECONDS, POOL_SIZE, null);
    }

    /** Returns the folder of the Derby database; null on PostgreSQL. */
    @Nullable
    Path derbyFolder() {
        if (url == null) {
            return dataFolder.resolve("derby");
        }
        return url.startsWith(DERBY) ? Path.of(url.substring(DERBY.length())) : null;
    }

    /** Returns the folder of the copies. */
    Path backups() {
        return dataFolder.resolve("backups");
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "StoreSettings[" + dataFolder + ", " + (derbyFolder() == null ? "PostgreSQL" : "Derby") + "]";
    }
}
