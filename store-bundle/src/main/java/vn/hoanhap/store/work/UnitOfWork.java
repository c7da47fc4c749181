package vn.hoanhap.store.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;

/** One unit of work of one thread: its connection, what it has written and what follows it. */
final class UnitOfWork {

    private final ConnectionSource source;
    private final boolean writing;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> atEnd = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final Map<Object, Object> memory = new HashMap<>();
    private final GatheredRows gathered = new GatheredRows();
    private @Nullable Connection physical;
    private @Nullable Connection guarded;
    private @Nullable Throwable spoiledBy;
    private long openedAtNanos;
    private int rows;
    private boolean ended;

    UnitOfWork(ConnectionSource source, boolean writing) {
        this.source = source;
        this.writing = writing;
    }

    boolean writing() {
        return writing;
    }

    /** Returns the connection as a programme sees it; borrows it at the first call. */
    Connection connection() {
        if (guarded == null) {
            guarded = GuardedConnection.around(physical(), this, source.statementSeconds());
        }
        return guarded;
    }

    /** Returns the connection itself, for the store's own rows, which no reader waits for and nobody counts. */
    Connection physical() {
        if (physical == null) {
            try {
                openedAtNanos = System.nanoTime();
                physical = source.borrow(writing);
            } catch (SQLException e) {
                throw SqlFailure.store("opening a connection", e);
            }
        }
        return physical;
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Runs an action when the unit has ended in either way, after the engine knows. */
    void atEnd(Runnable action) {
        atEnd.add(action);
    }

    /** Tells whether this key comes for the first time. */
    boolean first(Object key) {
        return seen.add(key);
    }

    Map<Object, Object> memory() {
        return memory;
    }

    /** Keeps a row for the next batch of its insert; the caller counts it. */
    void gather(Database.Insert insert, Database.Row row) {
        gathered.add(insert, row);
    }

    /** Returns the row that was gathered last for an insert, unless it is written. */
    Database.@Nullable Row lastGathered(Database.Insert insert) {
        return gathered.last(insert);
    }

    /** Writes what was gathered for the tables that a statement names, so that it finds them. */
    void writeNamed(String statement) throws SQLException {
        gathered.writeNamed(physical(), statement);
    }

    /** Writes everything that was gathered. */
    void writeGathered() throws SQLException {
        if (!gathered.isEmpty()) {
            gathered.write(physical());
        }
    }

    /** Forgets what was gathered since a savepoint, before which everything was written. */
    void forgetGathered() {
        gathered.clear();
    }

    /** Counts what a statement changed; refuses more than a reader on Derby should have to wait for. */
    void wrote(long more) {
        rows = Math.toIntExact(rows + more);
        if (rows > TransactionRunner.MOST_ROWS) {
            throw new IllegalStateException("one unit of work wrote " + rows + " rows; the most is "
                    + TransactionRunner.MOST_ROWS + ": write in chunks, each in a unit of its own");
        }
    }

    /** Remembers that a part failed, so that the whole never commits even if somebody caught the exception. */
    void spoil(Throwable cause) {
        if (spoiledBy == null) {
            spoiledBy = cause;
        }
    }

    @Nullable
    Throwable spoiledBy() {
        return spoiledBy;
    }

    boolean ended() {
        return ended;
    }

    int rows() {
        return rows;
    }

    /** Milliseconds since the connection was borrowed; 0 when it never was. */
    long heldMillis() {
        return physical == null ? 0 : (System.nanoTime() - openedAtNanos) / 1_000_000;
    }

    void commit() throws SQLException {
        writeGathered();
        if (physical != null) {
            physical.commit();
        }
    }

    /** Rolls back and gives the connection back, whatever happened before. Never throws over the first failure. */
    void end(boolean committed, @Nullable Throwable failure) {
        ended = true;
        try {
            if (physical != null) {
                release(physical, committed, failure);
            }
        } finally {
            atEnd.forEach(Runnable::run);
        }
    }

    List<Runnable> afterCommit() {
        return List.copyOf(afterCommit);
    }

    private static void release(Connection connection, boolean committed, @Nullable Throwable failure) {
        try (connection) {
            if (!committed) {
                connection.rollback();
            }
        } catch (SQLException e) {
            if (failure == null) {
                throw SqlFailure.store("giving a connection back", e);
            }
            failure.addSuppressed(SqlFailure.store("rollback", e));
        }
    }
}
