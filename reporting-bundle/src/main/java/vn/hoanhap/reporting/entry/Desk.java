package vn.hoanhap.reporting.entry;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Is what everything that is entered is written with.
 *
 * @param ids makes ids
 * @param audit takes a row for all that is entered or withdrawn
 * @param clock stamps rows
 * @param words says what is wrong
 */
public record Desk(Ids ids, AuditTrail audit, LegalClock clock, Sentences words) {

    /** Returns what a check has found to be there. */
    public static <T> T checked(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the input was not checked");
        }
        return value;
    }
}
