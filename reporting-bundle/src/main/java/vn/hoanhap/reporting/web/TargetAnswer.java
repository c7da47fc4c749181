package vn.hoanhap.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.reporting.targets.Fraction;

/**
 * Is the answer for a target.
 *
 * @param id its id
 * @param indicator code of the indicator
 * @param title its title in the caller's language
 * @param unit whose target it is
 * @param year the year
 * @param comparator AT_LEAST, AT_MOST, EXACTLY
 * @param value what is to be reached; absent for a percentage
 * @param percent the same as a part of the indicator's denominator
 * @param display as people read it
 * @param measure what it counts
 * @param source who set it
 * @param trace who entered it, and whether it still stands
 */
record TargetAnswer(
        Id id,
        String indicator,
        String title,
        FigureAnswer.UnitAnswer unit,
        int year,
        String comparator,
        @Nullable Long value,
        @Nullable BigDecimal percent,
        String display,
        String measure,
        String source,
        DeclaredAnswer.Trace trace) {

    /** Lists targets; {@code next} is the cursor of the next page. */
    record Page(List<TargetAnswer> items, @Nullable String next) {}

    /**
     * Compares a computed result, and what offices declare, with a target.
     *
     * @param target the target
     * @param result the computed result compared with it; absent when nobody counts it
     * @param declared what offices declare of the same days, each compared by itself
     * @param period which days are compared with which year
     */
    record Compared(TargetAnswer target, @Nullable Result result, List<Result> declared, ComparedPeriod period) {}

    /**
     * Is one result beside its target.
     *
     * @param source computed, or who declares it
     * @param display the result as people read it
     * @param outcome words of an office that names no number; they stand as they are
     * @param percentage the result as a part of the target, exactly; absent without a number
     * @param percentageDisplay the same, rounded to one decimal: 145,6 %
     * @param reached whether the target is reached; absent while nobody can say
     */
    record Result(
            String source,
            String display,
            @Nullable String outcome,
            @Nullable Fraction percentage,
            @Nullable String percentageDisplay,
            @Nullable Boolean reached) {}

    /** Says which days are compared with which year: nine months with the target of a year are told as such. */
    record ComparedPeriod(@Nullable LocalDate from, LocalDate to, int targetYear, boolean wholeYear, String display) {}
}
