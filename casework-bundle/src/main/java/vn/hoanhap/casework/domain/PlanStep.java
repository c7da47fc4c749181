package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is a step of a plan: what is done about a need, by whom, by when, and what came of it.
 *
 * @param id its id
 * @param needId the need
 * @param need code of the need
 * @param personId the record of the person as it was entered
 * @param unitId the commune that sees to it
 * @param state where it stands
 * @param work what is to be done, by whom and by when
 * @param ended when it ended; null while it is open
 * @param outcome what came of it, in words; null when nobody wrote it
 * @param version grows with every change
 */
public record PlanStep(
        long id,
        long needId,
        String need,
        long personId,
        long unitId,
        PlanStepState state,
        Work work,
        @Nullable LocalDate ended,
        @Nullable String outcome,
        int version) {

    /**
     * Says what is to be done.
     *
     * @param action what, in words; null when the person's key was destroyed
     * @param memberId who of those that the register knows; null for somebody else
     * @param who who else, in words; null for nobody
     * @param planned when that was agreed
     * @param due by when
     */
    public record Work(
            @Nullable String action,
            @Nullable Long memberId,
            @Nullable String who,
            LocalDate planned,
            LocalDate due) {}

    /** Returns the step after an action. */
    public PlanStep in(PlanStepState after, @Nullable LocalDate on, @Nullable String came) {
        return new PlanStep(id, needId, need, personId, unitId, after, work, on, came, version);
    }
}
