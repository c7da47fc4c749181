package vn.hoanhap.benchmarks.figures;

/**
 * Is one line of a report.
 *
 * @param what what was measured: "journal line, 8 threads"
 * @param measure in which unit: "commits/s"
 * @param spread how it spread over the rounds
 */
public record Figure(String what, String measure, Spread spread) {

    /** A figure that was measured once. */
    public static Figure once(String what, String measure, double value) {
        return new Figure(what, measure, Spread.of(value));
    }

    /** A number of things that was counted once. */
    public static Figure count(String what, String measure, long number) {
        return once(what, measure, (double) number);
    }
}
