package vn.hoanhap.reporting.figures;

import java.time.LocalDate;
import vn.hoanhap.core.unit.Unit;

/**
 * Says for which unit and days a figure is asked.
 *
 * @param unit the unit, as it stands on {@code placedOn}
 * @param from first day, inclusive; for a stock the same as {@code to}
 * @param to last day, inclusive
 * @param territory in which units the answer is told
 * @param placedOn the day whose units the answer is told in: {@code to}, or today
 */
public record Asked(Unit unit, LocalDate from, LocalDate to, Territory territory, LocalDate placedOn) {

    /** Asks the same of other days, told in the same units. */
    public Asked within(LocalDate first, LocalDate last) {
        return new Asked(unit, first, last, territory, placedOn);
    }
}
