package vn.hoanhap.methadone.domain;

import java.util.EnumSet;
import java.util.Set;
import vn.hoanhap.parts.steps.StateTable;

/** Says how far somebody has come on the way to treatment. From {@code SENT} on it is what the referral says. */
public enum ApplicationState {
    /** Somebody was screened. */
    SCREENED,
    /** Somebody was counselled. */
    COUNSELLED,
    /** Somebody consented, and is to be sent. */
    CONSENTED,
    /** Somebody was sent; the facility has not answered yet. */
    SENT,
    /** The facility has it in hand. */
    RECEIVED,
    /** The facility takes the person on. */
    ACCEPTED,
    /** The facility does not take the person on. */
    REFUSED,
    /** Treatment has begun: this alone counts as moved to treatment. */
    STARTED,
    /** Treatment came to its end. */
    COMPLETED,
    /** It came to nothing, or treatment ended early. */
    DROPPED,
    /** The person did not want treatment. */
    DECLINED,
    /** Treatment did not suit the person. */
    UNSUITABLE,
    /** It was entered by mistake: it counts nowhere. Nothing follows. */
    TAKEN_BACK,
    /** A newer version of the programme knows this state. */
    UNKNOWN;

    private static final Set<ApplicationState> OPEN =
            EnumSet.of(SCREENED, COUNSELLED, CONSENTED, SENT, RECEIVED, ACCEPTED, STARTED);

    private static final StateTable<ApplicationState, ApplicationAction> TABLE = withMistakes(answers(ours()));

    private static StateTable<ApplicationState, ApplicationAction> ours() {
        StateTable<ApplicationState, ApplicationAction> table = StateTable.<ApplicationState, ApplicationAction>empty()
                .let(SCREENED, ApplicationAction.COUNSEL, COUNSELLED)
                .let(COUNSELLED, ApplicationAction.CONSENT, CONSENTED)
                .let(CONSENTED, ApplicationAction.SEND, SENT)
                .let(DECLINED, ApplicationAction.REOPEN, COUNSELLED)
                .let(UNSUITABLE, ApplicationAction.REOPEN, SCREENED)
                .let(REFUSED, ApplicationAction.REOPEN, CONSENTED);
        for (ApplicationState state : EnumSet.of(SCREENED, COUNSELLED, CONSENTED)) {
            table = table.let(state, ApplicationAction.DECLINE, DECLINED)
                    .let(state, ApplicationAction.EXCLUDE, UNSUITABLE);
        }
        return table;
    }

    private static StateTable<ApplicationState, ApplicationAction> answers(
            StateTable<ApplicationState, ApplicationAction> ours) {
        return ours.let(SENT, ApplicationAction.RECEIVE, RECEIVED)
                .let(SENT, ApplicationAction.DROP, DROPPED)
                .let(RECEIVED, ApplicationAction.ACCEPT, ACCEPTED)
                .let(RECEIVED, ApplicationAction.REFUSE, REFUSED)
                .let(RECEIVED, ApplicationAction.DROP, DROPPED)
                .let(ACCEPTED, ApplicationAction.START, STARTED)
                .let(ACCEPTED, ApplicationAction.DROP, DROPPED)
                .let(STARTED, ApplicationAction.COMPLETE, COMPLETED)
                .let(STARTED, ApplicationAction.DROP, DROPPED);
    }

    /** Whatever was entered may have been a mistake. */
    private static StateTable<ApplicationState, ApplicationAction> withMistakes(
            StateTable<ApplicationState, ApplicationAction> steps) {
        StateTable<ApplicationState, ApplicationAction> table = steps;
        for (ApplicationState state : values()) {
            if (state != TAKEN_BACK && state != UNKNOWN) {
                table = table.let(state, ApplicationAction.TAKE_BACK, TAKEN_BACK);
            }
        }
        return table;
    }

    /** Returns which action leads where. */
    public static StateTable<ApplicationState, ApplicationAction> table() {
        return TABLE;
    }

    /** Tells whether something is still to follow. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Tells whether the way has not yet left our hands. */
    public boolean own() {
        return this == SCREENED || this == COUNSELLED || this == CONSENTED;
    }

    /** Returns the states in which something is still to follow. */
    public static Set<ApplicationState> openOnes() {
        return Set.copyOf(OPEN);
    }
}
