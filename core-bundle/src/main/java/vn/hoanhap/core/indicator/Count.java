package vn.hoanhap.core.indicator;

/** Says what of the matching lines is counted. */
public enum Count {
    /** The lines themselves, reversals taken off. */
    LINES,
    /** The distinct people on them, aliases counted as one. Lines without a person do not count. */
    PERSONS,
    /** The distinct households on them. */
    HOUSEHOLDS,
    /** The distinct teams on them; for a stock, those whose movements add up to more than zero. */
    TEAMS,
    /** The distinct units on them, as they stood on the asked date. */
    UNITS,
    /** The sum of their quantities; unknown quantities make the sum a lower bound. */
    QUANTITY
}
