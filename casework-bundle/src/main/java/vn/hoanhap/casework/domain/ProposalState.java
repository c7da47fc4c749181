package vn.hoanhap.casework.domain;

import vn.hoanhap.parts.steps.StateTable;

/** Says where a proposal stands. */
public enum ProposalState {
    /** It is being written. */
    DRAFTED,
    /** It waits for its decision. */
    SENT,
    /** Something is missing. */
    RETURNED,
    /** The authority agreed. */
    AGREED,
    /** The authority did not agree. */
    DECLINED,
    /** Nobody proposes it any more. */
    WITHDRAWN,
    /** It was entered by mistake: it counts nowhere. */
    TAKEN_BACK,
    /** A newer version of the programme knows this state. */
    UNKNOWN;

    private static final StateTable<ProposalState, ProposalAction> TABLE =
            StateTable.<ProposalState, ProposalAction>empty()
                    .let(DRAFTED, ProposalAction.SEND, SENT)
                    .let(DRAFTED, ProposalAction.WITHDRAW, WITHDRAWN)
                    .let(DRAFTED, ProposalAction.TAKE_BACK, TAKEN_BACK)
                    .let(SENT, ProposalAction.RETURN, RETURNED)
                    .let(SENT, ProposalAction.AGREE, AGREED)
                    .let(SENT, ProposalAction.DECLINE, DECLINED)
                    .let(SENT, ProposalAction.WITHDRAW, WITHDRAWN)
                    .let(RETURNED, ProposalAction.SEND, SENT)
                    .let(RETURNED, ProposalAction.WITHDRAW, WITHDRAWN)
                    .let(RETURNED, ProposalAction.TAKE_BACK, TAKEN_BACK)
                    .let(DECLINED, ProposalAction.TAKE_BACK, TAKEN_BACK)
                    .let(WITHDRAWN, ProposalAction.TAKE_BACK, TAKEN_BACK)
                    .let(AGREED, ProposalAction.TAKE_BACK, TAKEN_BACK);

    /** Returns which action leads where. */
    public static StateTable<ProposalState, ProposalAction> table() {
        return TABLE;
    }

    /** Tells whether it may still be decided. */
    public boolean open() {
        return this == DRAFTED || this == SENT || this == RETURNED;
    }

    /** Tells whether what it says may be changed. */
    public boolean editable() {
        return this == DRAFTED || this == RETURNED;
    }
}
