package vn.hoanhap.counselling.domain;

import vn.hoanhap.parts.steps.StateTable;

/** Says how a counselling point stands. */
public enum PointState {
    /** It works: only this counts as a point. */
    OPEN,
    /** Its work rests. */
    PAUSED,
    /** It has ended. */
    CLOSED,
    /** It was entered by mistake; it stays on record and counts nowhere. */
    TAKEN_BACK,
    /** A state of a newer version. */
    UNKNOWN;

    /** Returns which action leads where. */
    public static StateTable<PointState, PointAction> table() {
        return StateTable.<PointState, PointAction>empty()
                .let(OPEN, PointAction.PAUSE, PAUSED)
                .let(OPEN, PointAction.CLOSE, CLOSED)
                .let(OPEN, PointAction.TAKE_BACK, TAKEN_BACK)
                .let(PAUSED, PointAction.RESUME, OPEN)
                .let(PAUSED, PointAction.CLOSE, CLOSED)
                .let(PAUSED, PointAction.TAKE_BACK, TAKEN_BACK)
                .let(CLOSED, PointAction.REOPEN, OPEN)
                .let(CLOSED, PointAction.TAKE_BACK, TAKEN_BACK);
    }
}
