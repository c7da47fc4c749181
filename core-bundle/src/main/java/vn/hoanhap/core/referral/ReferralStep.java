package vn.hoanhap.core.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is a step that a referral takes.
 *
 * @param to the state that it leads to; {@code SENT} only as the first step of a referral that is read
 * @param on legal date; not before the step before it, not in the future
 * @param note sensitive text, sealed under the person's key; the reason where the state needs one; null for none
 * @param accountId the account that takes it
 */
public record ReferralStep(
        ReferralState to, LocalDate on, @Nullable String note, long accountId) {

    /** Hides the note. */
    @Override
    public String toString() {
        return "ReferralStep[" + to + " " + on + "]";
    }
}
