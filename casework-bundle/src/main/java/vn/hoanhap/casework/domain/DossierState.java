package vn.hoanhap.casework.domain;

import vn.hoanhap.parts.steps.StateTable;

/** Says how far a dossier has come. */
public enum DossierState {
    /** Its papers are collected. */
    PREPARED,
    /** It lies with who decides. */
    SUBMITTED,
    /** It came back to be completed. */
    RETURNED,
    /** It was decided: rehabilitation is to begin. */
    DECIDED,
    /** It was refused. */
    REFUSED,
    /** Rehabilitation has begun. */
    ADMITTED,
    /** Rehabilitation is interrupted. */
    SUSPENDED,
    /** Rehabilitation came to its end. */
    COMPLETED,
    /** The person left before the end. */
    LEFT,
    /** It was withdrawn before rehabilitation began. */
    WITHDRAWN,
    /** It was entered by mistake: it counts nowhere. Nothing follows. */
    TAKEN_BACK,
    /** A newer version of the programme knows this state. */
    UNKNOWN;

    private static final StateTable<DossierState, DossierAction> STEPS = StateTable.<DossierState, DossierAction>empty()
            .let(PREPARED, DossierAction.SUBMIT, SUBMITTED)
            .let(PREPARED, DossierAction.WITHDRAW, WITHDRAWN)
            .let(SUBMITTED, DossierAction.RETURN, RETURNED)
            .let(SUBMITTED, DossierAction.DECIDE, DECIDED)
            .let(SUBMITTED, DossierAction.REFUSE, REFUSED)
            .let(SUBMITTED, DossierAction.WITHDRAW, WITHDRAWN)
            .let(RETURNED, DossierAction.SUBMIT, SUBMITTED)
            .let(RETURNED, DossierAction.WITHDRAW, WITHDRAWN)
            .let(DECIDED, DossierAction.ADMIT, ADMITTED)
            .let(DECIDED, DossierAction.WITHDRAW, WITHDRAWN)
            .let(ADMITTED, DossierAction.SUSPEND, SUSPENDED)
            .let(ADMITTED, DossierAction.COMPLETE, COMPLETED)
            .let(ADMITTED, DossierAction.LEAVE, LEFT)
            .let(SUSPENDED, DossierAction.RESUME, ADMITTED)
            .let(SUSPENDED, DossierAction.LEAVE, LEFT);

    private static final StateTable<DossierState, DossierAction> TABLE = withMistakes();

    /** Whatever was entered may have been a mistake. */
    private static StateTable<DossierState, DossierAction> withMistakes() {
        StateTable<DossierState, DossierAction> table = STEPS;
        for (DossierState state : values()) {
            if (state != TAKEN_BACK && state != UNKNOWN) {
                table = table.let(state, DossierAction.TAKE_BACK, TAKEN_BACK);
            }
        }
        return table;
    }

    /** Returns which action leads where. */
    public static StateTable<DossierState, DossierAction> table() {
        return TABLE;
    }
}
