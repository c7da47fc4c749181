package vn.hoanhap.registry.activities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;

/**
 * Is what somebody enters about something that happened.
 *
 * @param kind code of a shared kind
 * @param on the day
 * @param unitId where
 * @param teamId the team that did it
 * @param about whom it names
 * @param counted how many or how much; null for a kind that counts the person on the line
 * @param qualifier how sure that is
 */
public record ActivityDraft(
        String kind,
        LocalDate on,
        long unitId,
        @Nullable Long teamId,
        About about,
        @Nullable Long counted,
        Qualifier qualifier) {

    /**
     * Is whom a line names.
     *
     * @param personId the person
     * @param householdId the household
     * @param category the person's category on that day; null takes the one on record
     */
    public record About(
            @Nullable Long personId,
            @Nullable Long householdId,
            @Nullable String category) {}
}
