package vn.hoanhap.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.DossierAction;

/**
 * Is a step of a dossier.
 *
 * @param action which
 * @param on its day
 * @param number number of the decision; for {@code DECIDE}
 * @param statedUntil last day as it stands in the decision; for {@code DECIDE} and {@code ADMIT}
 * @param facilityId the facility; for {@code DECIDE} and {@code ADMIT}
 * @param reason code of the reason; for {@code SUSPEND}
 */
public record DossierStep(
        DossierAction action,
        @Nullable LocalDate on,
        @Nullable String number,
        @Nullable LocalDate statedUntil,
        @Nullable Long facilityId,
        @Nullable String reason) {

    /** Returns a step that says nothing but its day. */
    public static DossierStep of(DossierAction action, @Nullable LocalDate on) {
        return new DossierStep(action, on, null, null, null, null);
    }
}
