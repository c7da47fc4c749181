package vn.hoanhap.counselling.domain;

/** Says what can be done with a counselling point. */
public enum PointAction {
    /** Work rests for a while. */
    PAUSE,
    /** Work goes on. */
    RESUME,
    /** The point ends. */
    CLOSE,
    /** A point that had ended works again. */
    REOPEN,
    /** It was entered by mistake. */
    TAKE_BACK
}
