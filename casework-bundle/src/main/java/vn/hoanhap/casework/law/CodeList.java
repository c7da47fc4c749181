package vn.hoanhap.casework.law;

/** Names the lists of what can be chosen; each holds dated codes. */
public enum CodeList {
    /** What somebody used. */
    SUBSTANCE,
    /** How somebody used it. */
    ROUTE,
    /** How somebody was treated before. */
    TREATMENT,
    /** How a treatment ended. */
    TREATED,
    /** With whom somebody lives. */
    FAMILY,
    /** Where somebody lives. */
    HOUSING,
    /** By what somebody lives. */
    WORK,
    /** What somebody needs. */
    NEED,
    /** What somebody has reached. */
    OUTCOME,
    /** What was found where somebody lives. */
    RESIDENCE
}
