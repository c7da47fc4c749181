package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is somebody who should be visited, and why. There is no number beside the reasons: what stands here is all that counts.
 *
 * @param personId the record of the person as it was entered
 * @param unitId the commune where they are managed
 * @param reasons why, the most urgent first
 */
public record Visit(long personId, long unitId, List<Reason> reasons) {

    /** Copies the list. */
    public Visit {
        reasons = List.copyOf(reasons);
    }

    /** Says why somebody should be visited. */
    public enum Why {
        /** The authority has to decide. */
        DECIDE,
        /** A term ends. */
        TERM_ENDS,
        /** Nobody has met the person for long. */
        SILENT,
        /** Nobody has met the person since the management began. */
        NEVER_MET,
        /** It is time to look where the person lives. Only for who sees after that. */
        RESIDENCE,
        /** No test was taken for long. */
        UNTESTED,
        /** No test was taken since the management began. */
        NEVER_TESTED,
        /** It was agreed when they last met. */
        AGREED,
        /** A step of the person's plan is due. Only for who may read plans. */
        PLAN_STEP,
        /** The person used again, and nobody met them since. Only for who may read plans. */
        RELAPSED
    }

    /**
     * Is a reason.
     *
     * @param why which
     * @param due legal day on which it should be done
     * @param since the day from which that counts; null for a deadline
     * @param reference the rule
     */
    public record Reason(Why why, LocalDate due, @Nullable LocalDate since, String reference) {

        /** Returns how soon it calls for a visit, 0 first: a relapse, what is overdue, silence, what comes up, tests. */
        int rank(LocalDate day) {
            return switch (why) {
                case RELAPSED -> 0;
                case DECIDE, TERM_ENDS, AGREED, PLAN_STEP -> due.isAfter(day) ? 3 : 1;
                case SILENT, NEVER_MET -> 2;
                case RESIDENCE, UNTESTED, NEVER_TESTED -> 4;
            };
        }
    }

    /** Returns the day of the most urgent reason. */
    public LocalDate due() {
        return reasons.get(0).due();
    }
}
