package vn.hoanhap.casework.domain;

/** Says what can be done with a proposal about an area. */
public enum AreaProposalAction {
    /** The authority agrees: the area gets the class. */
    AGREE,
    /** The authority does not agree. */
    REFUSE,
    /** Who proposed it does so no more. */
    WITHDRAW,
    /** What was recorded of its end was a mistake: it waits again. */
    REOPEN
}
