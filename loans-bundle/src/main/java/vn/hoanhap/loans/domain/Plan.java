package vn.hoanhap.loans.domain;

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
