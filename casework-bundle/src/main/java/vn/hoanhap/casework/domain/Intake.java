package vn.hoanhap.casework.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.time.Dated;

/**
 * Is what somebody told of themselves when they were asked: what they used and since when, how they were treated, how they live.
 * Codes are those of the lists; a newer version may know more of them.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param unitId the commune that asked
 * @param taken when they were asked
 * @param uses what they used
 * @param treatments how they were treated before
 * @param living how they live
 * @param note in words; null when there are none, or the person's key was destroyed
 * @param takenBack whether it was entered by mistake: it counts nowhere
 * @param version grows with every change
 */
public record Intake(
        long id,
        long personId,
        long unitId,
        Dated taken,
        List<Use> uses,
        List<Treatment> treatments,
        Living living,
        @Nullable String note,
        boolean takenBack,
        int version) {

    /** Copies the lists. */
    public Intake {
        uses = List.copyOf(uses);
        treatments = List.copyOf(treatments);
    }

    /**
     * Is a substance that somebody used.
     *
     * @param substance which
     * @param route how; null when it is not known
     * @param since since when; null when it is not known
     */
    public record Use(
            String substance,
            @Nullable String route,
            @Nullable DateSpan since) {}

    /**
     * Is an earlier treatment.
     *
     * @param form which
     * @param when when; null when it is not known
     * @param result how it ended; null when it is not known
     */
    public record Treatment(
            String form, @Nullable DateSpan when, @Nullable String result) {}

    /**
     * Says how somebody lives.
     *
     * @param family with whom; null when it is not known
     * @param housing where; null when it is not known
     * @param work by what; null when it is not known
     */
    public record Living(
            @Nullable String family,
            @Nullable String housing,
            @Nullable String work) {}
}
