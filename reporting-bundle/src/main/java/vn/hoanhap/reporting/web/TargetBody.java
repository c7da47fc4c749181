package vn.hoanhap.reporting.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.reporting.targets.Comparison;
import vn.hoanhap.reporting.targets.TargetInput;

/**
 * Is a target as a caller sends it: {@code value}, or {@code percent} of a ratio's denominator.
 *
 * @param unit id or code@date
 * @param comparator AT_LEAST when missing
 * @param corrects the target that this one replaces
 * @param reason why it is replaced; with {@code corrects} only
 */
record TargetBody(
        @MaxLength(80) String indicator,
        @MaxLength(40) String unit,
        int year,
        @Nullable Comparison comparator,
        @Nullable Long value,
        @Nullable BigDecimal percent,
        @MaxLength(500) String source,
        @Nullable Id corrects,
        @Nullable @MaxLength(500) String reason) {

    TargetInput input(@Nullable Long unitId) {
        return new TargetInput(indicator, unitId, (long) year, comparator, value, percent, source);
    }
}
