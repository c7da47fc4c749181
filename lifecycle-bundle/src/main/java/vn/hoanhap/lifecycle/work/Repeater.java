package vn.hoanhap.lifecycle.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats work at intervals on threads of its own. */
public final class Repeater implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeater.class);

    private final ScheduledExecutorService threads;
    private final String name;

    /** Repeats on the given number of threads. */
    public Repeater(String name, int threads) {
        this.name = name;
        this.threads = Executors.newScheduledThreadPool(threads, NamedThreads.of(name));
    }

    /** Repeats until the repeater is closed, the first time after one pause; a failure is logged and the next run comes. */
    public void repeatAlways(Duration pause, Runnable work) {
        ScheduledFuture<?> unused = repeat(pause, work);
    }

    /** Repeats like {@link #repeatAlways}, until it is cancelled. */
    public ScheduledFuture<?> repeat(Duration pause, Runnable work) {
        return threads.scheduleWithFixedDelay(
                () -> guarded(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("a repeated run on {} failed; the next comes at its time", name, e);
        }
    }
}
