package vn.hoanhap.registry.units.data;

import java.time.LocalDate;

/**
 * Records that a unit which ended lives on, wholly or in part, in another one.
 *
 * @param fromId the unit that ended on the day before {@code on}
 * @param toId the unit that began on {@code on}
 * @param kind how it lives on
 * @param on the first day of the new unit
 * @param decree the number of the decree
 * @param source where the relation was taken from
 */
public record UnitSuccession(long fromId, long toId, SuccessionKind kind, LocalDate on, String decree, String source) {}
