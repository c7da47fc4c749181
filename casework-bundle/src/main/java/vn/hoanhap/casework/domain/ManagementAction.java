package vn.hoanhap.casework.domain;

/** Names what can be done with a management. */
public enum ManagementAction {
    /** The authority decided it. */
    DECIDE,
    /** It is interrupted, as by prison. */
    SUSPEND,
    /** The interruption is over. */
    RESUME,
    /** It is over: the person leaves the list. */
    CLOSE,
    /** It was closed or dropped by mistake. */
    REOPEN,
    /** It was not decided after all. */
    DROP,
    /** It was entered by mistake. */
    TAKE_BACK
}
