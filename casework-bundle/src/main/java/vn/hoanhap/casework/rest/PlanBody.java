package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a step of a plan as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune; where the person lives when missing
 * @param need code of the need; it is noted when it is not yet
 * @param action what is done
 * @param member who of those that the register assigned to the person
 * @param who who else; one of both is asked for
 * @param planned when that was agreed
 * @param due by when
 */
public record PlanBody(
        Id person,
        @Nullable String unit,
        @MaxLength(40) String need,
        @MaxLength(500) String action,
        @Nullable Id member,
        @MaxLength(200) @Nullable String who,
        LocalDate planned,
        LocalDate due) {

    /** Is how a step ended. */
    public record Ended(
            LocalDate on, @MaxLength(1000) @Nullable String outcome) {}
}
