package vn.hoanhap.reporting.declared;

import java.time.LocalDate;
import vn.hoanhap.reporting.entry.Trace;

/**
 * Is a figure that an office declares without records behind it.
 *
 * @param id its id
 * @param indicator code of the indicator
 * @param unitId whose figure it is
 * @param from first day; the same as {@code to} for a stock
 * @param to last day, inclusive
 * @param statement what is said
 * @param source who says so, and where it is written
 * @param trace how it came here, and whether it still stands
 */
public record DeclaredFigure(
        long id,
        String indicator,
        long unitId,
        LocalDate from,
        LocalDate to,
        Statement statement,
        String source,
        Trace trace) {

    /** Tells whether it stands. */
    public boolean stands() {
        return trace.stands();
    }
}
