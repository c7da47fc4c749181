package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what somebody enters to found a team.
 *
 * @param name full name
 * @param kind code of the kind
 * @param unitId the unit it belongs to
 * @param managingOrganisationId who manages it; null when nobody says
 * @param establishedOn legal date
 * @param establishedBy number of the decision; null when nobody knows
 */
public record TeamDraft(
        String name,
        String kind,
        long unitId,
        @Nullable Long managingOrganisationId,
        LocalDate establishedOn,
        @Nullable String establishedBy) {}
