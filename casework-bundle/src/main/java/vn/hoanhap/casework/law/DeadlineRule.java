package vn.hoanhap.casework.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Says within what time something is to be done.
 *
 * @param code what is to be done
 * @param amount how many units
 * @param unit of what
 * @param basis law, article, days
 */
public record DeadlineRule(String code, int amount, Unit unit, Basis basis) {

    /** Names a unit of time. */
    public enum Unit {
        /** Hours by the clock: nights, weekends and holidays count. */
        HOURS,
        /** Days of the calendar, after the day itself. */
        DAYS,
        /** Days on which offices work, after the day itself. */
        WORKING_DAYS,
        /** Months. */
        MONTHS
    }
}
