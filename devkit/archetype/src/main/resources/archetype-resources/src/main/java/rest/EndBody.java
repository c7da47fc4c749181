package ${package}.rest;

import java.time.LocalDate;

/**
 * Is the end of an enrolment as a caller sends it.
 *
 * @param ended last day
 */
public record EndBody(LocalDate ended) {}
