package vn.hoanhap.casework.care;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.parts.time.Dated;

/**
 * Is what is entered of an intake; nothing of it is checked yet.
 *
 * @param personId who
 * @param unitId the commune; null for where the person lives
 * @param taken when they were asked
 * @param uses what they used
 * @param treatments how they were treated before
 * @param living how they live
 * @param needs codes of what they need
 * @param note in words
 */
public record IntakeInput(
        @Nullable Long personId,
        @Nullable Long unitId,
        @Nullable Dated taken,
        List<Use> uses,
        List<Treatment> treatments,
        Intake.Living living,
        Set<String> needs,
        @Nullable String note) {

    /** Copies the lists. */
    public IntakeInput {
        uses = List.copyOf(uses);
        treatments = List.copyOf(treatments);
        needs = Set.copyOf(needs);
    }

    /** Is a substance as it was entered; a line of which nothing is filled in is none. */
    public record Use(
            @Nullable String substance,
            @Nullable String route,
            @Nullable String since) {}

    /** Is an earlier treatment as it was entered; a line of which nothing is filled in is none. */
    public record Treatment(
            @Nullable String form,
            @Nullable String when,
            @Nullable String result) {}
}
