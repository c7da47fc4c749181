package vn.hoanhap.lifecycle.ring;

import java.time.Instant;

/**
 * Is a server among those that work on one database.
 *
 * @param id stays the same over its starts
 * @param name what an operator calls it
 * @param startId another one for each start
 * @param joined its place among the others: smaller ones came first
 * @param state how it stands, as it says itself
 * @param seen when it was heard of last, by the clock of the database
 */
public record Node(String id, String name, String startId, long joined, State state, Instant seen) {

    /** Says how a node stands. */
    public enum State {
        /** Brings up what should serve; nobody is sent to it yet. */
        STARTING,
        /** Serves. */
        UP,
        /** Ended as it should. */
        LEFT
    }

    /** Tells whether it lives at a moment. */
    public boolean lives(Moment moment) {
        return state != State.LEFT && seen.isAfter(moment.before(moment.silent()));
    }

    /** Tells whether it should be heard of at a moment and is not. */
    public boolean isMissed(Moment moment) {
        return state != State.LEFT && !lives(moment);
    }
}
