package vn.hoanhap.lifecycle.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a change go first for the moment it needs the processors. A new version's classes are all cold: among sixteen busy
 * calls on two processors it would need ten times as long to come up. So calls that arrive meanwhile wait until fewer run,
 * each for a short, bounded time; without a change nobody waits, and nothing is locked.
 */
public final class RightOfWay {

    private static final Duration CALLS_WAIT_AT_MOST = Duration.ofMillis(250);

    private final int fewCalls;
    private final AtomicInteger running = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition moved = lock.newCondition();
    private final AtomicInteger changes = new AtomicInteger();

    /**
     * Leaves one processor to a change.
     *
     * @param processors how many the server has
     */
    public RightOfWay(int processors) {
        fewCalls = Math.max(1, processors - 1);
    }

    /** Makes a call, after others if a change goes first. */
    public <T> T call(Callable<T> call) throws Exception {
        if (changes.get() > 0 && running.get() >= fewCalls) {
            giveWay();
        }
        running.incrementAndGet();
        try {
            return call.call();
        } finally {
            running.decrementAndGet();
            if (changes.get() > 0) {
                wakeOne();
            }
        }
    }

    /** Does a piece of a change before calls that arrive meanwhile. */
    public <T> T first(Callable<T> change) throws Exception {
        count(1);
        try {
            return change.call();
        } finally {
            count(-1);
        }
    }

    private void giveWay() throws InterruptedException {
        lock.lock();
        try {
            long left = CALLS_WAIT_AT_MOST.toNanos();
            while (changes.get() > 0 && running.get() >= fewCalls && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void wakeOne() {
        lock.lock();
        try {
            moved.signal();
        } finally {
            lock.unlock();
        }
    }

    private void count(int step) {
        lock.lock();
        try {
            changes.addAndGet(step);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
