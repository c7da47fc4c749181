package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.TermCase;

/**
 * Is a dossier for rehabilitation, from its preparation to the end of what it led to.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param unitId the commune that prepares it
 * @param regime code of the form of rehabilitation
 * @param attempt whether it is the first: FIRST, AGAIN or UNKNOWN
 * @param state how far it has come
 * @param steps on which days
 * @param facilityId the facility, an organisation of the register; null at home, or when it is not known yet
 * @param decisionNumber number of the decision; null when there is none or it is not known
 * @param term what law and decision say of the end of rehabilitation
 * @param pauses its interruptions in order
 * @param concerns what is flagged
 * @param version grows with every change
 */
public record Dossier(
        long id,
        long personId,
        long unitId,
        String regime,
        TermCase attempt,
        DossierState state,
        Steps steps,
        @Nullable Long facilityId,
        @Nullable String decisionNumber,
        Management.Term term,
        List<Interruption> pauses,
        Set<Concern> concerns,
        int version) {

    /** Copies the lists. */
    public Dossier {
        pauses = List.copyOf(pauses);
        concerns = Set.copyOf(concerns);
    }

    /**
     * Is the days of the steps. Each is null until it was taken; of a step that was taken twice the first submission and the
     * last of the others.
     *
     * @param prepared when its papers were begun
     * @param submitted when it first went to who decides
     * @param decided when it was decided or refused
     * @param admitted when rehabilitation began
     * @param ended when it ended, was left or withdrawn
     */
    public record Steps(
            LocalDate prepared,
            @Nullable LocalDate submitted,
            @Nullable LocalDate decided,
            @Nullable LocalDate admitted,
            @Nullable LocalDate ended) {

        /** Returns the last of them. */
        public LocalDate last() {
            LocalDate last = prepared;
            for (LocalDate day : new LocalDate[] {submitted, decided, admitted, ended}) {
                last = day != null && day.isAfter(last) ? day : last;
            }
            return last;
        }
    }
}
