package vn.hoanhap.reporting.targets;

/** Says how a result is to stand to its target. */
public enum Comparison {
    /** As much or more (ít nhất). */
    AT_LEAST,
    /** As much or less (nhiều nhất). */
    AT_MOST,
    /** Exactly as much (đúng). */
    EXACTLY
}
