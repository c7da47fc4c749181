package vn.hoanhap.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Proposal;

/**
 * Is a proposal about an area as somebody enters it.
 *
 * @param unitId the commune
 * @param place a place inside it; null or blank for the whole
 * @param areaClass into which class: {@code TTG_2025.NONE}
 * @param by who proposes it
 * @param reason why, in words
 * @param proposed when
 */
public record AreaProposalInput(
        @Nullable Long unitId,
        @Nullable String place,
        @Nullable String areaClass,
        Proposal.@Nullable By by,
        @Nullable String reason,
        @Nullable LocalDate proposed) {}
