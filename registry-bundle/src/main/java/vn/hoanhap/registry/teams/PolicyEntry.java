package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is a policy with where and when it holds.
 *
 * @param id its id
 * @param provinceId the province; null wherever no province has its own
 * @param kind of team
 * @param from first day
 * @param to last day; null while there is none
 * @param asks what it asks
 */
public record PolicyEntry(
        long id,
        @Nullable Long provinceId,
        String kind,
        LocalDate from,
        @Nullable LocalDate to,
        TeamPolicy asks) {

    /** Tells whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** Returns the same policy with another last day. */
    PolicyEntry until(@Nullable LocalDate last) {
        return new PolicyEntry(id, provinceId, kind, from, last, asks);
    }
}
