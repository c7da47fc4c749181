package vn.hoanhap.casework.domain;

/** Names what can be done with a dossier. */
public enum DossierAction {
    /** It goes to who decides. */
    SUBMIT,
    /** It comes back to be completed. */
    RETURN,
    /** It is decided. */
    DECIDE,
    /** It is refused. */
    REFUSE,
    /** Rehabilitation begins. */
    ADMIT,
    /** Rehabilitation is interrupted. */
    SUSPEND,
    /** The interruption is over. */
    RESUME,
    /** Rehabilitation came to its end. */
    COMPLETE,
    /** The person left before the end. */
    LEAVE,
    /** It is withdrawn. */
    WITHDRAW,
    /** It was entered by mistake. */
    TAKE_BACK
}
