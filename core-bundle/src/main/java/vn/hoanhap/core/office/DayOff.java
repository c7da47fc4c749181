package vn.hoanhap.core.office;

import java.time.LocalDate;
import vn.hoanhap.core.text.Text;

/**
 * Is a day on which offices do not keep their week: closed, or open on a Saturday in exchange.
 *
 * @param day the day
 * @param closed true: nobody works; false: a day of the weekend is worked
 * @param what what readers call it
 * @param reference the law or the notice of the year that says so
 * @param announced false while it is only to be expected: nobody has announced it yet
 */
public record DayOff(LocalDate day, boolean closed, Text what, String reference, boolean announced) {}
