package vn.hoanhap.benchmarks.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how one swap went, by the server's own record of the operation.
 *
 * @param servingMillis from the operation's beginning to the end of its phase switch
 * @param wholeMillis from its beginning to its end, when the old version is gone
 * @param phases milliseconds by phase
 */
record Swap(double servingMillis, double wholeMillis, Map<String, Double> phases) {

    /**
     * Reads an operation that has ended.
     *
     * @throws IllegalStateException when it did not succeed
     */
    static Swap of(JsonNode operation) {
        requireSucceeded(operation);
        Instant started = moment(operation.path("started"));
        Instant serving = started;
        Map<String, Double> phases = new LinkedHashMap<>();
        for (JsonNode phase : operation.path("phases")) {
            String name = phase.path("phase").asText().toLowerCase(Locale.ROOT);
            long millis = phase.path("millis").asLong();
            phases.put(name, (double) millis);
            if ("switch".equals(name)) {
                serving = moment(phase.path("started")).plusMillis(millis);
            }
        }
        if (serving.equals(started)) {
            throw new IllegalStateException("an operation without a phase switch: " + operation);
        }
        return new Swap(millis(started, serving), millis(started, moment(operation.path("ended"))), phases);
    }

    /**
     * Checks how a change ended.
     *
     * @throws IllegalStateException when it did not succeed
     */
    static void requireSucceeded(JsonNode operation) {
        if (!"SUCCEEDED".equals(operation.path("state").asText())) {
            throw new IllegalStateException("a change ended as " + operation);
        }
    }

    private static Instant moment(JsonNode text) {
        return Instant.parse(text.asText());
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
