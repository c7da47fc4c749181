package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Knows whose new version is being watched, so that an order about that very programme need not wait for the end of it. */
public final class Soaking {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hurried = lock.newCondition();
    private @Nullable String watched;

    /** Ends the watch over a programme early; nothing happens when it is not watched. */
    public void hurry(String programmeId) {
        lock.lock();
        try {
            if (programmeId.equals(watched)) {
                watched = null;
                hurried.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void begin(String programmeId) {
        lock.lock();
        try {
            watched = programmeId;
        } finally {
            lock.unlock();
        }
    }

    /** Waits so long, or until somebody is in a hurry; returns whether the watch goes on. */
    boolean goesOnAfter(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (watched != null && left > 0) {
                left = hurried.awaitNanos(left);
            }
            return watched != null;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            watched = null;
        } finally {
            lock.unlock();
        }
    }
}
