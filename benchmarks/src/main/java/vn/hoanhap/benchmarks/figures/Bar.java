package vn.hoanhap.benchmarks.figures;

/**
 * Says what must hold, what was measured, and whether it holds.
 *
 * @param what the bar in words, with its number: "ratio of reads to the bare servlet >= 0.7"
 * @param measured what it was held against
 * @param holds whether it holds
 */
public record Bar(String what, double measured, boolean holds) {

    /** A bar that must be reached. */
    public static Bar atLeast(String what, double bar, double measured) {
        return new Bar(what + " >= " + Numbers.plain(bar), measured, measured >= bar);
    }

    /** A bar that must not be passed. */
    public static Bar atMost(String what, double bar, double measured) {
        return new Bar(what + " <= " + Numbers.plain(bar), measured, measured <= bar);
    }

    /** A bar of zero: whatever was counted must not happen at all. */
    public static Bar none(String what, long counted) {
        return atMost(what, 0, (double) counted);
    }
}
