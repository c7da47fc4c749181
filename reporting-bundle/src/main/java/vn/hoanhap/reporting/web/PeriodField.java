package vn.hoanhap.reporting.web;

import java.util.Map;

/**
 * Is a field in which one chooses a period, or says its days.
 *
 * @param name name of the chosen period; {@link #FREE} for days
 * @param groups periods to choose from, by what they are
 * @param calendar code of the calendar
 * @param calendars calendars to choose from
 * @param from first day, dd/mm/yyyy; empty for a named period
 * @param to last day, dd/mm/yyyy; empty for a named period
 */
public record PeriodField(
        String name,
        Map<String, Map<String, String>> groups,
        String calendar,
        Map<String, String> calendars,
        String from,
        String to) {

    /** What the field says for a period from any day to any day. */
    public static final String FREE = "free";

    /** Tells whether the days themselves are asked for. */
    public boolean isFree() {
        return name.equals(FREE);
    }
}
