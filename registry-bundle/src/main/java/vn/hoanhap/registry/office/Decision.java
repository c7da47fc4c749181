package vn.hoanhap.registry.office;

import java.time.LocalDate;

/**
 * Is something that the office decided.
 *
 * @param name what it is about
 * @param value what was decided
 * @param from the first day on which it holds
 * @param accountId who decided
 */
public record Decision(String name, String value, LocalDate from, long accountId) {}
