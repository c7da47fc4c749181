package vn.hoanhap.lifecycle.ring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is a change on its way from node to node. Only one is on its way at a time.
 *
 * @param id the operation that was ordered; of a set the first
 * @param leader id of the node where it was ordered
 * @param alone whether only that node has to do with it
 * @param state how it stands
 * @param cause why it was halted; null otherwise
 * @param moved when anything of it changed last, by the clock of the database
 * @param parts what each node has to do with it, those that took their turn first
 */
public record Ring(
        long id,
        String leader,
        boolean alone,
        State state,
        @Nullable Text cause,
        Instant moved,
        List<Part> parts) {

    /** Copies the list. */
    public Ring {
        parts = List.copyOf(parts);
    }

    /** Says how a change stands among the nodes. */
    public enum State {
        /** Goes on from node to node. */
        RUNNING,
        /** Goes no further; who has it puts back what was before. */
        HALTED,
        /** Every node has it: it is what a node comes up with. */
        SETTLED
    }

    /** Returns the part of a node; null when it has none. */
    public @Nullable Part part(String nodeId) {
        return parts.stream()
                .filter(part -> part.nodeId().equals(nodeId))
                .findFirst()
                .orElse(null);
    }
}
