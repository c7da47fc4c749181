package vn.hoanhap.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what somebody enters about an organisation.
 *
 * @param name its name
 * @param kind code of the kind
 * @param unitId the unit it serves; null when it serves the whole office
 * @param parentId the superior body; null for none
 * @param validFrom first day; null when it was always there
 * @param validTo last day; null while it exists
 */
public record OrganisationDraft(
        String name,
        String kind,
        @Nullable Long unitId,
        @Nullable Long parentId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
