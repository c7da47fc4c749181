package vn.hoanhap.lifecycle.ring;

import java.time.Duration;
import java.time.Instant;

/**
 * Is a moment by the clock of the database, which is the same for all nodes.
 *
 * @param now the moment
 * @param silent a node that was not heard of for so long counts as dead
 */
public record Moment(Instant now, Duration silent) {

    /** Returns the moment that was so long before this one. */
    public Instant before(Duration past) {
        return now.minus(past);
    }
}
