package vn.hoanhap.testkit.server;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Remembers what a server said it had written, to ask for it again after a crash or a swap. For several threads.
 */
public final class AcknowledgedWrites {

    private final Map<String, Long> versions = new TreeMap<>();
    private int count;

    /** Remembers one write, after the server has answered that it is done: a record and its version since. */
    public synchronized void add(String id, long version) {
        versions.merge(id, version, Math::max);
        count++;
        notifyAll();
    }

    /**
     * Waits until there are this many.
     *
     * @throws IllegalStateException when they do not come in time
     */
    public synchronized void await(int wanted, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toMillis(); count < wanted; left = millisUntil(end)) {
                if (left <= 0) {
                    throw new IllegalStateException(
                            "only " + count + " of " + wanted + " writes in " + atMost.toMillis() + " ms");
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for writes", e);
        }
    }

    /** Returns how many there are. */
    public synchronized int count() {
        return count;
    }

    /** Returns the newest acknowledged version of each record, by id. */
    public synchronized Map<String, Long> newest() {
        return new TreeMap<>(versions);
    }

    private static long millisUntil(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
}
