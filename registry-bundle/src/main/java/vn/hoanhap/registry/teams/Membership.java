package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that a person belongs to a team in a role. The role is the membership's, not the person's: a leader may be a supported
 * person.
 *
 * @param id its id
 * @param teamId the team
 * @param personId the member
 * @param role LEADER, DEPUTY, VOLUNTEER, CHAIR, MEMBER
 * @param source organisation that the member comes from; null when unknown
 * @param from first day
 * @param to last day; null while it lasts
 * @param version grows with every correction
 */
public record Membership(
        long id,
        long teamId,
        long personId,
        String role,
        @Nullable String source,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {

    /** Is what somebody enters. */
    public record Draft(
            long teamId,
            long personId,
            String role,
            @Nullable String source,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Tells whether the membership covers a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
