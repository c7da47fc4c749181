package vn.hoanhap.parts.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says on what a rule rests, and on which days.
 *
 * @param from first day; null from the beginning
 * @param to last day; null without end
 * @param reference the text and article
 * @param certainty how sure that is
 */
public record Basis(@Nullable LocalDate from, @Nullable LocalDate to, String reference, Certainty certainty) {

    /** Tells whether the rule holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Tells whether there is a day on which both hold. */
    public boolean meets(Basis other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Basis other) {
        return to != null && other.from != null && to.isBefore(other.from);
    }
}
