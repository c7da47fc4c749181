package vn.hoanhap.loans.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says how a loan is to be paid back.
 *
 * @param months the term in months, 1 to {@link #MOST_MONTHS}
 * @param rate interest a year
 * @param kind how principal is spread
 * @param everyMonths months from one instalment to the next
 * @param graceMonths months in which only interest is due, fewer than the term
 */
public record Plan(int months, AnnualRate rate, ScheduleKind kind, int everyMonths, int graceMonths) {

    /** The longest term: thirty years, so that a schedule stays within one unit of work. */
    public static final int MOST_MONTHS = 360;

    /** Months between instalments as lenders use them: the last instalment of a term may come sooner. */
    private static final Set<Integer> USUAL = Set.of(1, 3, 6, 12);

    /**
     * Tells whether instalments come as they do in a contract: at a usual distance, or at one that divides the term. A record
     * of before may say otherwise and is still read.
     */
    public static boolean regular(int months, int everyMonths) {
        return USUAL.contains(everyMonths) || months % everyMonths == 0;
    }

    /** Lists the distances at which instalments of a term may come, the shortest first. */
    public static List<Integer> regular(int months) {
        return IntStream.rangeClosed(1, months)
                .filter(every -> regular(months, every))
                .boxed()
                .toList();
    }

    /** Refuses plans that give no schedule. */
    public Plan {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("a term has 1 to " + MOST_MONTHS + " months, not " + months);
        }
        if (everyMonths < 1 || everyMonths > months) {
            throw new IllegalArgumentException(
                    "instalments come every 1 to " + months + " months (the term), not every " + everyMonths);
        }
        if (graceMonths < 0 || graceMonths >= months) {
            throw new IllegalArgumentException(
                    "a grace period is shorter than the term of " + months + " months, not " + graceMonths);
        }
    }
}
