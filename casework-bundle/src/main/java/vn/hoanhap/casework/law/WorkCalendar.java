package vn.hoanhap.casework.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hoanhap.core.text.Text;

/** Knows on which days offices work: the week, public holidays, and Saturdays worked in exchange. */
public final class WorkCalendar {

    private static final String COVERS = "@covers";
    private static final int COVERS_CELLS = 3;
    private static final int CELLS = 6;

    private final LocalDate from;
    private final LocalDate to;
    private final Map<LocalDate, DayOff> days;

    private WorkCalendar(LocalDate from, LocalDate to, Map<LocalDate, DayOff> days) {
        this.from = from;
        this.to = to;
        this.days = new TreeMap<>(days);
    }

    static WorkCalendar of(List<RuleLine> lines) {
        if (lines.isEmpty() || !lines.get(0).text(0).equals(COVERS)) {
            throw new RuleFileException("holidays.txt", 0, "it does not say which days it covers.", null);
        }
        RuleLine first = lines.get(0);
        first.requireCells(COVERS_CELLS);
        WorkCalendar calendar = new WorkCalendar(first.day(1), first.day(2), Map.of());
        lines.stream().skip(1).forEach(calendar::add);
        return calendar;
    }

    private void add(RuleLine line) {
        line.requireCells(CELLS);
        LocalDate day = line.day(0);
        boolean closed =
                switch (line.text(1)) {
                    case "OFF" -> true;
                    case "WORK" -> false;
                    default -> throw line.wrong("\"" + line.text(1) + "\" is neither OFF nor WORK.");
                };
        if (!covers(day)) {
            throw line.wrong("the day " + day + " lies outside of the days that the file covers.");
        }
        if (!closed && !weekend(day)) {
            throw line.wrong("the day " + day + " is worked anyway: it is no weekend.");
        }
        DayOff one = new DayOff(
                day, closed, new Text(line.text(2), line.text(3)), line.text(4), line.constant(Certainty.class, 5));
        if (days.put(day, one) != null) {
            throw line.wrong("the day " + day + " stands here twice. Keep one line.");
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Tells whether holidays of a day are known; outside, only weekends are. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Returns the last day whose holidays are known. */
    public LocalDate coveredUntil() {
        return to;
    }

    /** Tells whether offices work on a day. */
    public boolean worksOn(LocalDate day) {
        DayOff known = days.get(day);
        return known == null ? !weekend(day) : !known.closed();
    }

    /** Returns what is special about a day. */
    public Optional<DayOff> special(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** Returns the special days from a day to a day, both included. */
    public List<DayOff> between(LocalDate first, LocalDate last) {
        return new ArrayList<>(
                new TreeMap<>(days).subMap(first, true, last, true).values());
    }

    /** Returns the day itself if offices work on it, else the next on which they do. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!worksOn(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** Returns the last of so many working days; the day itself does not count. */
    public LocalDate plusWorkingDays(LocalDate day, int amount) {
        LocalDate found = day;
        for (int left = amount; left > 0; left--) {
            found = workingDayFrom(found.plusDays(1));
        }
        return found;
    }
}
