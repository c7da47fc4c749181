package vn.hoanhap.core.household;

import org.jspecify.annotations.Nullable;

/**
 * Is a household.
 *
 * @param id its id
 * @param label how lists show it, such as "Hộ N.T.B."; never a full name
 * @param unitId the unit where it lives
 * @param representativeId the person who signs for it; null when unknown
 */
public record Household(
        long id, String label, long unitId, @Nullable Long representativeId) {}
