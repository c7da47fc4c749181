package vn.hoanhap.reporting.periods;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is a period that figures are told for.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param name such as 2024-H1; null for a period from any day to any day
 * @param calendar code of the calendar; "free" without one
 * @param source act that sets the days; null for a free period
 * @param closing when its books close, and who says so
 */
public record Period(
        LocalDate from,
        LocalDate to,
        @Nullable String name,
        String calendar,
        @Nullable Text source,
        Closing closing) {

    /** The code of periods that belong to no calendar. */
    public static final String FREE = "free";

    /** Says on which day the books close, and who says so. */
    public record Closing(LocalDate on, Text source) {}

    /** Refuses a period that ends before it begins. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end on " + to + " before it begins on " + from);
        }
    }

    /** Tells whether figures may still change: seen from this day, the books have not closed. */
    public boolean provisional(LocalDate on) {
        return !on.isAfter(closing.on());
    }

    /** Returns how many whole months it lasts; empty when it does not end as many months on as it began. */
    public Optional<Integer> months() {
        LocalDate end = to.plusDays(1);
        int months = (int) ChronoUnit.MONTHS.between(from, end);
        return months > 0 && from.plusMonths(months).equals(end) ? Optional.of(months) : Optional.empty();
    }
}
