package vn.hoanhap.benchmarks.figures;

/** Finds percentiles by nearest rank: always a value that was measured. */
public final class Percentile {

    private Percentile() {}

    /**
     * Returns the value that a share of all values does not exceed.
     *
     * @param sorted ascending
     * @param share 0 for the least, 0.95 for the 95th percentile, 1 for the most
     * @throws IllegalArgumentException when there are no values, or the share is not within 0 and 1
     */
    public static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured; let the benchmark run longer");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + share);
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
