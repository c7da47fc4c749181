package vn.hoanhap.core.indicator;

/** Says over which dates an indicator counts. */
public enum Basis {
    /** What happened from a date to a date, both inclusive (trong kỳ). */
    FLOW,
    /** What there is at the end of a date (hiện có). */
    STOCK,
    /** What happened since records began, up to a date (lũy kế). */
    CUMULATIVE
}
