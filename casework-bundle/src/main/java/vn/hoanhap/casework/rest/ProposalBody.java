package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a proposal to leave a list as a caller sends it.
 *
 * @param management the time on the list that it would end
 * @param by CLUB_BOARD, TEAM or OFFICER
 * @param reason code of the reason, one that the law of the day knows
 * @param drafted when it was written
 */
public record ProposalBody(
        Id management,
        Proposal.By by,
        @MaxLength(40) String reason,
        LocalDate drafted,
        @MaxLength(1000) @Nullable String note) {

    /** Is an answer to a proposal; why it is declined or goes back is asked for. */
    public record Answered(
            LocalDate on,
            @MaxLength(100) @Nullable String number,
            @MaxLength(1000) @Nullable String answer) {}
}
