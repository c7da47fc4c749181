package vn.hoanhap.benchmarks.figures;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vn.hoanhap.testkit.ThisMachine;

/**
 * Says under which circumstances a report was made. A load above the number of processors means that others worked on the
 * machine too, or that the benchmark itself had more threads than there are processors.
 *
 * @param started when the run began
 * @param seconds how long it took
 * @param machine what it was measured on
 * @param commit what was built; "unknown" when nobody said
 * @param java version of the virtual machine
 * @param processors how many there are
 * @param loadBefore average load of the machine in the minute before
 * @param loadAfter average load of the machine in the last minute
 */
public record Circumstances(
        Instant started,
        double seconds,
        String machine,
        String commit,
        String java,
        int processors,
        double loadBefore,
        double loadAfter) {

    /** Notes the circumstances at the beginning; {@link #ended} completes them. */
    public static Circumstances begun() {
        double load = load();
        return new Circumstances(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                0,
                ThisMachine.describe(),
                ThisMachine.commit(),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors(),
                load,
                load);
    }

    /** Completes the circumstances at the end. */
    public Circumstances ended() {
        double took = started.until(Instant.now(), ChronoUnit.MILLIS) / 1_000.0;
        return new Circumstances(started, took, machine, commit, java, processors, loadBefore, load());
    }

    private static double load() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return Math.round(machine.getSystemLoadAverage() * 10) / 10.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %.0f s, Java %s, %d processors, load %.1f before and %.1f after",
                started,
                seconds,
                java,
                processors,
                loadBefore,
                loadAfter);
    }
}
