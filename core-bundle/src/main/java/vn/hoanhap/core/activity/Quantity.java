package vn.hoanhap.core.activity;

import org.jspecify.annotations.Nullable;

/**
 * Is an amount with its measure.
 *
 * @param value the amount in units of the measure (đồng, minutes, people); null when nobody knows it
 * @param measure what it counts
 * @param qualifier how sure it is
 */
public record Quantity(@Nullable Long value, Measure measure, Qualifier qualifier) {

    /** Returns an exact amount. */
    public static Quantity of(long value, Measure measure) {
        return new Quantity(value, measure, Qualifier.EXACT);
    }

    /** Returns an amount that nobody knows. */
    public static Quantity unknown(Measure measure) {
        return new Quantity(null, measure, Qualifier.EXACT);
    }

    /**
     * Adds an amount of the same additive measure. The sum is as sure as its weakest part; an unknown part makes it
     * {@link Qualifier#MORE_THAN} at least.
     *
     * @throws IllegalArgumentException for different measures, and for measures that are never added
     * @throws ArithmeticException beyond 64 bits
     */
    public Quantity plus(Quantity other) {
        if (measure != other.measure) {
            throw new IllegalArgumentException("cannot add " + other.measure + " to " + measure);
        }
        if (!measure.additive()) {
            throw new IllegalArgumentException(
                    measure + " are distinct and cannot be added; count them together instead");
        }
        Qualifier weakest = qualifier.weakest(other.qualifier);
        if (value == null || other.value == null) {
            Long known = value == null ? other.value : value;
            return new Quantity(known, measure, weakest.weakest(Qualifier.MORE_THAN));
        }
        return new Quantity(Math.addExact(value, other.value), measure, weakest);
    }
}
