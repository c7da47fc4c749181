package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.reporting.declared.DeclaredInput;

/**
 * Is a declared figure as a caller sends it: {@code value}, or {@code numerator} and {@code denominator}, or {@code outcome}.
 *
 * @param unit id or code@date
 * @param from first day of a flow; absent for a stock
 * @param valueTo upper bound of a range that begins at {@code value}
 * @param corrects the figure that this one replaces
 * @param reason why it is replaced; with {@code corrects} only
 */
record DeclaredBody(
        @MaxLength(80) String indicator,
        @MaxLength(40) String unit,
        @Nullable LocalDate from,
        LocalDate to,
        @Nullable Long value,
        @Nullable Long valueTo,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable @MaxLength(200) String outcome,
        @Nullable Qualifier qualifier,
        @MaxLength(500) String source,
        @Nullable Id corrects,
        @Nullable @MaxLength(500) String reason) {

    DeclaredInput input(@Nullable Long unitId) {
        return new DeclaredInput(
                indicator,
                unitId,
                from,
                to,
                new DeclaredInput.Said(value, valueTo, numerator, denominator, outcome),
                qualifier,
                source);
    }

    /** Says why something is withdrawn. */
    record Withdrawal(@MaxLength(500) String reason) {}
}
