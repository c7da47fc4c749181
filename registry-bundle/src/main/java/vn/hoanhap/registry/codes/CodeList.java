package vn.hoanhap.registry.codes;

/** Names the code lists that are data. */
public enum CodeList {
    /** Services that people are referred to; programmes add theirs. */
    SERVICE,
    /** What people ask for. */
    REQUEST,
    /** Types of paper. */
    PAPER,
    /** Functions of officers in organisations. */
    FUNCTION
}
