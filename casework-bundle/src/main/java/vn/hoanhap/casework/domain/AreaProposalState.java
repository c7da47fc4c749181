package vn.hoanhap.casework.domain;

import vn.hoanhap.parts.steps.StateTable;

/** Says where a proposal about an area stands. */
public enum AreaProposalState {
    /** It waits for its decision. */
    PROPOSED,
    /** The authority agreed: the area has a new class. */
    AGREED,
    /** The authority did not agree. */
    REFUSED,
    /** Nobody proposes it any more. */
    WITHDRAWN,
    /** A newer version of the programme knows this state. */
    UNKNOWN;

    private static final StateTable<AreaProposalState, AreaProposalAction> TABLE =
            StateTable.<AreaProposalState, AreaProposalAction>empty()
                    .let(PROPOSED, AreaProposalAction.AGREE, AGREED)
                    .let(PROPOSED, AreaProposalAction.REFUSE, REFUSED)
                    .let(PROPOSED, AreaProposalAction.WITHDRAW, WITHDRAWN)
                    .let(AGREED, AreaProposalAction.REOPEN, PROPOSED)
                    .let(REFUSED, AreaProposalAction.REOPEN, PROPOSED)
                    .let(WITHDRAWN, AreaProposalAction.REOPEN, PROPOSED);

    /** Returns which action leads where. */
    public static StateTable<AreaProposalState, AreaProposalAction> table() {
        return TABLE;
    }
}
