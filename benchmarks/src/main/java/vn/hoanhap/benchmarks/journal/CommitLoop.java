package vn.hoanhap.benchmarks.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Commits again and again on several threads for some seconds, and counts. */
final class CommitLoop {

    /** Commits once. */
    @FunctionalInterface
    interface Commit {
        void commit() throws Exception;
    }

    private CommitLoop() {}

    /**
     * Returns commits per second.
     *
     * @throws Exception the first failure of a commit: a rate with failures in it says nothing
     */
    static double rate(int threads, int seconds, Commit commit) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<Long>> loops = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                loops.add(() -> commitUntil(end, commit));
            }
            long commits = 0;
            for (Future<Long> loop : pool.invokeAll(loops)) {
                commits += loop.get();
            }
            return commits * 1e9 / (System.nanoTime() - start);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long commitUntil(long end, Commit commit) throws Exception {
        long commits = 0;
        while (System.nanoTime() < end) {
            commit.commit();
            commits++;
        }
        return commits;
    }
}
