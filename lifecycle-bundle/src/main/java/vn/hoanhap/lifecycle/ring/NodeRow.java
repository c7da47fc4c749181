package vn.hoanhap.lifecycle.ring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is how one node stands with a change that goes round, as people see it.
 *
 * @param node what the node is called
 * @param standing how it stands
 * @param operation the operation by which it makes the change; null when it has not begun
 */
public record NodeRow(
        String node, Standing standing, @Nullable Long operation) {

    /** Says how a node stands with a change. */
    public enum Standing {
        /** Its turn comes. */
        WAITING,
        /** Makes it. */
        RUNNING,
        /** Has it. */
        DONE,
        /** Has put back what was before. */
        UNDONE,
        /** The change was halted before its turn. */
        UNTOUCHED,
        /** Ended while it had the change. */
        ENDED,
        /** Ended as it should. */
        LEFT
    }

    /** Lists those that have to do with a change, in the order of their turns; then those whose turn comes or would have come. */
    public static List<NodeRow> of(Ring ring, List<Node> nodes, Moment now) {
        List<NodeRow> rows = new ArrayList<>();
        for (Part part : ring.parts()) {
            Node node = node(part, nodes);
            rows.add(new NodeRow(
                    node == null ? part.nodeId() : node.name(), standing(ring, part, node, now), part.operationId()));
        }
        if (!ring.alone() && ring.state() != Ring.State.SETTLED) {
            Standing rest = ring.state() == Ring.State.HALTED ? Standing.UNTOUCHED : Standing.WAITING;
            nodes.stream()
                    .filter(node -> ring.part(node.id()) == null && node.lives(now))
                    .forEach(node -> rows.add(new NodeRow(node.name(), rest, null)));
        }
        return rows;
    }

    private static Standing standing(Ring ring, Part part, @Nullable Node node, Moment now) {
        boolean there = node != null && node.startId().equals(part.startId()) && node.lives(now);
        if (part.holds() && !there && ring.state() != Ring.State.SETTLED) {
            return Standing.ENDED;
        }
        return Standing.valueOf(part.state().name());
    }

    private static @Nullable Node node(Part part, List<Node> nodes) {
        return nodes.stream()
                .filter(node -> node.id().equals(part.nodeId()))
                .findFirst()
                .orElse(null);
    }
}
