package vn.hoanhap.lifecycle.election;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the calls that run on one version. The counter and the closed flag are one number, so that "closed and nobody
 * inside" happens exactly once, whoever leaves last.
 */
final class LeaseCount {

    private static final long CLOSED = 1L << 62;

    private final AtomicLong state = new AtomicLong();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** Enters, unless closed. */
    boolean acquire() {
        if (state.incrementAndGet() < CLOSED) {
            return true;
        }
        release(); // went up after closing: go down again, which may be what the drain waits for
        return false;
    }

    void release() {
        if (state.decrementAndGet() == CLOSED) {
            drained.complete(null);
        }
    }

    /** Lets nobody in any more; happens once, further calls change nothing. */
    void close() {
        long before = state.getAndUpdate(now -> now < CLOSED ? now + CLOSED : now);
        if (before == 0) {
            drained.complete(null);
        }
    }

    /** Counts those inside. */
    long held() {
        return state.get() & (CLOSED - 1);
    }

    /** Completes when it is closed and the last one has left. */
    CompletableFuture<Void> drained() {
        return drained;
    }

    /**
     * Waits until the last one has left.
     *
     * @return false when the time was not enough
     */
    boolean awaitDrained(Duration atMost) throws InterruptedException {
        try {
            drained.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the drain never fails", e);
        }
    }
}
