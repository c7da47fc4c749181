package vn.hoanhap.registry.requests;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for requests.
 *
 * @param states those in one of these states; empty for all
 * @param kind of this kind; null for all
 * @param after go on after this id; 0 from the start
 * @param limit at most this many
 */
public record RequestQuery(
        Set<RequestState> states, @Nullable String kind, long after, int limit) {
    /** Copies the set. */
    public RequestQuery {
        states = Set.copyOf(states);
    }
}
