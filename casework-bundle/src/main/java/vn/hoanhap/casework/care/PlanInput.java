package vn.hoanhap.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what is entered of a step of a plan; nothing of it is checked yet.
 *
 * @param personId who it is for
 * @param unitId the commune; null for where the person lives
 * @param need code of the need
 * @param action what is done, in words
 * @param memberId who of those that are assigned to the person
 * @param who who else, in words
 * @param planned when that was agreed
 * @param due by when
 */
public record PlanInput(
        @Nullable Long personId,
        @Nullable Long unitId,
        @Nullable String need,
        @Nullable String action,
        @Nullable Long memberId,
        @Nullable String who,
        @Nullable LocalDate planned,
        @Nullable LocalDate due) {}
