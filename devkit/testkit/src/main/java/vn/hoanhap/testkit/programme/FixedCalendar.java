package vn.hoanhap.testkit.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.hoanhap.core.office.DayOff;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.core.text.Text;

/** Is the calendar of an office that a test makes: weekends, and the days that it names. Not for several threads while it is made. */
public final class FixedCalendar implements WorkCalendar {

    private final LocalDate from;
    private final LocalDate to;
    private final NavigableMap<LocalDate, DayOff> days = new TreeMap<>();

    /** Knows the holidays from a day to a day, none so far. */
    public FixedCalendar(String from, String to) {
        this.from = LocalDate.parse(from);
        this.to = LocalDate.parse(to);
    }

    /** Closes offices on these days. */
    public FixedCalendar off(String... closed) {
        return add(true, true, closed);
    }

    /** Closes offices on these days, which nobody has announced yet. */
    public FixedCalendar expected(String... closed) {
        return add(true, false, closed);
    }

    /** Opens offices on these days of a weekend. */
    public FixedCalendar worked(String... open) {
        return add(false, true, open);
    }

    private FixedCalendar add(boolean closed, boolean announced, String... named) {
        for (String day : named) {
            LocalDate date = LocalDate.parse(day);
            days.put(
                    date,
                    new DayOff(date, closed, new Text("Ngày nghỉ của bài thử", "Day off"), "for the test", announced));
        }
        return this;
    }

    @Override
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public LocalDate coveredUntil() {
        return to;
    }

    @Override
    public boolean worksOn(LocalDate day) {
        DayOff known = days.get(day);
        if (known != null) {
            return !known.closed();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public List<DayOff> between(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? List.of()
                : List.copyOf(days.subMap(first, true, last, true).values());
    }
}
