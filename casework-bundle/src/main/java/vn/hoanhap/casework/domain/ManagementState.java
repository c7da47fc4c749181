package vn.hoanhap.casework.domain;

import vn.hoanhap.parts.steps.StateTable;

/** Says where a management stands. */
public enum ManagementState {
    /** It is due, and waits for its decision. */
    EXPECTED,
    /** It runs. */
    RUNNING,
    /** It is interrupted. */
    SUSPENDED,
    /** It is over. */
    CLOSED,
    /** It was expected, and nobody decided it. */
    DROPPED,
    /** It was entered by mistake: it counts nowhere. */
    TAKEN_BACK,
    /** A newer version of the programme knows this state. */
    UNKNOWN;

    private static final StateTable<ManagementState, ManagementAction> TABLE =
            StateTable.<ManagementState, ManagementAction>empty()
                    .let(EXPECTED, ManagementAction.DECIDE, RUNNING)
                    .let(EXPECTED, ManagementAction.DROP, DROPPED)
                    .let(EXPECTED, ManagementAction.TAKE_BACK, TAKEN_BACK)
                    .let(RUNNING, ManagementAction.SUSPEND, SUSPENDED)
                    .let(RUNNING, ManagementAction.CLOSE, CLOSED)
                    .let(RUNNING, ManagementAction.TAKE_BACK, TAKEN_BACK)
                    .let(SUSPENDED, ManagementAction.RESUME, RUNNING)
                    .let(SUSPENDED, ManagementAction.CLOSE, CLOSED)
                    .let(SUSPENDED, ManagementAction.TAKE_BACK, TAKEN_BACK)
                    .let(CLOSED, ManagementAction.REOPEN, RUNNING)
                    .let(CLOSED, ManagementAction.TAKE_BACK, TAKEN_BACK)
                    .let(DROPPED, ManagementAction.REOPEN, EXPECTED);

    /** Returns which action leads where. */
    public static StateTable<ManagementState, ManagementAction> table() {
        return TABLE;
    }

    /** Tells whether somebody is on the list in this state. */
    public boolean open() {
        return this == EXPECTED || this == RUNNING || this == SUSPENDED;
    }
}
