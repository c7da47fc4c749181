package vn.hoanhap.registry.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what somebody enters about a person.
 *
 * @param initials such as "N.V.T."; null when they follow from the full name
 * @param birthYear null when it follows from the birth date or nobody knows it
 * @param sex MALE, FEMALE, OTHER; null when unknown
 * @param unitId the commune where the person lives
 * @param neighbourhoodId the ấp or khu phố; null when unknown
 * @param livesThereSince first day in that unit; null when it was always so, as far as anybody knows
 * @param note sensitive free text; null for none
 * @param identity who it is
 */
public record PersonDraft(
        @Nullable String initials,
        @Nullable Integer birthYear,
        @Nullable String sex,
        long unitId,
        @Nullable Long neighbourhoodId,
        @Nullable LocalDate livesThereSince,
        @Nullable String note,
        Identity identity) {

    /** Returns the initials as given or as they follow from the name; empty when neither is there. */
    public String knownInitials() {
        if (initials != null && !initials.isBlank()) {
            return initials.strip();
        }
        return identity.fullName() == null ? "" : Initials.of(identity.fullName());
    }

    /** Returns the birth year as given or as it follows from the date; null when neither is there. */
    public @Nullable Integer knownBirthYear() {
        LocalDate date = identity.birthDate();
        return birthYear == null && date != null ? Integer.valueOf(date.getYear()) : birthYear;
    }

    @Override
    public String toString() {
        return "PersonDraft[unitId=" + unitId + "]";
    }
}
