package ${package}.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is the time in which somebody takes part.
 *
 * @param id the record's id
 * @param personId who takes part
 * @param unitId where they lived when they began
 * @param need what they need, in a few words
 * @param began first day
 * @param ended last day; null while it lasts
 * @param version grows with every change
 */
public record Enrolment(
        long id,
        long personId,
        long unitId,
        String need,
        LocalDate began,
        @Nullable LocalDate ended,
        int version) {

    /** The most characters of a need. */
    public static final int MOST_NEED = 200;

    /** Refuses an end before the beginning. */
    public Enrolment {
        if (ended != null && ended.isBefore(began)) {
            throw new IllegalArgumentException("an enrolment ends on " + ended + " before it began on " + began);
        }
    }

    /** Tells whether it lasts on a day; the last day counts. */
    public boolean lastsOn(LocalDate day) {
        return !day.isBefore(began) && (ended == null || !day.isAfter(ended));
    }

    /** Tells whether somebody would take part twice at once with another one from a day to a day. */
    public boolean meets(LocalDate from, @Nullable LocalDate to) {
        boolean beginsInTime = to == null || !began.isAfter(to);
        return beginsInTime && (ended == null || !ended.isBefore(from));
    }
}
