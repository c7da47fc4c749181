package vn.hoanhap.counselling.domain;

import vn.hoanhap.parts.steps.StateTable;

/** Says how far somebody has come who was encouraged. */
public enum MobilisationState {
    /** Agreed, and has not begun. */
    AGREED,
    /** Began: only this counts. */
    BEGAN,
    /** Did not begin. */
    DROPPED,
    /** It was entered by mistake; it stays on record and counts nowhere. */
    TAKEN_BACK,
    /** A state of a newer version. */
    UNKNOWN;

    /** Returns which action leads where. */
    public static StateTable<MobilisationState, MobilisationAction> table() {
        return StateTable.<MobilisationState, MobilisationAction>empty()
                .let(AGREED, MobilisationAction.BEGIN, BEGAN)
                .let(AGREED, MobilisationAction.DROP, DROPPED)
                .let(AGREED, MobilisationAction.TAKE_BACK, TAKEN_BACK)
                .let(BEGAN, MobilisationAction.TAKE_BACK, TAKEN_BACK)
                .let(DROPPED, MobilisationAction.TAKE_BACK, TAKEN_BACK);
    }

    /** Tells whether what is entered of it may be corrected. */
    public boolean correctable() {
        return this == AGREED || this == BEGAN;
    }
}
