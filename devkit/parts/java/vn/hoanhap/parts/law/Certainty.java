package vn.hoanhap.parts.law;

/** Says how sure a shipped rule is. */
public enum Certainty {
    /** The text was read at the place named. */
    SEEN,
    /** A part of it was read, or what others say of it. */
    PART,
    /** From memory: nobody looked it up. */
    MEMORY,
    /** No law says it: a habit of the field, until the office decides. */
    HABIT,
    /** It is to be expected, but was not announced. */
    EXPECTED
}
