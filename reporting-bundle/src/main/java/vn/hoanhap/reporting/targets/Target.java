package vn.hoanhap.reporting.targets;

import vn.hoanhap.reporting.entry.Trace;

/**
 * Is a target of a year.
 *
 * @param id its id
 * @param indicator code of the indicator
 * @param unitId whose target it is
 * @param year the year
 * @param goal what is to be reached
 * @param source who set it, and where it is written
 * @param trace how it came here, and whether it still stands
 */
public record Target(long id, String indicator, long unitId, int year, Goal goal, String source, Trace trace) {}
