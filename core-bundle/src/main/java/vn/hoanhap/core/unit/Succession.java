package vn.hoanhap.core.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Links a unit that ended to one that took over.
 *
 * @param predecessorId the unit that ended, or gave something away
 * @param successorId the unit that took over
 * @param on first day under the successor
 * @param split true when the predecessor went to several successors, so that its records cannot be placed by themselves
 * @param source decree or data source
 */
public record Succession(
        long predecessorId,
        long successorId,
        LocalDate on,
        boolean split,
        @Nullable String source) {}
