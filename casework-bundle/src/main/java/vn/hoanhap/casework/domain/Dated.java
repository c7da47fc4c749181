package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Is a day as well as somebody knows it.
 *
 * @param first the day, or the first of its month or year
 * @param precision how well it is known
 */
public record Dated(LocalDate first, Precision precision) {

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
