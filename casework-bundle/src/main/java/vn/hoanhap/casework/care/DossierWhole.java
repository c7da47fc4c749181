package vn.hoanhap.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.DossierState;

/**
 * Is what is entered of a dossier with all steps that are known of it; nothing of it is checked yet.
 *
 * @param begun what it is about; without a day of preparation the first other day counts as that
 * @param days on which days the other steps were taken
 * @param outcome how it ended: COMPLETED, LEFT, REFUSED or WITHDRAWN; null while it has not
 * @param decision what the decision says
 */
public record DossierWhole(
        DossierInput begun, Days days, @Nullable DossierState outcome, Decision decision) {

    /**
     * Is the days of the steps after preparation. Of old dossiers any may be missing.
     *
     * @param submitted when it first went to who decides
     * @param decided when it was decided or refused
     * @param admitted when rehabilitation began
     * @param ended when it ended, was left or withdrawn
     */
    public record Days(
            @Nullable LocalDate submitted,
            @Nullable LocalDate decided,
            @Nullable LocalDate admitted,
            @Nullable LocalDate ended) {}

    /**
     * Is what a decision says.
     *
     * @param number its number
     * @param statedUntil last day as it stands in it
     * @param facilityId the facility, an organisation of the register
     */
    public record Decision(
            @Nullable String number,
            @Nullable LocalDate statedUntil,
            @Nullable Long facilityId) {}
}
