package vn.hoanhap.testkit.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts and times calls of several threads. Keeps every time: eight bytes a call, exact percentiles. */
final class Tally {

    private static final int KEPT_FAILURES = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition counted = lock.newCondition();
    private final List<String> failures = new ArrayList<>();
    private long[] nanos = new long[1024];
    private int calls;
    private long failed;
    private volatile boolean open = true;

    boolean isOpen() {
        return open;
    }

    void end() {
        open = false;
    }

    void good(long nanosTaken) {
        lock.lock();
        try {
            add(nanosTaken);
        } finally {
            lock.unlock();
        }
    }

    void bad(long nanosTaken, Throwable failure) {
        lock.lock();
        try {
            add(nanosTaken);
            failed++;
            if (failures.size() < KEPT_FAILURES) {
                failures.add(failure.toString());
            }
        } finally {
            lock.unlock();
        }
    }

    void awaitMore(long more, Duration atMost) {
        lock.lock();
        try {
            long wanted = calls + more;
            long left = atMost.toNanos();
            while (calls < wanted) {
                if (left <= 0) {
                    throw new IllegalStateException(
                            "only " + (more - (wanted - calls)) + " of " + more + " calls ended in " + atMost.toMillis()
                                    + " ms; failed so far: " + failed + " " + failures);
                }
                left = counted.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for calls", e);
        } finally {
            lock.unlock();
        }
    }

    LoadReport report() {
        lock.lock();
        try {
            long[] sorted = Arrays.copyOf(nanos, calls);
            Arrays.sort(sorted);
            return new LoadReport(
                    calls,
                    failed,
                    List.copyOf(failures),
                    new LoadReport.Latency(
                            percentile(sorted, 0.50),
                            percentile(sorted, 0.95),
                            percentile(sorted, 0.99),
                            percentile(sorted, 1.0)));
        } finally {
            lock.unlock();
        }
    }

    private void add(long nanosTaken) {
        if (calls == nanos.length) {
            nanos = Arrays.copyOf(nanos, calls * 2);
        }
        nanos[calls++] = nanosTaken;
        counted.signalAll();
    }

    private static Duration percentile(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }
}
