package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for teams.
 *
 * @param on the date as of which they are shown; teams founded later are left out
 * @param unitId teams of this unit, what lies below it and what it took over; null for all
 * @param kind code of the kind; null for all
 * @param text words of the name, without tone marks; null for all
 * @param inEndedUnits only teams whose unit no longer existed on that date
 * @param after continue after this id; 0 from the start
 * @param limit at most this many
 */
public record TeamQuery(
        LocalDate on,
        @Nullable Long unitId,
        @Nullable String kind,
        @Nullable String text,
        boolean inEndedUnits,
        long after,
        int limit) {
    /** Asks for all teams of a date, from the start. */
    public static TeamQuery all(LocalDate on, int limit) {
        return new TeamQuery(on, null, null, null, false, 0, limit);
    }

    /** Returns the same question from another place on. */
    TeamQuery page(long from, int most) {
        return new TeamQuery(on, unitId, kind, text, inEndedUnits, from, most);
    }
}
