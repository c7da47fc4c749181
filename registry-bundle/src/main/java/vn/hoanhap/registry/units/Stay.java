package vn.hoanhap.registry.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody or something belonged to a unit for some time.
 *
 * @param from first day
 * @param until first day on which it no longer did; null while it does
 * @param unitId the unit
 */
public record Stay(LocalDate from, @Nullable LocalDate until, long unitId) {
    /** Stands for "as far back as anybody knows". */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** Tells whether the stay covers a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
