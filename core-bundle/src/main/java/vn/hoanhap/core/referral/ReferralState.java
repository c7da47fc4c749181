package vn.hoanhap.core.referral;

import java.util.Locale;
import java.util.Set;

/** Says how far a referral has come. Every state is reached by the step of the same name. */
public enum ReferralState {
    /** Somebody was sent on; nobody has answered yet. */
    SENT,
    /** The other side has the referral in hand. */
    RECEIVED,
    /** The other side takes the person on. */
    ACCEPTED,
    /** The other side does not take the person on, for a reason. Nothing follows. */
    REFUSED,
    /** The service has begun. */
    STARTED,
    /** It came to nothing, or ended early, for a reason. Nothing follows. */
    DROPPED,
    /** The service came to its end. Nothing follows. */
    COMPLETED;

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
        return "referral." + name().toLowerCase(Locale.ROOT);
    }
}
