package vn.hoanhap.casework.care;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.time.Dated;

/**
 * Is the class of an area as somebody enters it.
 *
 * @param unitId the commune
 * @param place a place inside it; null or blank for the whole
 * @param areaClass {@code TTG_2025.I}
 * @param began since when
 * @param number number of the decision
 * @param authority who decided
 */
public record AreaInput(
        @Nullable Long unitId,
        @Nullable String place,
        @Nullable String areaClass,
        @Nullable Dated began,
        @Nullable String number,
        @Nullable String authority) {}
