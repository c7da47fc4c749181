package vn.hoanhap.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what is entered of a management with its end, as old books have it; nothing of it is checked yet.
 *
 * @param begun how it began
 * @param ended its last day; null while it lasts
 * @param reason code of the reason for which it ended
 */
public record ManagementWhole(
        ManagementInput begun,
        @Nullable LocalDate ended,
        @Nullable String reason) {}
