package vn.hoanhap.lifecycle.ring;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps who is there. Called inside units of work; every moment is one of the database's clock. */
public interface Roster {

    /** Says who joins. */
    record Joining(String id, String name, String startId) {}

    /** Lets a node in that starts; it gets its place when it comes for the first time, and keeps it. */
    void join(Joining node);

    /**
     * Says that a node lives.
     *
     * @return false when another start has taken its place
     */
    boolean beat(String id, String startId, Node.State state);

    /** Lists everybody who is known, by their places. */
    List<Node> all();

    /** Is what serves on a node. */
    record Serving(String programmeId, String version, String sha256) {}

    /** Writes what serves on a node, in the place of what was written before. */
    void serves(String id, Collection<Serving> programmes);

    /** Lists what serves, by node. */
    Map<String, List<Serving>> serving();

    /** Forgets those who were silent for so long. */
    void forget(Duration silent);

    /** Returns for how long nothing may be heard of a node before it counts as dead. */
    Duration silent();

    /** Returns the moment by the clock of the database. */
    Moment moment();
}
