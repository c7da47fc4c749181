package vn.hoanhap.counselling.domain;

/** Names a list of codes. */
public enum CodeList {
    /** What a session is about. */
    TOPIC,
    /** What a point offers. */
    SERVICE,
    /** How somebody goes on after a session. */
    OUTCOME,
    /** To what somebody was encouraged. */
    WAY
}
