package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Is when a time begins to run, in legal time.
 *
 * @param day the day
 * @param time the hour; null when it is not known
 */
public record Since(LocalDate day, @Nullable LocalTime time) {

    /** Returns a day without its hour. */
    public static Since day(LocalDate day) {
        return new Since(day, null);
    }

    /** Returns a moment; where only the day is known its end, so that nobody is called late who may not be. */
    LocalDateTime moment() {
        return time == null ? day.plusDays(1).atStartOfDay() : day.atTime(time);
    }
}
