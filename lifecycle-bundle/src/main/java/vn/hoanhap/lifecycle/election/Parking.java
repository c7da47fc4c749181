package vn.hoanhap.lifecycle.election;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets calls wait for a programme that should serve and does not yet. A waiting call holds a thread of the HTTP server, so
 * both the number of places and the time are bounded.
 */
final class Parking {

    private final Semaphore places;
    private final Duration atMost;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    Parking(int places, Duration atMost) {
        this.places = new Semaphore(places);
        this.atMost = atMost;
    }

    /**
     * Waits until it is time to look again.
     *
     * @param unchanged tells whether there is still nothing new to see; asked under the lock, so that no change is missed
     * @return false when there is no place, or the time is over
     */
    boolean await(BooleanSupplier unchanged) {
        return await(unchanged, atMost);
    }

    /** Waits for as long as given instead. */
    boolean await(BooleanSupplier unchanged, Duration wait) {
        if (!places.tryAcquire()) {
            return false;
        }
        lock.lock();
        try {
            long left = wait.toNanos();
            while (unchanged.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
            places.release();
        }
    }

    void wakeAll() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says the bound in seconds, for Retry-After. */
    long seconds() {
        return Math.max(1, TimeUnit.MILLISECONDS.toSeconds(atMost.toMillis()));
    }
}
