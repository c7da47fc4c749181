package vn.hoanhap.registry.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.hoanhap.core.office.DayOff;
import vn.hoanhap.core.office.WorkCalendar;

/** Answers from days off that were read once. */
final class Holidays implements WorkCalendar {
    private final LocalDate from;
    private final LocalDate to;
    private final NavigableMap<LocalDate, DayOff> days = new TreeMap<>();

    Holidays(LocalDate from, LocalDate to, List<DayOff> days) {
        this.from = from;
        this.to = to;
        days.forEach(one -> this.days.put(one.day(), one));
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
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
        return known == null ? !weekend(day) : !known.closed();
    }

    @Override
    public List<DayOff> between(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? List.of()
                : List.copyOf(days.subMap(first, true, last, true).values());
    }
}
