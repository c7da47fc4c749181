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
    private static final long PAUSED = 1L << 61;

    private final AtomicLong state = new AtomicLong();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private volatile CompletableFuture<Void> idle = new CompletableFuture<>();

    /** Enters, unless closed or paused. */
    boolean acquire() {
        if (state.incrementAndGet() < PAUSED) {
            return true;
        }
        release(); // went up after closing: go down again, which may be what the drain waits for
        return false;
    }

    void release() {
        long left = state.decrementAndGet();
        if (left == CLOSED) {
            drained.complete(null);
        } else if (left == PAUSED) {
            idle.complete(null);
        }
    }

    /** Lets nobody in for a while; returns what completes when the last one has left. */
    CompletableFuture<Void> pause() {
        CompletableFuture<Void> left = new CompletableFuture<>();
        idle = left;
        if (state.updateAndGet(now -> now < PAUSED ? now + PAUSED : now) == PAUSED) {
            left.complete(null);
        }
        return left;
    }

    /** Lets in again, unless it was closed meanwhile. */
    void resume() {
        state.updateAndGet(now -> now < CLOSED ? now & ~PAUSED : now);
    }

    /** Lets nobody in any more; happens once, further calls change nothing. */
    void close() {
        long before = state.getAndUpdate(now -> now < CLOSED ? (now & ~PAUSED) + CLOSED : now);
        if (before == 0 || before == PAUSED) {
            drained.complete(null);
        }
    }

    /** Counts those inside. */
    long held() {
        return state.get() & (PAUSED - 1);
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
