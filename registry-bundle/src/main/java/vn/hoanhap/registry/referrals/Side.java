package vn.hoanhap.registry.referrals;

import java.util.Set;
import vn.hoanhap.core.referral.ReferralState;

/** Names the two sides of a referral, and which steps are whose. */
enum Side {
    SENDER,
    RECEIVER;

    /**
     * Tells whether somebody who stands on these sides may take a step.
     *
     * @param unanswered whether the other side is an organisation with no officer on record: the sender then notes its answers
     */
    static boolean may(Set<Side> sides, ReferralState step, boolean unanswered) {
        if (sides.contains(RECEIVER) || (sides.contains(SENDER) && unanswered)) {
            return true;
        }
        return step == ReferralState.DROPPED && sides.contains(SENDER);
    }
}
