package vn.hoanhap.lifecycle.ring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/** Keeps changes that go from node to node. Called inside units of work; every moment is one of the database's clock. */
public interface Rings {

    /** Is a jar that every node installs, and what it was called when it was ordered. */
    record RingJar(String sha256, @Nullable String fileName) {}

    /**
     * Sends a change on its way, its leader's own part first.
     *
     * @param jars what every node installs; none for what only the leader does
     * @throws TakenException when another is on its way; the unit of work is lost then
     */
    void open(Ring ring, List<RingJar> jars);

    /** Says that a change is on its way already. */
    final class TakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Says so. */
        public TakenException() {
            super("another change is on its way");
        }
    }

    /** Returns the one that is on its way. */
    Optional<Ring> current();

    /** Returns the one that is on its way, and keeps everybody else from changing it until the unit of work ends. */
    Optional<Ring> hold();

    /** Finds one, also when it is over. */
    Optional<Ring> find(long id);

    /** Lists what every node installs, in order. */
    List<RingJar> jars(long id);

    /** Writes how far a node is. */
    void part(long id, Part part, @Nullable Text cause);

    /** Writes how it stands. */
    void state(long id, Ring.State state, @Nullable Text cause);

    /** Ends it: the way is free for the next. */
    void close(long id);
}
