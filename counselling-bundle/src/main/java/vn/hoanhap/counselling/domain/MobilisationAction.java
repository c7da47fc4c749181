package vn.hoanhap.counselling.domain;

/** Says what can be done once somebody has agreed. */
public enum MobilisationAction {
    /** The person began what they had agreed to. */
    BEGIN,
    /** It came to nothing. */
    DROP,
    /** It was entered by mistake. */
    TAKE_BACK
}
