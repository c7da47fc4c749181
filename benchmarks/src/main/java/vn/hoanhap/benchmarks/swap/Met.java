package vn.hoanhap.benchmarks.swap;

import java.time.Duration;
import java.util.List;
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.testkit.server.LoadReport;

/**
 * Is what clients met over several rounds.
 *
 * @param calls how many ended, good or bad
 * @param failed how many of them failed
 * @param failures what the first failures of each round said
 * @param medianMillis of a call, how it spread over the rounds
 * @param p99Millis the 99th percentile, how it spread over the rounds
 * @param longestMillis the longest call of each round, how it spread
 */
record Met(
        long calls, long failed, List<String> failures, Spread medianMillis, Spread p99Millis, Spread longestMillis) {

    /**
     * Puts rounds together.
     *
     * @throws IllegalArgumentException when there are none
     */
    static Met of(List<LoadReport> rounds) {
        return new Met(
                rounds.stream().mapToLong(LoadReport::calls).sum(),
                rounds.stream().mapToLong(LoadReport::failed).sum(),
                rounds.stream().flatMap(round -> round.failures().stream()).toList(),
                spread(rounds.stream().map(round -> round.latency().median()).toList()),
                spread(rounds.stream().map(round -> round.latency().p99()).toList()),
                spread(rounds.stream().map(round -> round.latency().longest()).toList()));
    }

    /** Returns how many of a hundred calls failed. */
    double failedPercent() {
        return calls == 0 ? 0 : failed * 100.0 / calls;
    }

    private static Spread spread(List<Duration> durations) {
        return Spread.of(durations.stream().map(time -> time.toNanos() / 1e6).toList());
    }
}
