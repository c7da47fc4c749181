package vn.hoanhap.core.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Is an organisation as it was on some date.
 *
 * @param id its id
 * @param name name on that date
 * @param kind code: PEOPLES_COMMITTEE, POLICE, WOMENS_UNION, CLINIC, REHAB_PUBLIC, REHAB_PRIVATE, SCHOOL, EMPLOYER, LENDER, ...
 * @param unitId the unit it serves; null when it serves the whole office
 */
public record Organisation(
        long id, String name, String kind, @Nullable Long unitId) {}
