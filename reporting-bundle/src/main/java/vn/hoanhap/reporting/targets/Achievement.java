package vn.hoanhap.reporting.targets;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;

/**
 * Compares a result with a target.
 *
 * @param percentage the result as a part of the target; null when there is no result, or the target is nothing
 * @param reached whether the target is reached; null while nobody can say
 */
public record Achievement(
        @Nullable Fraction percentage, @Nullable Boolean reached) {

    private static final Achievement UNKNOWN = new Achievement(null, null);
    private static final long HUNDREDTHS_IN_WHOLE = 10_000;

    /**
     * Is a result to be compared.
     *
     * @param amount the figure, or the numerator of a ratio; null when nobody knows it
     * @param whole the denominator of a ratio; null otherwise
     * @param qualifier how sure it is
     * @param yearOver whether the whole year is in it
     */
    public record Result(@Nullable Long amount, @Nullable Long whole, Qualifier qualifier, boolean yearOver) {}

    /** Compares. What is not sure enough, and what the rest of the year may still change, stays open. */
    public static Achievement of(Goal goal, Result result) {
        Long amount = result.amount();
        if (amount == null || (goal.percent() != null && result.whole() == null)) {
            return UNKNOWN;
        }
        BigInteger above = BigInteger.valueOf(amount);
        BigInteger below = BigInteger.valueOf(goal.value() == null ? 0 : goal.value());
        if (goal.percent() != null) {
            long hundredths = goal.percent().movePointRight(2).longValueExact();
            above = above.multiply(BigInteger.valueOf(HUNDREDTHS_IN_WHOLE));
            below = BigInteger.valueOf(Objects.requireNonNull(result.whole())).multiply(BigInteger.valueOf(hundredths));
        }
        return new Achievement(fraction(above, below, goal), reached(goal, result, above.compareTo(below)));
    }

    private static @Nullable Fraction fraction(BigInteger above, BigInteger below, Goal goal) {
        if (below.signum() == 0) {
            return null;
        }
        // Of two values both are kept as they stand, 35/25; only what was multiplied for a percentage is reduced.
        BigInteger common = goal.percent() == null ? BigInteger.ONE : above.gcd(below);
        return new Fraction(
                above.divide(common).longValueExact(), below.divide(common).longValueExact());
    }

    /**
     * Says whether a target is reached.
     *
     * @param sign how the result as written stands to the target: below zero, zero, above zero
     */
    private static @Nullable Boolean reached(Goal goal, Result result, int sign) {
        return switch (result.qualifier()) {
            case EXACT -> exactly(goal.comparison(), sign, result.yearOver());
            case MORE_THAN -> sign >= 0 ? above(goal.comparison()) : null;
            case NEARLY -> (sign <= 0 && result.yearOver()) ? below(goal.comparison()) : null;
            case ABOUT, RANGE, DOZENS -> null;
        };
    }

    private static @Nullable Boolean exactly(Comparison comparison, int sign, boolean yearOver) {
        return switch (comparison) {
            case AT_LEAST -> sign >= 0;
            case AT_MOST -> sign > 0 ? Boolean.FALSE : open(yearOver, true);
            case EXACTLY -> sign > 0 ? Boolean.FALSE : open(yearOver, sign == 0);
        };
    }

    private static @Nullable Boolean open(boolean yearOver, boolean atLast) {
        return yearOver ? atLast : null;
    }

    /** The result lies above the target for sure. */
    private static boolean above(Comparison comparison) {
        return comparison == Comparison.AT_LEAST;
    }

    /** The result lies below the target for sure. */
    private static boolean below(Comparison comparison) {
        return comparison == Comparison.AT_MOST;
    }
}
