package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.time.Month;

/**
 * Is a half-year of the statistical calendar: 1 January to 30 June, 1 July to 31 December (Decree 60/2018/NĐ-CP).
 *
 * @param from first day
 * @param to last day
 */
record HalfYear(LocalDate from, LocalDate to) {

    /** Returns the half-year in which a day lies. */
    static HalfYear of(LocalDate day) {
        return day.getMonthValue() <= 6
                ? new HalfYear(
                        LocalDate.of(day.getYear(), Month.JANUARY, 1), LocalDate.of(day.getYear(), Month.JUNE, 30))
                : new HalfYear(
                        LocalDate.of(day.getYear(), Month.JULY, 1), LocalDate.of(day.getYear(), Month.DECEMBER, 31));
    }
}
