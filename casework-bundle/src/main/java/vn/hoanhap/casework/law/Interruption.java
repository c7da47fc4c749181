package vn.hoanhap.casework.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is an interruption of a term.
 *
 * @param reason code of the reason
 * @param from first day
 * @param until last day; null while it lasts
 */
public record Interruption(
        String reason, LocalDate from, @Nullable LocalDate until) {

    /** Refuses one that ends before it begins. */
    public Interruption {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("an interruption from " + from + " cannot end on " + until);
        }
    }
}
