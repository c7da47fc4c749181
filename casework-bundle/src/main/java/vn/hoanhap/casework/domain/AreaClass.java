package vn.hoanhap.casework.domain;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.parts.time.Dated;

/**
 * Says into which class an area was put. No end is kept: it lasts until the next one of the same area and scheme, or until its
 * scheme ends.
 *
 * @param id its id
 * @param spot which area
 * @param code which class
 * @param began since when
 * @param decision by whom
 * @param proposalId the proposal that led to it; null for none
 * @param takenBack whether it was entered by mistake: it counts nowhere
 * @param version grows with every change
 */
public record AreaClass(
        long id,
        AreaSpot spot,
        AreaCode code,
        Dated began,
        Decision decision,
        @Nullable Long proposalId,
        boolean takenBack,
        int version) {

    /**
     * Is what is known of the decision.
     *
     * @param number its number; null when it is not known
     * @param authority who decided; null when it is not known
     */
    public record Decision(
            @Nullable String number, @Nullable String authority) {}
}
