package vn.hoanhap.reporting.declared;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /**
     * Says how a figure came here.
     *
     * @param corrects the figure that this one replaced; null for none
     * @param at when it was entered
     * @param by account that entered it
     * @param withdrawn when, by whom and why it was withdrawn; null while it stands
     */
    public record Trace(
            @Nullable Long corrects,
            Instant at,
            long by,
            @Nullable Withdrawal withdrawn) {}

    /** Says that a figure no longer stands. */
    public record Withdrawal(Instant at, long by, String reason) {}

    /** Tells whether it stands. */
    public boolean stands() {
        return trace.withdrawn() == null;
    }
}
