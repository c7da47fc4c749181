package vn.hoanhap.benchmarks.importing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Spread;

/** Does a piece of work that leaves so many journal lines, and tells how many a second, and what they cost its thread. */
final class LinesPerSecond implements Duel.Side {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int lines;
    private final Work work;
    private final @Nullable String worker;
    private final List<Double> cpuMicros = new ArrayList<>();

    /** Is a piece of work that leaves rows. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * Takes the time of some work.
     *
     * @param worker name of the thread that does it; null for the calling one
     */
    LinesPerSecond(int lines, @Nullable String worker, Work work) {
        this.lines = lines;
        this.worker = worker;
        this.work = work;
    }

    @Override
    public double round() throws Exception {
        long cpu = cpuNanos();
        long began = System.nanoTime();
        work.run();
        double rate = lines * 1e9 / (System.nanoTime() - began);
        cpuMicros.add((cpuNanos() - cpu) / 1e3 / lines);
        return rate;
    }

    private long cpuNanos() {
        if (worker == null) {
            return THREADS.getCurrentThreadCpuTime();
        }
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().equals(worker))
                .mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadCpuTime)
                .sum();
    }

    /** Returns how many microseconds of processor time a line took its thread, over the rounds. */
    Spread cpuMicros() {
        return Spread.of(cpuMicros);
    }

    /** Forgets the rounds so far, which only warmed up. */
    void forget() {
        cpuMicros.clear();
    }
}
