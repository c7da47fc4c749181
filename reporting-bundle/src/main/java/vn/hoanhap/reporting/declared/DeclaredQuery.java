package vn.hoanhap.reporting.declared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for declared figures; what is null does not narrow.
 *
 * @param unit in this unit and all below it
 * @param indicator of this indicator
 * @param from that end on this day or later
 * @param to that end on this day or earlier
 * @param withdrawn whether withdrawn ones are listed too
 */
public record DeclaredQuery(
        @Nullable Long unit,
        @Nullable String indicator,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawn) {}
