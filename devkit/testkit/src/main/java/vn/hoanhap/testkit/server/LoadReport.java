package vn.hoanhap.testkit.server;

import java.time.Duration;
import java.util.List;

/**
 * Tells how calls under load went.
 *
 * @param calls how many ended, good or bad
 * @param failed how many of them failed
 * @param failures what the first twenty failures said
 * @param latency how long calls took, failed ones included
 */
public record LoadReport(long calls, long failed, List<String> failures, Latency latency) {

    /** Keeps its own copy of the list. */
    public LoadReport {
        failures = List.copyOf(failures);
    }

    /**
     * Tells how long calls took.
     *
     * @param median half of the calls took at most this
     * @param p95 95 of 100 calls took at most this
     * @param p99 99 of 100 calls took at most this
     * @param longest no call took longer
     */
    public record Latency(Duration median, Duration p95, Duration p99, Duration longest) {}
}
