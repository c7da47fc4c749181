package vn.hoanhap.casework.domain;

import vn.hoanhap.parts.steps.StateTable;

/** Says where a step of a plan stands. */
public enum PlanStepState {
    /** It is to be done. */
    OPEN,
    /** It was done. */
    DONE,
    /** It is not needed any more. */
    NOT_NEEDED,
    /** It did not succeed. */
    FAILED,
    /** It was entered by mistake: it counts nowhere. */
    TAKEN_BACK,
    /** A newer version of the programme knows this state. */
    UNKNOWN;

    private static final StateTable<PlanStepState, PlanStepAction> TABLE =
            StateTable.<PlanStepState, PlanStepAction>empty()
                    .let(OPEN, PlanStepAction.FINISH, DONE)
                    .let(OPEN, PlanStepAction.DISMISS, NOT_NEEDED)
                    .let(OPEN, PlanStepAction.FAIL, FAILED)
                    .let(OPEN, PlanStepAction.TAKE_BACK, TAKEN_BACK)
                    .let(DONE, PlanStepAction.REOPEN, OPEN)
                    .let(DONE, PlanStepAction.TAKE_BACK, TAKEN_BACK)
                    .let(NOT_NEEDED, PlanStepAction.REOPEN, OPEN)
                    .let(NOT_NEEDED, PlanStepAction.TAKE_BACK, TAKEN_BACK)
                    .let(FAILED, PlanStepAction.REOPEN, OPEN)
                    .let(FAILED, PlanStepAction.TAKE_BACK, TAKEN_BACK);

    /** Returns which action leads where. */
    public static StateTable<PlanStepState, PlanStepAction> table() {
        return TABLE;
    }
}
