package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.team.TeamState;

/**
 * Is one event in the life of a team.
 *
 * @param kind what happened
 * @param on legal date
 * @param unitId the unit where the team is from then on; null unless it was established or moved
 * @param reason why; null when nobody says
 * @param order number of the decision; null when there is none
 */
public record TeamEvent(
        Kind kind,
        LocalDate on,
        @Nullable Long unitId,
        @Nullable String reason,
        @Nullable String order) {

    /** Says what happened, and where the team stands after it. */
    public enum Kind {
        /** Founded. */
        ESTABLISHED(TeamState.ACTIVE),
        /** Stopped by an order, with a reason. */
        SUSPENDED(TeamState.SUSPENDED),
        /** Set up again after a suspension or after it lay dormant. */
        REESTABLISHED(TeamState.ACTIVE),
        /** Staffed anew (kiện toàn). */
        REORGANISED(TeamState.ACTIVE),
        /** Found to exist on paper only. */
        DORMANT(TeamState.DORMANT),
        /** Moved to another unit, as when its own has ended. */
        MOVED(null),
        /** Ended for good. */
        DISSOLVED(TeamState.DISSOLVED);

        private final @Nullable TeamState after;

        Kind(@Nullable TeamState after) {
            this.after = after;
        }

        /** Returns the state after it; null when the state stays. */
        public @Nullable TeamState after() {
            return after;
        }
    }
}
