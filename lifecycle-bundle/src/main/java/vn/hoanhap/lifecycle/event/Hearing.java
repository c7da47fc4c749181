package vn.hoanhap.lifecycle.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.programme.EventListener;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/**
 * Is one version hearing all that waits for its programme, on a thread of its own: many events in one unit of work, and after
 * a failure one by one up to the event that fails, or to those that share its place in the outbox.
 */
final class Hearing {

    private static final int AT_ONCE = 50;

    private final Elections elections;
    private final Delivery.Source source;
    private final ProgrammeVersion version;
    private volatile long unitBegan = System.nanoTime();
    private volatile boolean ended;
    private @Nullable Thread thread; // guarded by this
    private boolean interrupted; // guarded by this

    Hearing(Elections elections, Delivery.Source source, ProgrammeVersion version) {
        this.elections = elections;
        this.source = source;
        this.version = version;
    }

    /**
     * Begins on one of the threads.
     *
     * @param atEnd told what failed, or null
     */
    void begin(ExecutorService threads, Consumer<@Nullable Throwable> atEnd) {
        threads.execute(() -> {
            here(Thread.currentThread());
            Throwable failure = hear();
            here(null);
            atEnd.accept(failure);
            ended = true;
        });
    }

    boolean ended() {
        return ended;
    }

    /** Says for how many seconds the unit of work has lasted. */
    long seconds() {
        return Duration.ofNanos(System.nanoTime() - unitBegan).toSeconds();
    }

    /** Interrupts a unit of work that lasts too long, once; returns whether it lasts too long. */
    synchronized boolean interruptWhenOverdue(Duration atMost) {
        boolean overdue = System.nanoTime() - unitBegan > atMost.toNanos();
        if (overdue && thread != null && !interrupted) {
            interrupted = true;
            thread.interrupt();
        }
        return overdue;
    }

    private @Nullable Throwable hear() {
        int size = AT_ONCE;
        while (true) {
            try (Lease lease = elections.lease(version)) {
                if (lease == null || unit(size) < size || Thread.currentThread().isInterrupted()) {
                    return null; // closed: its successor goes on; or nothing is left; or the server stops
                }
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                forgetInterrupt();
                if (size == 1) {
                    return e;
                }
                size = 1;
            }
        }
    }

    private int unit(int limit) {
        unitBegan = System.nanoTime();
        return source.transactions().write(() -> batch(limit));
    }

    private int batch(int limit) throws Exception {
        List<Outbox.Delivery> deliveries = source.outbox().next(version.id(), limit);
        for (Outbox.Delivery delivery : deliveries) {
            for (EventListener listener : version.offer().listeners()) {
                listener.on(delivery.event());
            }
        }
        if (!deliveries.isEmpty()) {
            long last = deliveries.get(deliveries.size() - 1).sequence();
            source.outbox().delivered(version.id(), last);
        }
        return deliveries.size();
    }

    private synchronized void here(@Nullable Thread now) {
        thread = now;
        if (now == null) {
            Thread.interrupted(); // an interrupt that came at the very end belongs to nobody else
        }
    }

    /** After a unit that was interrupted the next ones have their full time. */
    private synchronized void forgetInterrupt() {
        if (interrupted) {
            interrupted = false;
            unitBegan = System.nanoTime();
            Thread.interrupted();
        }
    }
}
