package vn.hoanhap.registry.moves;

import java.util.Locale;

/** Says how far a move has come. */
public enum MoveState {
    /** Handed over, not yet confirmed: the old commune is responsible. */
    SENT,
    /** The new commune has confirmed: it is responsible from that day on. */
    RECEIVED,
    /** The new commune refused, for a reason: the person still lives in the old one. */
    REFUSED,
    /** The old commune took it back. */
    WITHDRAWN;

    /** Returns the kind of the journal line about it, such as {@code move.sent}. */
    public String kind() {
        return "move." + name().toLowerCase(Locale.ROOT);
    }
}
