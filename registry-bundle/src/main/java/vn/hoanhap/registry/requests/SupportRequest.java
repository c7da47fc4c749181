package vn.hoanhap.registry.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what somebody asks for.
 *
 * @param id its id
 * @param draft what was entered; the note opened only where one request is shown
 * @param answer where it stands
 * @param version grows with every change; for If-Match
 */
public record SupportRequest(long id, Draft draft, Answer answer, int version) {

    /**
     * Is what is entered when somebody asks.
     *
     * @param personId who asks
     * @param kind code of the dated list REQUEST
     * @param on legal date on which they asked
     * @param note what they said: sensitive text, sealed under their key; null for none
     * @param referralId the referral that answers it; null for none
     */
    public record Draft(
            long personId,
            String kind,
            LocalDate on,
            @Nullable String note,
            @Nullable Long referralId) {
        @Override
        public String toString() {
            return "Draft[" + personId + " asks " + kind + "]";
        }
    }

    /**
     * Says where a request stands.
     *
     * @param state what became of it
     * @param on legal date since which
     * @param text what was answered, or why it could not be met: sensitive text; null for none
     * @param referralId the referral that answers it; null for none, and in an answer that changes it for the same as before
     */
    public record Answer(
            RequestState state,
            LocalDate on,
            @Nullable String text,
            @Nullable Long referralId) {
        @Override
        public String toString() {
            return "Answer[" + state + " " + on + "]";
        }
    }
}
