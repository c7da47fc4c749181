package vn.hoanhap.casework.domain;

/** Says what can be done with a step of a plan. */
public enum PlanStepAction {
    /** It was done. */
    FINISH,
    /** It is not needed any more. */
    DISMISS,
    /** It did not succeed. */
    FAIL,
    /** It is to be done after all. */
    REOPEN,
    /** It was entered by mistake. */
    TAKE_BACK
}
