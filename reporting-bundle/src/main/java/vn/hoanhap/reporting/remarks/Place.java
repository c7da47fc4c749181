package vn.hoanhap.reporting.remarks;

import java.time.LocalDate;

/**
 * Names the report that something is written under.
 *
 * @param template code of the report
 * @param unitId whose report it is
 * @param from first day
 * @param to last day, inclusive
 */
public record Place(String template, long unitId, LocalDate from, LocalDate to) {}
