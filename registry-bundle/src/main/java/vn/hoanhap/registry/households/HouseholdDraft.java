package vn.hoanhap.registry.households;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is what somebody enters about a household.
 *
 * @param unitId the commune where it lives
 * @param neighbourhoodId the ấp or khu phố; null when unknown
 * @param representativeId who signs for it, a member too; null when unknown
 * @param memberIds the other members on record
 */
public record HouseholdDraft(
        long unitId,
        @Nullable Long neighbourhoodId,
        @Nullable Long representativeId,
        List<Long> memberIds) {
    /** Copies the list. */
    public HouseholdDraft {
        memberIds = List.copyOf(memberIds);
    }
}
