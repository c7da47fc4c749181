package vn.hoanhap.reporting.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Is what is to be reached.
 *
 * @param comparison how the result is to stand to it
 * @param value in units of the indicator's measure; for a ratio, of its numerator; null for a percentage
 * @param percent of the ratio's denominator, with at most two decimals; null for a value
 */
public record Goal(
        Comparison comparison,
        @Nullable Long value,
        @Nullable BigDecimal percent) {

    /** Refuses a goal that is neither a value nor a percentage, or both. */
    public Goal {
        if ((value == null) == (percent == null)) {
            throw new IllegalArgumentException("a goal is a value or a percentage");
        }
    }
}
