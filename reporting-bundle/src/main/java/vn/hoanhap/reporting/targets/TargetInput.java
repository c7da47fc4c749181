package vn.hoanhap.reporting.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Is a target as somebody wrote it down: anything may be missing or wrong.
 *
 * @param comparison at least, when missing
 */
public record TargetInput(
        @Nullable String indicator,
        @Nullable Long unit,
        @Nullable Long year,
        @Nullable Comparison comparison,
        @Nullable Long value,
        @Nullable BigDecimal percent,
        @Nullable String source) {}
