package vn.hoanhap.reporting.targets;

/**
 * Is an exact fraction: what is shown with a decimal comma is rounded, this is not.
 *
 * @param numerator above the line
 * @param denominator below it, above zero
 */
public record Fraction(long numerator, long denominator) {}
