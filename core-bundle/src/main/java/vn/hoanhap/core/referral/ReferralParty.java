package vn.hoanhap.core.referral;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is who sends or receives: an organisation, a team, or an administrative unit. Exactly one of the three is set.
 *
 * @param organisationId id of an organisation; null for the other two
 * @param teamId id of a team; null for the other two
 * @param unitId id of a unit, whose officers answer; null for the other two
 */
public record ReferralParty(
        @Nullable Long organisationId,
        @Nullable Long teamId,
        @Nullable Long unitId) {

    /** Refuses none, and more than one. */
    public ReferralParty {
        long named = Stream.of(organisationId, teamId, unitId)
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw new IllegalArgumentException("a party is one organisation, one team or one unit, not " + named);
        }
    }

    /** Returns an organisation as a party. */
    public static ReferralParty organisation(long id) {
        return new ReferralParty(id, null, null);
    }

    /** Returns a team as a party. */
    public static ReferralParty team(long id) {
        return new ReferralParty(null, id, null);
    }

    /** Returns a unit as a party. */
    public static ReferralParty unit(long id) {
        return new ReferralParty(null, null, id);
    }
}
