package vn.hoanhap.reporting.declared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;

/**
 * Is a declared figure as somebody wrote it down: anything may be missing or wrong.
 *
 * @param said what is said: value, ratio or words
 * @param qualifier how sure; exact when missing
 */
public record DeclaredInput(
        @Nullable String indicator,
        @Nullable Long unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Said said,
        @Nullable Qualifier qualifier,
        @Nullable String source) {

    /** Is what is said; {@code upTo} is the upper bound of a range that begins at {@code value}. */
    public record Said(
            @Nullable Long value,
            @Nullable Long upTo,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String outcome) {

        /** Says something that is no range. */
        public Said(
                @Nullable Long value, @Nullable Long numerator, @Nullable Long denominator, @Nullable String outcome) {
            this(value, null, numerator, denominator, outcome);
        }
    }
}
