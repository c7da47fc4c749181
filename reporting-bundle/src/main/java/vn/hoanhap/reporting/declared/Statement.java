package vn.hoanhap.reporting.declared;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;

/**
 * Is what an office says: a value, a ratio, or an outcome in words ("đạt").
 *
 * @param value in units of the indicator's measure; the lower bound of a range
 * @param upTo the upper bound of a range, above {@code value}; null for anything else
 * @param numerator of a ratio
 * @param denominator of a ratio, above zero: the one that the office counted by, kept as it says
 * @param outcome words without a number
 * @param qualifier how sure it is; EXACT for words
 */
public record Statement(
        @Nullable Long value,
        @Nullable Long upTo,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String outcome,
        Qualifier qualifier) {

    /** Refuses what says nothing, or two things at once. */
    public Statement {
        int said = (value == null ? 0 : 1) + (numerator == null ? 0 : 1) + (outcome == null ? 0 : 1);
        if (said != 1 || (numerator == null) != (denominator == null)) {
            throw new IllegalArgumentException("a statement is a value, a ratio, or words");
        }
        if (upTo != null && (value == null || upTo <= value || qualifier != Qualifier.RANGE)) {
            throw new IllegalArgumentException("only a range ends at a second value, above the first");
        }
    }
}
