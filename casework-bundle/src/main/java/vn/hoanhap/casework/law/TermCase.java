package vn.hoanhap.casework.law;

/** Says which of the terms of a regime is meant. */
public enum TermCase {
    /** The regime has one term for all. */
    ANY,
    /** The first rehabilitation. */
    FIRST,
    /** The second rehabilitation or a later one. */
    AGAIN,
    /** Nobody knows whether it is the first. */
    UNKNOWN,
    /** After voluntary rehabilitation. */
    AFTER_VOLUNTARY,
    /** After substitution treatment. */
    AFTER_SUBSTITUTION,
    /** After compulsory rehabilitation of a grown-up. */
    AFTER_COMPULSORY,
    /** After compulsory rehabilitation between 12 and 18. */
    AFTER_COMPULSORY_MINOR;

    /** Returns the case of what was completed; {@code UNKNOWN} when that is nothing. */
    public static TermCase after(Regime.Completes completed) {
        return switch (completed) {
            case VOLUNTARY -> AFTER_VOLUNTARY;
            case SUBSTITUTION -> AFTER_SUBSTITUTION;
            case COMPULSORY -> AFTER_COMPULSORY;
            case COMPULSORY_MINOR -> AFTER_COMPULSORY_MINOR;
            case NONE -> UNKNOWN;
        };
    }
}
