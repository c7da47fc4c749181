package vn.hoanhap.core.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for units as of a date.
 *
 * @param on the date
 * @param parentId direct children of this unit only; null for any
 * @param level code of the level; null for any
 * @param text words of the name, tone-free prefixes; null for any
 * @param after continue after this id; 0 from the start
 * @param limit at most this many, 1 to 500
 */
public record UnitQuery(
        LocalDate on,
        @Nullable Long parentId,
        @Nullable String level,
        @Nullable String text,
        long after,
        int limit) {}
