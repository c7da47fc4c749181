package vn.hoanhap.core.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs units of work. A unit of work belongs to one thread; the connection is borrowed at its first use, so a block that
 * touches no database costs none. Programme tables, journal lines, audit rows and events written in one block commit
 * together or not at all.
 *
 * <p>The gateway already runs every route and page in one: reads in {@link #read}, writes in {@link #write}. Only jobs,
 * listeners and long work open their own.
 */
@ProviderType
public interface TransactionRunner {

    /** Is what runs inside. It has no effect outside the database, since it may run again. */
    @FunctionalInterface
    interface Work<T extends @org.jspecify.annotations.Nullable Object> {
        /** Does the work; any exception rolls everything back. */
        T run() throws Exception;
    }

    /**
     * Runs a block that only reads, in one snapshot as far as the engine gives one. Joins a surrounding unit of work.
     *
     * @throws StoreException when the database refuses; runtime exceptions of the block pass unchanged
     */
    <T extends @org.jspecify.annotations.Nullable Object> T read(Work<T> work);

    /**
     * Runs a block that writes, and commits. Joins a surrounding {@code write}; inside a {@code read} it is refused. At
     * most {@link #MOST_ROWS} rows and about 100 ms: Derby's readers wait for uncommitted rows. The block runs again, at
     * most three times, when the engine reports a serialisation failure or deadlock (40001, 40XL1, 40P01).
     *
     * @throws StoreException when the database refuses, also after the last rerun
     */
    <T extends @org.jspecify.annotations.Nullable Object> T write(Work<T> work);

    /** Is a block without a result; otherwise like {@link Work}. */
    @FunctionalInterface
    interface Change {
        /** Does the work; any exception rolls everything back. */
        void run() throws Exception;
    }

    /** Runs a block that writes and has no result; otherwise like {@link #write}. */
    default void change(Change change) {
        write(() -> {
            change.run();
            return true;
        });
    }

    /** Runs an action once, after the surrounding unit of work has committed; at once when there is none. */
    void afterCommit(Runnable action);

    /** Returns how many rows the surrounding unit of work may still write; {@link #MOST_ROWS} when there is none. */
    int room();

    /** The most rows that one unit of work may write: a limit that callers chunk by. */
    int MOST_ROWS = 500;
}
