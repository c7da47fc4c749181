package vn.hoanhap.casework.domain;

/** Says what can be done with a proposal. */
public enum ProposalAction {
    /** It goes to who decides, with what speaks for the person. */
    SEND,
    /** It goes back: something is missing. */
    RETURN,
    /** The authority agrees: the person leaves the list. */
    AGREE,
    /** The authority does not agree. */
    DECLINE,
    /** Who proposed it does so no more. */
    WITHDRAW,
    /** It was entered by mistake. */
    TAKE_BACK
}
