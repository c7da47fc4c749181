package vn.hoanhap.benchmarks.figures;

import java.util.Arrays;
import java.util.Collection;

/**
 * Tells how measurements of one thing spread.
 *
 * @param least the smallest
 * @param median half of them are at most this
 * @param most the largest
 * @param count how many there are
 */
public record Spread(double least, double median, double most, int count) {

    /**
     * Spreads measurements.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Spread of(Collection<Double> measured) {
        return of(measured.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Spreads measurements.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Spread of(double... measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Spread(
                Percentile.of(sorted, 0), Percentile.of(sorted, 0.5), Percentile.of(sorted, 1), sorted.length);
    }
}
