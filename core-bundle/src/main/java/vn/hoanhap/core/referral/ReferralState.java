package vn.hoanhap.core.referral;

import java.util.Set;

/** Says how far a referral has come. Every state is reached by the step of the same name. */
public enum ReferralState {
    /** Somebody was sent on; nobody has answered yet. */
    SENT("referral.sent"),
    /** The other side has the referral in hand. */
    RECEIVED("referral.received"),
    /** The other side takes the person on. */
    ACCEPTED("referral.accepted"),
    /** The other side does not take the person on, for a reason. Nothing follows. */
    REFUSED("referral.refused"),
    /** The service has begun. */
    STARTED("referral.started"),
    /** It came to nothing, or ended early, for a reason. Nothing follows. */
    DROPPED("referral.dropped"),
    /** The service came to its end. Nothing follows. */
    COMPLETED("referral.completed");

    private final String kind;

    ReferralState(String kind) {
        this.kind = kind;
    }

    /** Returns the states that may follow this one. */
    public Set<ReferralState> next() {
        return switch (this) {
            case SENT -> Set.of(RECEIVED, DROPPED);
            case RECEIVED -> Set.of(ACCEPTED, REFUSED, DROPPED);
            case ACCEPTED -> Set.of(STARTED, DROPPED);
            case STARTED -> Set.of(COMPLETED, DROPPED);
            case REFUSED, DROPPED, COMPLETED -> Set.of();
        };
    }

    /** Tells whether something may still follow. */
    public boolean open() {
        return !next().isEmpty();
    }

    /** Tells whether the step to this state must say why. */
    public boolean needsReason() {
        return this == REFUSED || this == DROPPED;
    }

    /** Returns the kind of the journal line that the step writes, such as {@code referral.started}. */
    public String kind() {
        return kind;
    }
}
