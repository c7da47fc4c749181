package vn.hoanhap.registry.organisations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;

/**
 * Is what a page or answer shows of an organisation on a day.
 *
 * @param organisation name, kind, unit
 * @param parentId the superior body; null for none
 * @param validFrom first day; null when it was always there
 * @param validTo last day; null while it exists
 * @param names its names over time, the oldest first
 * @param version for If-Match
 */
public record OrganisationPage(
        Organisation organisation,
        @Nullable Long parentId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<DatedName> names,
        int version) {
    /** Copies the list. */
    public OrganisationPage {
        names = List.copyOf(names);
    }

    /** Tells whether the organisation exists on a day. */
    public boolean held(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }

    /** Is a name since a day. */
    public record DatedName(String name, LocalDate from) {}
}
