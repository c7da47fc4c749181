package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.parts.time.Dated;

/**
 * Is a time as somebody told it: "2016", "05/2016", "2016-2018", "7-8 năm trước". What was said is kept; beside it stands from
 * when to when that may have been.
 *
 * @param written as it was said
 * @param from first day that it can be
 * @param to last day that it can be
 */
public record DateSpan(String written, LocalDate from, LocalDate to) {

    /** So long may what was said be. */
    public static final int MOST = 40;

    private static final int FIRST_YEAR = 1900;
    private static final String RANGE = "(?<a>\\d{1,2})(?:\\s*[-–]\\s*(?<b>\\d{1,2}))?";
    private static final Pattern YEARS = Pattern.compile("(?<a>[12]\\d{3})\\s*[-–]\\s*(?<b>[12]\\d{3})");
    private static final Pattern YEARS_AGO =
            Pattern.compile("(?:khoảng |about )?" + RANGE + " (?:năm (?:trước|nay)|years? ago)");
    private static final Pattern MONTHS_AGO =
            Pattern.compile("(?:khoảng |about )?" + RANGE + " (?:tháng (?:trước|nay)|months? ago)");

    /**
     * Reads a time as people tell it.
     *
     * @param asOf the day on which it was told: "so many years ago" counts from it, and nothing begins after it
     * @return empty for what is none, or lies ahead
     */
    public static Optional<DateSpan> read(String said, LocalDate asOf) {
        String written = said.strip();
        String text = written.toLowerCase(Locale.ROOT);
        return Dated.read(text)
                .map(one -> new DateSpan(written, one.first(), one.last()))
                .or(() -> years(written, text))
                .or(() -> ago(written, YEARS_AGO.matcher(text), asOf, true))
                .or(() -> ago(written, MONTHS_AGO.matcher(text), asOf, false))
                .filter(span -> written.length() <= MOST && sensible(span, asOf))
                .map(span -> span.to.isAfter(asOf) ? new DateSpan(written, span.from, asOf) : span);
    }

    private static boolean sensible(DateSpan span, LocalDate asOf) {
        return !span.from.isAfter(asOf) && !span.to.isBefore(span.from) && span.from.getYear() >= FIRST_YEAR;
    }

    private static Optional<DateSpan> years(String written, String text) {
        Matcher found = YEARS.matcher(text);
        return found.matches()
                ? Optional.of(new DateSpan(
                        written,
                        LocalDate.of(Integer.parseInt(found.group("a")), 1, 1),
                        Year.of(Integer.parseInt(found.group("b"))).atMonth(12).atEndOfMonth()))
                : Optional.empty();
    }

    /** Seven years ago may be any day of that year: who tells it does not count days. */
    private static Optional<DateSpan> ago(String written, Matcher found, LocalDate asOf, boolean years) {
        if (!found.matches()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(found.group("a"));
        String second = found.group("b");
        int other = second == null ? one : Integer.parseInt(second);
        long far = Math.max(one, other);
        long near = Math.min(one, other);
        LocalDate from = years ? asOf.minusYears(far) : asOf.minusMonths(far);
        LocalDate to = years ? asOf.minusYears(near) : asOf.minusMonths(near);
        return Optional.of(
                years
                        ? new DateSpan(
                                written, from.withDayOfYear(1), to.withMonth(12).withDayOfMonth(31))
                        : new DateSpan(
                                written,
                                from.withDayOfMonth(1),
                                YearMonth.from(to).atEndOfMonth()));
    }
}
