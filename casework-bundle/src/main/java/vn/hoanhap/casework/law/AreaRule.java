package vn.hoanhap.casework.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Is a class of areas.
 *
 * @param code names it in records
 * @param rank its place within its scheme, 0 the best
 * @param hot whether such an area is a hot spot
 * @param basis where that comes from, and on which days an area can be put into it
 */
public record AreaRule(AreaCode code, int rank, boolean hot, Basis basis) {}
