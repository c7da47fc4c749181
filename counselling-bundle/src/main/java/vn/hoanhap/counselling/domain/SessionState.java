package vn.hoanhap.counselling.domain;

import vn.hoanhap.parts.steps.StateTable;

/** Says how a session stands. */
public enum SessionState {
    /** Somebody is expected. */
    PLANNED,
    /** It was held: only this counts. */
    HELD,
    /** Nobody came. */
    MISSED,
    /** It was called off. */
    CANCELLED,
    /** It was entered by mistake; it stays on record and counts nowhere. */
    TAKEN_BACK,
    /** A state of a newer version. */
    UNKNOWN;

    /** Returns which action leads where. */
    public static StateTable<SessionState, SessionAction> table() {
        return StateTable.<SessionState, SessionAction>empty()
                .let(PLANNED, SessionAction.HOLD, HELD)
                .let(PLANNED, SessionAction.MISS, MISSED)
                .let(PLANNED, SessionAction.CANCEL, CANCELLED)
                .let(PLANNED, SessionAction.TAKE_BACK, TAKEN_BACK)
                .let(HELD, SessionAction.TAKE_BACK, TAKEN_BACK)
                .let(MISSED, SessionAction.TAKE_BACK, TAKEN_BACK)
                .let(CANCELLED, SessionAction.TAKE_BACK, TAKEN_BACK);
    }

    /** Tells whether what is entered of it may be corrected. */
    public boolean correctable() {
        return this == PLANNED || this == HELD || this == MISSED;
    }
}
