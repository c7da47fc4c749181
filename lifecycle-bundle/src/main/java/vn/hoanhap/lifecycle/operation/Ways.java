package vn.hoanhap.lifecycle.operation;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.lifecycle.phase.Change;

/** Lets one change at a time be on its way in the office, whichever node it was ordered at. */
public interface Ways {

    /** Is the way of the only node of a database, which one thread keeps free already. */
    Ways FREE = set -> outcome -> {
        // nobody else waits
    };

    /** Is the way of one change. */
    @FunctionalInterface
    interface Way {
        /** Frees it, or tells the other nodes how it went here. */
        void ended(Outcome outcome);
    }

    /**
     * Waits until the way is free and takes it; the changes know then whether they go round.
     *
     * @param set changes that are made together
     */
    Way enter(List<Change> set) throws InterruptedException;

    /** Takes the way for what concerns this node alone, when it is free. */
    default Optional<Way> enterIfFree(Change change) throws InterruptedException {
        return Optional.of(enter(List.of(change)));
    }
}
