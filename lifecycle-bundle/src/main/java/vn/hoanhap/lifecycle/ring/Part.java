package vn.hoanhap.lifecycle.ring;

/**
 * Is what one node has to do with a change that goes round.
 *
 * @param nodeId the node
 * @param startId the start of it that took its turn
 * @param operationId the operation by which it makes the change
 * @param state how far it is
 */
public record Part(String nodeId, String startId, long operationId, State state) {

    /** Says how far a node is with a change. */
    public enum State {
        /** Makes it. */
        RUNNING,
        /** Has it, with the version before beside it. */
        DONE,
        /** Has put back what was before, or never came to have it. */
        UNDONE,
        /** Had it and then ended as it should; when it comes again it takes its turn again. */
        LEFT
    }

    /** Tells whether the node has the change, in whole or in part. */
    boolean holds() {
        return state == State.RUNNING || state == State.DONE;
    }
}
