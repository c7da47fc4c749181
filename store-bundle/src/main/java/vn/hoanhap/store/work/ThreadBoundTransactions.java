package vn.hoanhap.store.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;

/** Runs units of work bound to the calling thread. Safe for any number of threads. */
public final class ThreadBoundTransactions implements TransactionRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadBoundTransactions.class);

    private final ConnectionSource source;

    @SuppressWarnings("ThreadLocalUsage") // One per store, and empty again at the end of every unit.
    private final ThreadLocal<UnitOfWork> current = new ThreadLocal<>();

    private final SlowWrites slowWrites = new SlowWrites();

    /** Runs on connections of the given source. */
    public ThreadBoundTransactions(ConnectionSource source) {
        this.source = source;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        UnitOfWork outer = current.get();
        return outer == null ? begin(new UnitOfWork(source, false), work) : join(outer, work, false);
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        UnitOfWork outer = current.get();
        if (outer == null) {
            return beginWithReruns(work);
        }
        if (!outer.writing()) {
            throw new IllegalStateException(
                    "a reading unit of work cannot write; open it with write, or declare the route's unit of work as WRITE");
        }
        return join(outer, work, true);
    }

    @Override
    public void afterCommit(Runnable action) {
        UnitOfWork unit = current.get();
        if (unit == null) {
            action.run();
        } else {
            unit.afterCommit(action);
        }
    }

    /**
     * Returns the connection of this thread's unit of work.
     *
     * @throws IllegalStateException outside one
     */
    public Connection connection() {
        return required().connection();
    }

    /**
     * Returns the bare connection of this thread's unit of work, which must be a writing one: for the store's own rows.
     *
     * @throws IllegalStateException outside one
     */
    public Connection writingConnection() {
        return requiredToWrite().physical();
    }

    private UnitOfWork requiredToWrite() {
        UnitOfWork unit = required();
        if (!unit.writing()) {
            throw new IllegalStateException("this needs a writing unit of work, and the present one only reads");
        }
        return unit;
    }

    /** Gathers a row of a bundle: it counts. */
    void gather(Database.Insert insert, Database.Row row) {
        UnitOfWork unit = requiredToWrite();
        unit.wrote(1);
        unit.gather(insert, row);
    }

    /** Gathers a row of the store's own, which nobody counts. */
    public void gatherOwn(Database.Insert insert, Database.Row row) {
        requiredToWrite().gather(insert, row);
    }

    /** Returns the store's own row that was gathered last for an insert; null when none is, or all are written. */
    public Database.@Nullable Row lastGatheredOwn(Database.Insert insert) {
        return requiredToWrite().lastGathered(insert);
    }

    /** Returns what the present unit remembers. */
    Map<Object, Object> memory() {
        return required().memory();
    }

    @Override
    public int room() {
        UnitOfWork unit = current.get();
        return unit == null ? MOST_ROWS : MOST_ROWS - unit.rows();
    }

    /** Tells whether the present unit is asked this for the first time with this key. */
    public boolean firstInUnit(Object key) {
        return required().first(key);
    }

    /** Runs an action once the present unit has committed or rolled back, after the engine knows. */
    public void atEnd(Runnable action) {
        required().atEnd(action);
    }

    /** Runs a writing block apart from any unit of work of this thread, on a connection of its own. */
    public <T extends @Nullable Object> T apart(Work<T> work) {
        UnitOfWork outer = current.get();
        current.remove();
        try {
            return beginWithReruns(work);
        } finally {
            if (outer != null) {
                current.set(outer);
            }
        }
    }

    /** Joins a surrounding writing unit; inside a reading one, or none, runs apart. */
    public <T extends @Nullable Object> T joinWriteOrApart(Work<T> work) {
        UnitOfWork outer = current.get();
        return outer != null && outer.writing() ? join(outer, work, true) : apart(work);
    }

    private UnitOfWork required() {
        UnitOfWork unit = current.get();
        if (unit == null) {
            throw new IllegalStateException(
                    "no unit of work runs on this thread; wrap the call in TransactionRunner.read or write");
        }
        return unit;
    }

    private <T extends @Nullable Object> T join(UnitOfWork outer, Work<T> work, boolean wrote) {
        try {
            return work.run();
        } catch (Throwable failure) {
            if (wrote || SqlFailure.sqlCause(failure) != null) {
                outer.spoil(failure);
            }
            throw passOn(failure);
        }
    }

    private <T extends @Nullable Object> T beginWithReruns(Work<T> work) {
        for (int rerun = 0; ; rerun++) {
            try {
                return begin(new UnitOfWork(source, true), work);
            } catch (RuntimeException failure) {
                if (rerun == Backoff.RERUNS || !SqlFailure.worthRerun(failure)) {
                    throw failure;
                }
                LOG.debug("running a unit of work again, rerun {}", rerun + 1);
                Backoff.pause(rerun, failure);
            }
        }
    }

    private <T extends @Nullable Object> T begin(UnitOfWork unit, Work<T> work) {
        T result;
        List<Runnable> followers;
        current.set(unit);
        try {
            result = runAndCommit(unit, work);
            followers = unit.afterCommit();
        } finally {
            current.remove();
        }
        slowWrites.look(unit, work);
        followers.forEach(ThreadBoundTransactions::follow);
        return result;
    }

    private static <T extends @Nullable Object> T runAndCommit(UnitOfWork unit, Work<T> work) {
        Throwable failure = null;
        boolean committed = false;
        try {
            T result = work.run();
            refuseSpoiled(unit);
            unit.commit();
            committed = true;
            return result;
        } catch (Throwable thrown) {
            failure = thrown;
            throw passOn(thrown);
        } finally {
            unit.end(committed, failure);
        }
    }

    private static void refuseSpoiled(UnitOfWork unit) {
        Throwable spoiledBy = unit.spoiledBy();
        if (spoiledBy != null) {
            throw new IllegalStateException(
                    "a part of this unit of work failed and its exception was caught, so nothing was written; let it pass,"
                            + " or run the part in a unit of its own",
                    spoiledBy);
        }
    }

    /** The work is committed: a follower that fails cannot undo it and must not hide it. */
    private static void follow(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error(
                    "an action after a commit failed; what was committed stays: {}",
                    action.getClass().getName(),
                    e);
        }
    }

    private static RuntimeException passOn(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException runtime) {
            return Refused.from(runtime);
        }
        if (failure instanceof SQLException sql) {
            return SqlFailure.store("a unit of work", sql);
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return failure instanceof IOException io
                ? new UncheckedIOException(io)
                : new IllegalStateException("a unit of work failed: " + failure, failure);
    }
}
