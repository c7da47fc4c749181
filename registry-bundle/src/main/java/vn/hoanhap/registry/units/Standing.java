package vn.hoanhap.registry.units;

import vn.hoanhap.core.unit.Unit;

/**
 * Is where something in a unit belongs on a day.
 *
 * @param unit the unit itself while it holds, else the one unit that took it over as a whole; its last version when no such
 *     unit is known
 * @param ended whether that unit had ended by the day
 */
public record Standing(Unit unit, boolean ended) {}
