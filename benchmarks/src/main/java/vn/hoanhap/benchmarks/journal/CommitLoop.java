package vn.hoanhap.benchmarks.journal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Spread;

/** Commits again and again on several threads for some seconds, and counts. */
final class CommitLoop implements Duel.Side {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int threads;
    private final int seconds;
    private final Commit commit;
    private final List<Double> cpuMicros = new ArrayList<>();
    private final AtomicLong cpuNanos = new AtomicLong();

    /** Commits once. */
    @FunctionalInterface
    interface Commit {
        void commit() throws Exception;
    }

    CommitLoop(int threads, int seconds, Commit commit) {
        this.threads = threads;
        this.seconds = seconds;
        this.commit = commit;
    }

    /**
     * Returns commits per second.
     *
     * @throws Exception the first failure of a commit: a rate with failures in it says nothing
     */
    @Override
    public double round() throws Exception {
        long start = System.nanoTime();
        cpuNanos.set(0);
        long commits = run(start + TimeUnit.SECONDS.toNanos(seconds));
        cpuMicros.add(cpuNanos.get() / 1e3 / commits);
        return commits * 1e9 / (System.nanoTime() - start);
    }

    /** Returns how many microseconds of processor time a commit took its thread, over the rounds. */
    Spread cpuMicros() {
        return Spread.of(cpuMicros);
    }

    /** Forgets the rounds so far, which only warmed up. */
    void forget() {
        cpuMicros.clear();
    }

    private long run(long end) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Long>> loops = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                loops.add(() -> commitUntil(end));
            }
            long commits = 0;
            for (Future<Long> loop : pool.invokeAll(loops)) {
                commits += loop.get();
            }
            return commits;
        } finally {
            pool.shutdownNow();
        }
    }

    private long commitUntil(long end) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        long commits = 0;
        do {
            commit.commit();
            commits++;
        } while (System.nanoTime() < end);
        cpuNanos.addAndGet(THREADS.getCurrentThreadCpuTime() - before);
        return commits;
    }
}
