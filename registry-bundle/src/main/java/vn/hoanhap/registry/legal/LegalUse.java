package vn.hoanhap.registry.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is something in the register that names a legal text.
 *
 * @param what what names it
 * @param unitId the unit that ended, for a succession; null for others
 * @param code kind of team, for a policy; null for others
 * @param on the day from which it goes by the text; null when it has none
 * @param count how many there are of these
 */
public record LegalUse(
        What what,
        @Nullable Long unitId,
        @Nullable String code,
        @Nullable LocalDate on,
        long count) {

    /** Says what names a legal text. */
    public enum What {
        /** A policy of teams. */
        POLICY,
        /** Who took over from a unit. */
        SUCCESSION,
        /** How many days a receipt may take. */
        MOVE_TERM,
        /** Orders in the lives of teams, counted. */
        TEAM_ORDER
    }
}
