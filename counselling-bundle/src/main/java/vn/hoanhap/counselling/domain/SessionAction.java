package vn.hoanhap.counselling.domain;

/** Says what can be done with a session. */
public enum SessionAction {
    /** It was held as planned. */
    HOLD,
    /** Nobody came. */
    MISS,
    /** It was called off before. */
    CANCEL,
    /** It was entered by mistake. */
    TAKE_BACK
}
