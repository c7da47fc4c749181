package vn.hoanhap.casework.rest;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;

/**
 * Is the class of an area as a caller sends it.
 *
 * @param commune id or {@code code@date} of a commune
 * @param spot a place inside it, in plain words; missing for the whole commune
 * @param areaClass scheme and class: {@code TTG_2025.I}, as {@code /care-law} has them
 * @param began {@code 2017}, {@code 2017-05} or {@code 2017-05-17}
 * @param authority who decided
 */
public record AreaBody(
        String commune,
        @MaxLength(120) @Nullable String spot,
        @MaxLength(81) String areaClass,
        @MaxLength(10) String began,
        @MaxLength(100) @Nullable String number,
        @MaxLength(200) @Nullable String authority) {}
