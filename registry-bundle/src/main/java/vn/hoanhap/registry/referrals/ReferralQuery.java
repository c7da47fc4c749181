package vn.hoanhap.registry.referrals;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.referral.ReferralState;

/**
 * Asks for referrals.
 *
 * @param box on which side of them the reader stands
 * @param states those that are in one of these states; empty for all
 * @param service to this service; null for all
 * @param after go on after this id; 0 from the start
 * @param limit at most this many
 */
public record ReferralQuery(
        Box box, Set<ReferralState> states, @Nullable String service, long after, int limit) {

    /** Names the side on which the reader stands. */
    public enum Box {
        /** What was sent to the reader's organisations, teams and units. */
        IN,
        /** What was sent from the reader's units. */
        OUT,
        /** Both. */
        ALL
    }

    /** Copies the set. */
    public ReferralQuery {
        states = Set.copyOf(states);
    }
}
