package vn.hoanhap.registry.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for people.
 *
 * @param text initials, birth year or words of the name, without tone marks; null for all
 * @param unitId people of this unit, what lies below it and what it took over; null for all
 * @param supportedOn only people who belong to a category on this day: the register holds volunteers and relatives too;
 *     null for everybody
 * @param category only people of this category on that day (or ever, without a day); null for any
 * @param each each human being once: without records that were merged into one that the reader may see, and a category that
 *     any of somebody's records is in counts
 * @param after continue after this id; 0 from the start
 * @param limit at most this many
 */
public record PersonQuery(
        @Nullable String text,
        @Nullable Long unitId,
        @Nullable LocalDate supportedOn,
        @Nullable String category,
        boolean each,
        long after,
        int limit) {
    /** Asks for people whether they are supported or not. */
    public PersonQuery(@Nullable String text, @Nullable Long unitId, long after, int limit) {
        this(text, unitId, null, null, false, after, limit);
    }
}
