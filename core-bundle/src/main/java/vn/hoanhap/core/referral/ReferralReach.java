package vn.hoanhap.core.referral;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;

/**
 * Says which referrals somebody reaches. By units: those that were sent from there, those of people who live there or are
 * assigned, those sent to a unit or team there. By organisation: those sent to one in which the officer has a function today
 * (an assignment of kind FUNCTION). An organisation's referrals are reached in this way only, never by its unit.
 *
 * @param scope what the caller's right reaches
 * @param officerId the person behind the caller's account, when the caller may answer for organisations; null otherwise
 */
public record ReferralReach(Scope scope, @Nullable Long officerId) {

    /** Reaches every referral, for listeners and jobs; answers for no organisation that has officers of its own. */
    public static final ReferralReach EVERYTHING = new ReferralReach(Scope.EVERYTHING, null);
}
