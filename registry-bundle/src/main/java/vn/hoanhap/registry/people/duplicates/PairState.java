package vn.hoanhap.registry.people.duplicates;

/** Says what was decided about a pair. */
public enum PairState {
    /** Nobody has decided yet. */
    OPEN,
    /** They are one human being: one record was merged into the other. */
    SAME,
    /** They are two people; not asked again unless a name, a birth year or a number changes. */
    DIFFERENT
}
