package vn.hoanhap.registry.assignments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says who looks after whom or what.
 *
 * @param id its id
 * @param draft what was entered
 * @param version grows with every correction
 */
public record Assignment(long id, Draft draft, int version) {

    /**
     * Is what somebody enters.
     *
     * @param kind PERSON, NEIGHBOURHOOD or FUNCTION
     * @param assigneeId the volunteer or officer
     * @param teamId the volunteer's team; for PERSON and NEIGHBOURHOOD
     * @param subject whom or what it is about; the part that belongs to the kind is set, the others are null
     * @param from first day
     * @param to last day; null while it lasts
     */
    public record Draft(
            String kind,
            long assigneeId,
            @Nullable Long teamId,
            Subject subject,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Names whom or what an assignment is about; the unit is where an officer has the function, null for all of it. */
    public record Subject(
            @Nullable Long personId,
            @Nullable Long neighbourhoodId,
            @Nullable Long organisationId,
            @Nullable String function,
            @Nullable Long unitId) {}
}
