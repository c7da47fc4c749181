package vn.hoanhap.lifecycle.ring;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is what happens next with a change that goes round. Every node works it out for itself from the same rows, so that none has to
 * lead, and none that dies holds the others up.
 *
 * @param step what happens
 * @param node whose turn it is, or who is the reason of a halt; null when nobody is
 */
public record Turn(Step step, @Nullable Node node) {

    /** So long a node that lives may leave its turn untaken. */
    static final Duration TAKEN_WITHIN = Duration.ofMinutes(1);

    /** So long a node may take to put back what was before, when a change was halted. */
    static final Duration PUT_BACK_WITHIN = Duration.ofMinutes(2);

    /** Says what happens next. */
    public enum Step {
        /** Nothing: somebody is at work. */
        WAIT,
        /** A node takes its turn. */
        GO,
        /** Everybody has it. */
        SETTLE,
        /** Goes no further: a node ended while it had the change. */
        HALT_ENDED,
        /** Goes no further: a node lives and does not take its turn. */
        HALT_IDLE,
        /** Nobody has it any more; the way is free for the next change. */
        CLOSE
    }

    /**
     * Works out what happens next.
     *
     * @param ring the change
     * @param nodes all nodes that are known
     * @param moment the moment of the look
     */
    public static Turn next(Ring ring, List<Node> nodes, Moment moment) {
        return new Look(ring, nodes, moment).next();
    }

    /** Names a node: for messages. */
    public String nodeName() {
        return Objects.requireNonNull(node, "no node has to do with it").name();
    }

    private static Turn of(Step step) {
        return new Turn(step, null);
    }

    /** Is one look at everything. */
    private record Look(Ring ring, List<Node> nodes, Moment moment) {

        Turn next() {
            if (ring.state() == Ring.State.SETTLED) {
                return of(Step.CLOSE);
            }
            if (ring.alone()) {
                return nobodyHolds() ? of(Step.CLOSE) : of(Step.WAIT);
            }
            return ring.state() == Ring.State.HALTED ? halted() : running();
        }

        private Turn halted() {
            return nobodyHolds() || quietFor(PUT_BACK_WITHIN) ? of(Step.CLOSE) : of(Step.WAIT);
        }

        private Turn running() {
            Node ended = ended();
            if (ended != null) {
                return new Turn(Step.HALT_ENDED, ended);
            }
            if (ring.parts().stream().anyMatch(part -> part.state() == Part.State.RUNNING)) {
                return of(Step.WAIT);
            }
            Optional<Node> next = nodes.stream()
                    .filter(node -> node.state() == Node.State.UP && node.lives(moment) && isYetToTakeIt(node))
                    .min(Comparator.comparingLong(Node::joined).thenComparing(Node::id));
            return next.map(this::turnOf).orElseGet(() -> of(everybodyIsHeard() ? Step.SETTLE : Step.WAIT));
        }

        private Turn turnOf(Node node) {
            return new Turn(quietFor(TAKEN_WITHIN) ? Step.HALT_IDLE : Step.GO, node);
        }

        private boolean isYetToTakeIt(Node node) {
            Part part = ring.part(node.id());
            return part == null || part.state() == Part.State.LEFT;
        }

        private @Nullable Node ended() {
            return ring.parts().stream()
                    .filter(Part::holds)
                    .filter(part -> !lives(part))
                    .map(part -> node(part.nodeId()))
                    .findFirst()
                    .orElse(null);
        }

        /** Who ended before the last had it may not be known as dead yet. */
        private boolean everybodyIsHeard() {
            return ring.parts().stream()
                    .filter(Part::holds)
                    .map(part -> node(part.nodeId()))
                    .noneMatch(node -> node.seen().isBefore(ring.moved()));
        }

        private boolean nobodyHolds() {
            return ring.parts().stream().noneMatch(part -> part.holds() && lives(part));
        }

        /** A node that started anew has lost what it was at. */
        private boolean lives(Part part) {
            Node node = node(part.nodeId());
            return node.startId().equals(part.startId()) && node.lives(moment);
        }

        /** One whose row is gone was dead for long. */
        private Node node(String id) {
            return nodes.stream()
                    .filter(node -> node.id().equals(id))
                    .findFirst()
                    .orElseGet(() -> new Node(id, id, "", 0, Node.State.LEFT, Instant.EPOCH));
        }

        private boolean quietFor(Duration atLeast) {
            return ring.moved().isBefore(moment.before(atLeast));
        }
    }
}
