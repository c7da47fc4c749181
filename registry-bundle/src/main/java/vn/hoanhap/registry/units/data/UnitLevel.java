package vn.hoanhap.registry.units.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes one level of the administration as data, so that a reform changes a line and not the program.
 *
 * @param code the code, for example {@code COMMUNE}
 * @param rank 1 for the highest level; a parent's rank is always the smaller one
 * @param title the Vietnamese title
 * @param titleEn the English title
 * @param lastDay the last day on which the level existed, or null while it is in use
 */
public record UnitLevel(
        String code,
        int rank,
        String title,
        String titleEn,
        @Nullable LocalDate lastDay) {}
