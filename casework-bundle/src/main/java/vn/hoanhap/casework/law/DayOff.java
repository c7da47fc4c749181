package vn.hoanhap.casework.law;

import java.time.LocalDate;
import vn.hoanhap.core.text.Text;

/**
 * Is a day on which offices do not keep their week: closed, or open on a Saturday in exchange.
 *
 * @param day the day
 * @param closed true: nobody works; false: a Saturday is worked
 * @param what what readers call it
 * @param reference the law or the notice of the year
 * @param certainty how sure that is
 */
public record DayOff(LocalDate day, boolean closed, Text what, String reference, Certainty certainty) {}
