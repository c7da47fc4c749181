package vn.hoanhap.registry.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that a supported person belongs to a category for some time; several may hold at once.
 *
 * @param id its id
 * @param personId the person
 * @param category a code of the list
 * @param from first day
 * @param to last day; null while it lasts
 * @param version grows with every correction
 */
public record CategorySpan(
        long id,
        long personId,
        String category,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {

    /** Tells whether it held on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
