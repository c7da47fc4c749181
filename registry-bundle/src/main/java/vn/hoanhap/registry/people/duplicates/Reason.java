package vn.hoanhap.registry.people.duplicates;

/** Says what two records have in common, or what speaks against their being one human being. */
public enum Reason {
    /** The same number of a citizen card. */
    ID_NUMBER,
    /** The same words of the name, without tones, in any order. */
    NAME,
    /** The same birth year. */
    BIRTH_YEAR,
    /** The same commune. */
    PLACE,
    /** Two communes of which one took over from the other, or that went into one. */
    PLACE_SUCCEEDED,
    /** Birth years one apart. */
    BIRTH_YEAR_NEAR,
    /** At least one birth year is not known. */
    BIRTH_YEAR_UNKNOWN,
    /** Other initials, though the words of the names cannot be told apart. */
    INITIALS_DIFFER,
    /** Both have a number, and not the same one: cards are renewed, so that it is a doubt and no proof. */
    ID_NUMBER_DIFFERS,
    /** Birth years further apart: one of the two was perhaps written down wrongly. */
    BIRTH_YEAR_DIFFERS;

    /** Tells whether it is a doubt. */
    public boolean doubt() {
        return compareTo(BIRTH_YEAR_NEAR) >= 0;
    }
}
