package vn.hoanhap.registry.units.data;

import java.time.LocalDate;

/**
 * Records that a unit which ended lives on, wholly or in part, in another one.
 *
 * @param fromId the unit that ended on the day before {@code on}
 * @param toId the unit that took over; it began on {@code on}, or stood before and took another one in
 * @param kind how it lives on
 * @param on the first day under the unit that took over
 * @param decree the number of the decree
 * @param source where the relation was taken from
 */
public record UnitSuccession(long fromId, long toId, SuccessionKind kind, LocalDate on, String decree, String source) {}
