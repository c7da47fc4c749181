package vn.hoanhap.registry.referrals;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralState;

/**
 * Is what a page or answer shows of one referral.
 *
 * @param referral what lists show
 * @param steps those that stand, the first first
 * @param may the steps that the reader may take now
 * @param mayUndo whether the reader may take the last step back
 */
public record ReferralPage(Referral referral, List<StepEntry> steps, Set<ReferralState> may, boolean mayUndo) {
    /** Copies the collections. */
    public ReferralPage {
        steps = List.copyOf(steps);
        may = Set.copyOf(may);
    }
}
