package vn.hoanhap.parts.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is a day as well as somebody knows it.
 *
 * @param first the day, or the first of its month or year
 * @param precision how well it is known
 */
public record Dated(LocalDate first, Precision precision) {

    private static final int MONTHS = 12;
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile("(?<y>[12]\\d{3})"), Precision.YEAR),
            new Form(Pattern.compile("(?<y>[12]\\d{3})-(?<m>\\d{2})"), Precision.MONTH),
            new Form(Pattern.compile("(?<m>\\d{1,2})/(?<y>[12]\\d{3})"), Precision.MONTH),
            new Form(Pattern.compile("(?<y>[12]\\d{3})-(?<m>\\d{2})-(?<d>\\d{2})"), Precision.DAY),
            new Form(Pattern.compile("(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>[12]\\d{3})"), Precision.DAY));

    /** Says how well a day is known. */
    public enum Precision {
        /** The day itself. */
        DAY,
        /** Only its month. */
        MONTH,
        /** Only its year. */
        YEAR
    }

    /** Takes the first day of the month or year. */
    public Dated {
        first = switch (precision) {
            case DAY -> first;
            case MONTH -> first.withDayOfMonth(1);
            case YEAR -> first.withDayOfYear(1);
        };
    }

    /** Returns a day that is known exactly. */
    public static Dated day(LocalDate day) {
        return new Dated(day, Precision.DAY);
    }

    /** Returns a year. */
    public static Dated year(int year) {
        return new Dated(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /**
     * Reads a day as people write it: {@code 2019}, {@code 05/2019}, {@code 17/05/2019}, or as machines do: {@code 2019-05},
     * {@code 2019-05-17}. Empty for what is none.
     */
    public static Optional<Dated> read(String written) {
        String text = written.strip();
        for (Form form : FORMS) {
            Matcher found = form.pattern().matcher(text);
            if (found.matches()) {
                return form.read(found);
            }
        }
        return Optional.empty();
    }

    /** Returns it as machines write it: {@code 2019}, {@code 2019-05} or {@code 2019-05-17}. */
    public String written() {
        String day = first.toString();
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.substring(0, MONTH_LENGTH);
            case YEAR -> day.substring(0, YEAR_LENGTH);
        };
    }

    /** Is a way of writing, its parts named. */
    private record Form(Pattern pattern, Precision precision) {

        Optional<Dated> read(Matcher found) {
            int year = Integer.parseInt(found.group("y"));
            int month = precision == Precision.YEAR ? 1 : Integer.parseInt(found.group("m"));
            int day = precision == Precision.DAY ? Integer.parseInt(found.group("d")) : 1;
            boolean exists = month >= 1
                    && month <= MONTHS
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            return exists ? Optional.of(new Dated(LocalDate.of(year, month, day), precision)) : Optional.empty();
        }
    }

    /** Tells whether the day itself is known. */
    public boolean exact() {
        return precision == Precision.DAY;
    }

    /** Returns the last day that it can be. */
    public LocalDate last() {
        return switch (precision) {
            case DAY -> first;
            case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> first.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    /** Returns the day from which it surely holds, as far as that lies behind today: for what is counted. */
    public LocalDate surelyBy(LocalDate today) {
        return last().isAfter(today) ? today : last();
    }
}
