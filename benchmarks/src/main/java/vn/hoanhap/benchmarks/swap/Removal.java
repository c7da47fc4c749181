package vn.hoanhap.benchmarks.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells how one removal went.
 *
 * @param recordedMillis from the operation's beginning to its end, by the server's own record
 * @param goneMillis from the answer that accepts it until the operation says that it succeeded and a route that it is not there, as
 *     seen from outside
 * @param orderedMillis the same from the moment when the order was sent
 */
record Removal(double recordedMillis, double goneMillis, double orderedMillis) {

    /**
     * Reads an operation that has ended.
     *
     * @throws IllegalStateException when it did not succeed
     */
    static Removal of(JsonNode operation, double goneMillis, double orderedMillis) {
        Swap.requireSucceeded(operation);
        Instant started = Instant.parse(operation.path("started").asText());
        Instant ended = Instant.parse(operation.path("ended").asText());
        return new Removal(Duration.between(started, ended).toNanos() / 1e6, goneMillis, orderedMillis);
    }
}
