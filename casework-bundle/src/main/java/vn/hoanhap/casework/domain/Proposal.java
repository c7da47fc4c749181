package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is a proposal to take somebody off a management list.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param unitId the commune that decides
 * @param managementId the time on the list that it would end
 * @param state where it stands
 * @param asked what is proposed
 * @param days when it took its steps
 * @param decision what was decided
 * @param evidence what spoke for and against it when it was last written or sent
 * @param version grows with every change
 */
public record Proposal(
        long id,
        long personId,
        long unitId,
        long managementId,
        ProposalState state,
        Asked asked,
        Days days,
        Decision decision,
        List<Evidence> evidence,
        int version) {

    /** Copies the list. */
    public Proposal {
        evidence = List.copyOf(evidence);
    }

    /** Says who proposes it. */
    public enum By {
        /** The board of the person's club. */
        CLUB_BOARD,
        /** The team of volunteers. */
        TEAM,
        /** An officer of the commune. */
        OFFICER
    }

    /**
     * Is what is proposed.
     *
     * @param by who proposes it
     * @param reason code of the reason, one of the law
     * @param note in words; null when there are none, or the person's key was destroyed
     */
    public record Asked(By by, String reason, @Nullable String note) {}

    /**
     * Is when it took its steps.
     *
     * @param drafted when it was written
     * @param sent when it went to who decides; null before
     * @param decided when it was decided; null before
     */
    public record Days(
            LocalDate drafted,
            @Nullable LocalDate sent,
            @Nullable LocalDate decided) {}

    /**
     * Is what was decided.
     *
     * @param number number of the decision; null when there is none
     * @param answer in words; null when there are none
     */
    public record Decision(
            @Nullable String number, @Nullable String answer) {

        /** Nothing was decided yet. */
        public static final Decision NONE = new Decision(null, null);
    }
}
