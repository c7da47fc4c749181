package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.AreaCode;

/**
 * Is a proposal to put an area into another class, or to take it off the hot spots.
 *
 * @param id its id
 * @param spot which area
 * @param code into which class
 * @param state where it stands
 * @param asked who proposes it, when and why
 * @param evidence what was known when it was last written
 * @param decision what was decided
 * @param version grows with every change
 */
public record AreaProposal(
        long id,
        AreaSpot spot,
        AreaCode code,
        AreaProposalState state,
        Asked asked,
        Evidence evidence,
        Decision decision,
        int version) {

    /**
     * Is what is proposed beside the class.
     *
     * @param by who proposes it
     * @param on when
     * @param reason why, in words
     */
    public record Asked(Proposal.By by, LocalDate on, String reason) {}

    /**
     * Is how many people were on a management list in the commune.
     *
     * @param then when the class before began; missing when there is none
     * @param now when the proposal was written
     */
    public record Evidence(@Nullable Managed then, Managed now) {}

    /**
     * Is how many people were on a management list on a day, as far as they are on record.
     *
     * @param on the day
     * @param people how many
     */
    public record Managed(LocalDate on, long people) {}

    /**
     * Is what was decided.
     *
     * @param on when; null before
     * @param by number and authority
     * @param answer in words; null when there are none
     */
    public record Decision(
            @Nullable LocalDate on,
            AreaClass.Decision by,
            @Nullable String answer) {

        /** Nothing was decided yet. */
        public static final Decision NONE = new Decision(null, new AreaClass.Decision(null, null), null);
    }
}
