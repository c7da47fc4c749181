package vn.hoanhap.registry.moves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is a move of one human being from one commune to another.
 *
 * @param id its id
 * @param draft what was entered; a note opened only where one move is shown
 * @param fromUnitId the commune that hands over
 * @param answer what the other side said; null while it has not
 * @param due last day on which a receipt is in time
 * @param version grows with every change; for If-Match
 */
public record Move(
        long id,
        Draft draft,
        long fromUnitId,
        MoveState state,
        @Nullable Answer answer,
        LocalDate due,
        int version) {

    /**
     * Is what the old commune enters.
     *
     * @param personId the record of the person
     * @param toUnitId the commune that the person moves to
     * @param on legal date of handing over
     * @param decree number of a decision, or a short reason that is not personal; null for none
     * @param note sensitive text for the other side, sealed under the person's key; null for none
     */
    public record Draft(
            long personId,
            long toUnitId,
            LocalDate on,
            @Nullable String decree,
            @Nullable String note) {
        @Override
        public String toString() {
            return "Draft[" + personId + " to " + toUnitId + "]";
        }
    }

    /**
     * Is what the other side said, or the old commune when it took the move back.
     *
     * @param on legal date
     * @param reason why it was refused; sensitive text; null for none
     */
    public record Answer(LocalDate on, @Nullable String reason) {
        @Override
        public String toString() {
            return "Answer[" + on + "]";
        }
    }

    /** Tells whether nobody has confirmed in time. */
    public boolean overdue(LocalDate today) {
        return state == MoveState.SENT && today.isAfter(due);
    }
}
