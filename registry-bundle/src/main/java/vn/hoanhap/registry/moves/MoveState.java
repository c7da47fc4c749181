package vn.hoanhap.registry.moves;

/** Says how far a move has come. */
public enum MoveState {
    /** Handed over, not yet confirmed: the old commune is responsible. */
    SENT,
    /** The new commune has confirmed: it is responsible from that day on. */
    RECEIVED,
    /** The new commune refused, for a reason: the person still lives in the old one. */
    REFUSED,
    /** The old commune took it back. */
    WITHDRAWN
}
