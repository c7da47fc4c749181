package vn.hoanhap.registry.moves;

import java.util.Set;

/**
 * Asks for moves.
 *
 * @param box on which side of them the reader stands
 * @param states those in one of these states; empty for all
 * @param after go on after this id; 0 from the start
 * @param limit at most this many
 */
public record MoveQuery(Box box, Set<MoveState> states, long after, int limit) {

    /** Names the side on which the reader stands. */
    public enum Box {
        /** Who moves to the reader's units. */
        IN,
        /** Who moves away from the reader's units. */
        OUT,
        /** Both. */
        ALL
    }

    /** Copies the set. */
    public MoveQuery {
        states = Set.copyOf(states);
    }
}
