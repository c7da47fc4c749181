package vn.hoanhap.reporting.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says how something that an office entered came here, and whether it still stands.
 *
 * @param corrects id of what it replaced; null for nothing
 * @param at when it was entered
 * @param by account that entered it
 * @param withdrawn when, by whom and why it was withdrawn; null while it stands
 */
public record Trace(
        @Nullable Long corrects,
        Instant at,
        long by,
        @Nullable Withdrawal withdrawn) {

    /** Says that something no longer stands. */
    public record Withdrawal(Instant at, long by, String reason) {}

    /** Tells whether it stands. */
    public boolean stands() {
        return withdrawn == null;
    }
}
