package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/** Holds what callers send with a step. */
public final class StepBody {

    private StepBody() {}

    /** Is a step of which only its day is asked. */
    public record OnDay(LocalDate on) {}

    /** Is a step with the code of its reason. */
    public record ForReason(LocalDate on, @MaxLength(40) String reason) {}

    /** Is a decision. */
    public record Decided(LocalDate on, @MaxLength(100) String number) {}

    /**
     * Is the decision about a dossier, or the beginning of rehabilitation.
     *
     * @param number number of the decision
     * @param statedUntil last day as it stands in the decision
     * @param facility the facility, an organisation of the register
     */
    public record Admitting(
            LocalDate on,
            @MaxLength(100) @Nullable String number,
            @Nullable LocalDate statedUntil,
            @Nullable Id facility) {}
}
