package vn.hoanhap.casework.care;

import java.time.LocalDate;

/**
 * Is what comes next for somebody, with the rule that it comes from.
 *
 * @param on legal date by which it is to be done, or on which it ends
 * @param what what it is
 * @param personId the record of the person as it was entered
 * @param unitId the commune that sees to it
 * @param recordId the management, or for {@link What#REHAB_ENDS} the dossier
 * @param regime code of the regime
 * @param since the day whose law names the regime
 * @param reference the rule
 */
public record Coming(
        LocalDate on,
        What what,
        long personId,
        long unitId,
        long recordId,
        String regime,
        LocalDate since,
        String reference) {

    /** Says what comes. */
    public enum What {
        /** The authority has to decide. */
        DECIDE,
        /** The term of a management ends. */
        TERM_ENDS,
        /** The term of rehabilitation ends. */
        REHAB_ENDS
    }
}
