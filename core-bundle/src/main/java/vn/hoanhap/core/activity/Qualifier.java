package vn.hoanhap.core.activity;

/** Says how sure a figure is; in order from the surest to the vaguest. */
public enum Qualifier {
    /** Counted. */
    EXACT,
    /** At least this much: some part is unknown (hơn). */
    MORE_THAN,
    /** A little less than this (gần). */
    NEARLY,
    /** Around this (khoảng). */
    ABOUT,
    /** Somewhere in a range. */
    RANGE,
    /** Dozens, many (hàng chục). */
    DOZENS;

    /** Returns the vaguer of the two: a sum is as sure as its weakest line. */
    public Qualifier weakest(Qualifier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
