package vn.hoanhap.reporting.periods;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.figures.ShippedLines;

/** Knows the calendars that offices report by, and when the books of a period close: both are dated data. */
public final class Calendars {

    private final List<Calendar> calendars;
    private final List<Rule> rules;

    private record Rule(String calendar, @Nullable LocalDate validFrom, int days, Text source) {}

    /** Reads the shipped files. */
    public Calendars() {
        calendars = ShippedLines.of("/periods/calendars.csv", 8).stream()
                .map(Calendars::calendar)
                .toList();
        rules = ShippedLines.of("/periods/closing.csv", 5).stream()
                .map(line -> new Rule(
                        line.get(0),
                        day(line.get(1)),
                        Integer.parseInt(line.get(2)),
                        new Text(line.get(3), line.get(4))))
                .toList();
    }

    private static Calendar calendar(List<String> line) {
        String[] begins = line.get(3).split("/", -1);
        return new Calendar(
                line.get(0),
                day(line.get(1)),
                day(line.get(2)),
                MonthDay.parse("--" + begins[1]),
                Integer.parseInt(begins[0]),
                new Text(line.get(4), line.get(5)),
                new Text(line.get(6), line.get(7)));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /** Lists the codes of the calendars, each once. */
    public List<String> codes() {
        return calendars.stream().map(Calendar::code).distinct().toList();
    }

    /** Returns what a calendar is called. */
    public Optional<Text> title(String code) {
        return calendars.stream()
                .filter(calendar -> calendar.code().equals(code))
                .map(Calendar::title)
                .findFirst();
    }

    /** Tells whether this is the name of a period, such as 2024, 2024-H1, 2024-Q3 or 2024-M05. */
    public static boolean names(String written) {
        return Part.of(written).isPresent();
    }

    /** Returns a period by its name; empty when it has no such form, or the calendar did not hold then. */
    public Optional<Period> period(String name, String calendar) {
        return Part.of(name).flatMap(part -> period(part, calendar));
    }

    /** Returns the half-year in which a day lies; empty when the calendar did not hold then. */
    public Optional<Period> halfYear(LocalDate day, String calendar) {
        List<Part> near = new ArrayList<>();
        for (int year = day.getYear(); year <= day.getYear() + 1; year++) {
            near.add(Part.half(year, 1));
            near.add(Part.half(year, 2));
        }
        return near.stream()
                .flatMap(part -> period(part, calendar).stream())
                .filter(period -> new Calendar.Days(period.from(), period.to()).contain(day))
                .findFirst();
    }

    /** Returns the period from a day to a day, both inclusive. */
    public Period free(LocalDate from, LocalDate to) {
        return new Period(from, to, null, Period.FREE, null, closing(Period.FREE, to));
    }

    /** Tells whether a period is a whole year of some calendar. */
    public boolean wholeYear(LocalDate from, LocalDate to, int year) {
        Calendar.Days asked = new Calendar.Days(from, to);
        return calendars.stream().anyMatch(calendar -> year(calendar, year).equals(asked));
    }

    /** Tells whether days from this one on begin in a year of some calendar; a plan may be compared with more than its year. */
    public boolean begin(LocalDate from, int year) {
        return calendars.stream().map(calendar -> year(calendar, year)).anyMatch(days -> days.contain(from));
    }

    /** Tells whether a day is the last of a year of some calendar. */
    public boolean lastDay(LocalDate day, int year) {
        return calendars.stream().anyMatch(calendar -> year(calendar, year).to().equals(day));
    }

    private static Calendar.Days year(Calendar calendar, int year) {
        return calendar.days(new Part(year, 0, 12, Integer.toString(year)));
    }

    private Optional<Period> period(Part part, String code) {
        return calendars.stream()
                .filter(calendar -> calendar.code().equals(code))
                .filter(calendar -> calendar.heldOn(calendar.days(part).to()))
                .findFirst()
                .map(calendar -> period(part, calendar));
    }

    private Period period(Part part, Calendar calendar) {
        Calendar.Days days = calendar.days(part);
        return new Period(
                days.from(),
                days.to(),
                part.name(),
                calendar.code(),
                calendar.source(),
                closing(calendar.code(), days.to()));
    }

    private Period.Closing closing(String calendar, LocalDate to) {
        Rule rule = rules.stream()
                .filter(each -> each.calendar().equals(calendar))
                .filter(each -> each.validFrom() == null || !to.isBefore(each.validFrom()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("/periods/closing.csv says nothing of " + calendar));
        return new Period.Closing(to.plusDays(rule.days()), rule.source());
    }
}
