package vn.hoanhap.casework.domain;

import java.time.LocalDate;

/**
 * Is a person who begins or ceases to count in a unit.
 *
 * @param on the day: the first on which they count, or the first on which they no longer do
 * @param unitId where
 * @param amount 1 or -1
 */
public record Movement(LocalDate on, long unitId, int amount) {}
