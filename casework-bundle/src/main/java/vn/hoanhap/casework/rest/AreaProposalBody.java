package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.core.programme.MaxLength;

/**
 * Is a proposal about an area as a caller sends it.
 *
 * @param commune id or {@code code@date} of a commune
 * @param spot a place inside it, in plain words; missing for the whole commune
 * @param areaClass into which class: {@code TTG_2025.NONE} takes it off the hot spots
 * @param by CLUB_BOARD, TEAM or OFFICER
 * @param why in words that name nobody
 * @param proposed when
 */
public record AreaProposalBody(
        String commune,
        @MaxLength(120) @Nullable String spot,
        @MaxLength(81) String areaClass,
        Proposal.By by,
        @MaxLength(1000) String why,
        LocalDate proposed) {

    /** Is an answer to a proposal; why it is refused is asked for. */
    public record Answered(
            LocalDate on,
            @MaxLength(100) @Nullable String number,
            @MaxLength(200) @Nullable String authority,
            @MaxLength(1000) @Nullable String answer) {}
}
