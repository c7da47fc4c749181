package vn.hoanhap.methadone.domain;

/** Names what can be done with an application. */
public enum ApplicationAction {
    /** The person was counselled. */
    COUNSEL,
    /** The person consented; below an age somebody consented with them. */
    CONSENT,
    /** The person was sent to a facility. */
    SEND,
    /** The person does not want treatment now. */
    DECLINE,
    /** Treatment does not suit the person. */
    EXCLUDE,
    /** It goes on after all. */
    REOPEN,
    /** The facility has it in hand. */
    RECEIVE,
    /** The facility takes the person on. */
    ACCEPT,
    /** The facility does not take the person on. */
    REFUSE,
    /** Treatment began. */
    START,
    /** Treatment came to its end. */
    COMPLETE,
    /** It came to nothing, or treatment ended early. */
    DROP,
    /** It was entered by mistake. */
    TAKE_BACK
}
