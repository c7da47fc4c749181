package vn.hoanhap.benchmarks.swap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Percentile;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoadReport;
import vn.hoanhap.testkit.server.LoanTraffic;

/** One server that is changed again and again under the clients, always in the same rhythm, and what came of it. */
final class Side implements Duel.Side {

    private static final int CLIENTS = 16;
    private static final int WARM_UP_CALLS = 2_000;
    private static final int CALLS_BEFORE = 20;
    private static final long BETWEEN_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LoanTraffic traffic;
    private final int changes;
    private final Change change;
    private final List<LoadReport> loads = new ArrayList<>();
    private final List<Double> millis = new ArrayList<>();

    /** Changes what serves, once. */
    @FunctionalInterface
    interface Change {
        /**
         * Changes.
         *
         * @return milliseconds from the order until the new version serves
         */
        double make() throws Exception;
    }

    /**
     * Makes a side.
     *
     * @param changes how many in a round
     */
    Side(LoanTraffic traffic, int changes, Change change) {
        this.traffic = traffic;
        this.changes = changes;
        this.change = change;
    }

    /** Lets the clients call until the server is warm. */
    void warmUp() {
        try (LoadClient load = LoadClient.start(CLIENTS, traffic)) {
            load.awaitMoreCalls(WARM_UP_CALLS, PATIENCE);
            load.stop();
        }
    }

    /** Lets the clients call for a while without a change. */
    LoadReport quiet(int seconds) {
        try (LoadClient load = LoadClient.start(CLIENTS, traffic)) {
            keepCalling(load, TimeUnit.SECONDS.toMillis(seconds));
            return load.stop();
        }
    }

    /** Returns the round's median from the order until the new version serves, in milliseconds. */
    @Override
    public double round() throws Exception {
        List<Double> now = new ArrayList<>();
        try (LoadClient load = LoadClient.start(CLIENTS, traffic)) {
            load.awaitMoreCalls(CALLS_BEFORE, PATIENCE);
            for (int made = 0; made < changes; made++) {
                now.add(change.make());
                keepCalling(load, BETWEEN_MILLIS);
            }
            loads.add(load.stop());
        }
        millis.addAll(now);
        return Percentile.of(sorted(now), 0.5);
    }

    private static void keepCalling(LoadClient load, long forMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(forMillis);
        while (System.nanoTime() < end) {
            load.awaitMoreCalls(1, PATIENCE);
        }
    }

    /** Returns the milliseconds of every change so far, ascending. */
    double[] millis() {
        return sorted(millis);
    }

    /** Returns what the clients met in all rounds so far. */
    Met met() {
        return Met.of(loads);
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
