package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Knows whose new versions are being watched, so that an order about that very programme need not wait for the end of it. */
public final class Soaking {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hurried = lock.newCondition();
    private Set<String> watched = Set.of();

    /** Ends the watch over a programme early; nothing happens when it is not watched. */
    public void hurry(String programmeId) {
        lock.lock();
        try {
            if (watched.contains(programmeId)) {
                watched = Set.of();
                hurried.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void begin(Set<String> programmeIds) {
        lock.lock();
        try {
            watched = Set.copyOf(programmeIds);
        } finally {
            lock.unlock();
        }
    }

    /** Waits so long, or until somebody is in a hurry; returns whether the watch goes on. */
    boolean goesOnAfter(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!watched.isEmpty() && left > 0) {
                left = hurried.awaitNanos(left);
            }
            return !watched.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            watched = Set.of();
        } finally {
            lock.unlock();
        }
    }
}
