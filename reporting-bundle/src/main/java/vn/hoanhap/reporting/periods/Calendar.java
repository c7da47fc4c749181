package vn.hoanhap.reporting.periods;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is a calendar that offices report by.
 *
 * @param code admin or statistical
 * @param validFrom periods that end on this day or later follow it; null for always
 * @param validTo periods that end on this day or earlier follow it; null for always
 * @param begins day on which the reporting year begins
 * @param yearShift -1 when that day lies in the year before, else 0
 * @param title what it is called
 * @param source act that sets it
 */
record Calendar(
        String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        MonthDay begins,
        int yearShift,
        Text title,
        Text source) {

    /** Is a stretch of days, both inclusive. */
    record Days(LocalDate from, LocalDate to) {
        boolean contain(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    Days days(Part part) {
        LocalDate year = begins.atYear(part.year() + yearShift);
        LocalDate from = year.plusMonths(part.monthsBefore());
        return new Days(from, from.plusMonths(part.months()).minusDays(1));
    }

    boolean heldOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
