package vn.hoanhap.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;

/**
 * Is the answer for a figure that an office declares; it never enters a computed one.
 *
 * @param id its id
 * @param indicator code of the indicator
 * @param title its title in the caller's language
 * @param unit whose figure it is, as it was called on the last day
 * @param from first day; absent for a stock
 * @param to last day, inclusive
 * @param value what is said; absent for a ratio and for words
 * @param valueTo upper bound of a range that begins at {@code value}; absent for all else
 * @param numerator of a ratio
 * @param denominator of a ratio, as the office counts
 * @param outcome words without a number, such as "đạt"
 * @param display as people read it
 * @param qualifier how sure
 * @param measure what it counts
 * @param basis FLOW, STOCK, CUMULATIVE
 * @param source who says so, and where it is written
 * @param trace who entered it, and whether it still stands
 */
record DeclaredAnswer(
        Id id,
        String indicator,
        String title,
        FigureAnswer.UnitAnswer unit,
        @Nullable LocalDate from,
        LocalDate to,
        @Nullable Long value,
        @Nullable Long valueTo,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String outcome,
        String display,
        String qualifier,
        String measure,
        String basis,
        String source,
        Trace trace) {

    /** Says who entered a figure and when, which one it corrects, and when and why it was withdrawn. */
    record Trace(
            Instant enteredAt,
            long enteredBy,
            @Nullable Id corrects,
            @Nullable Instant withdrawnAt,
            @Nullable Long withdrawnBy,
            @Nullable String withdrawnReason) {}

    /** Lists figures; {@code next} is the cursor of the next page. */
    record Page(List<DeclaredAnswer> items, @Nullable String next) {}

    /** Names what was written. */
    record Kept(Id id) {}
}
