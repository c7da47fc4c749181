package vn.hoanhap.testkit.server;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Remembers what a server said it had written, to ask for it again after a crash or a swap. For several threads.
 */
public final class AcknowledgedWrites {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** Remembers one write, after the server has answered that it is done. */
    public void add(String id) {
        ids.add(id);
        synchronized (this) {
            notifyAll();
        }
    }

    /**
     * Waits until there are this many.
     *
     * @throws IllegalStateException when they do not come in time
     */
    public synchronized void await(int wanted, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toMillis(); count() < wanted; left = millisUntil(end)) {
                if (left <= 0) {
                    throw new IllegalStateException(
                            "only " + count() + " of " + wanted + " writes in " + atMost.toMillis() + " ms");
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for writes", e);
        }
    }

    private static long millisUntil(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    /** Returns how many there are. */
    public int count() {
        return ids.size();
    }

    /** Returns all of them, sorted. */
    public Set<String> all() {
        return new TreeSet<>(ids);
    }

    /** Returns the writes that are not among those found again, sorted. */
    public Set<String> missingFrom(Collection<String> found) {
        Set<String> missing = new TreeSet<>(ids);
        missing.removeAll(Set.copyOf(found));
        return missing;
    }
}
