package vn.hoanhap.registry.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what somebody enters about a contact.
 *
 * @param personId the supported person
 * @param metById who met them
 * @param teamId the team in whose name; null for none
 * @param unitId the commune where it happened
 * @param on legal date
 * @param channel FACE_TO_FACE, PHONE, MESSAGE, THROUGH_FAMILY, OTHER
 * @param category as known on that day; null lets the journal take the person's category on that day
 * @param said what it was about and what comes next
 */
public record ContactDraft(
        long personId,
        long metById,
        @Nullable Long teamId,
        long unitId,
        LocalDate on,
        String channel,
        @Nullable String category,
        Said said) {

    /**
     * Is what it was about and what comes next. Sensitive free text.
     *
     * @param topic a few words
     * @param note null for none
     * @param nextStep null for none
     * @param nextStepOn null when no day is set
     */
    public record Said(
            String topic,
            @Nullable String note,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn) {
        @Override
        public String toString() {
            return "Said[sealed]";
        }
    }
}
