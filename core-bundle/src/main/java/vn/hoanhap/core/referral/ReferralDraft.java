package vn.hoanhap.core.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is a referral to be made.
 *
 * @param service code of a {@link ReferralService} that holds on the day
 * @param personId the person who is sent; any record of that human being
 * @param from who sends; null for the commune where the person lives
 * @param to who is to receive
 * @param on legal date; not in the future
 * @param reason why, and what the other side must know: sensitive text, sealed under the person's key; null for none
 * @param accountId the account that writes it
 */
public record ReferralDraft(
        String service,
        long personId,
        @Nullable ReferralParty from,
        ReferralParty to,
        LocalDate on,
        @Nullable String reason,
        long accountId) {

    /** Hides the reason. */
    @Override
    public String toString() {
        return "ReferralDraft[" + service + ", " + personId + "]";
    }
}
