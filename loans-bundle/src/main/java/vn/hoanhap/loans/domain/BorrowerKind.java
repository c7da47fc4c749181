package vn.hoanhap.loans.domain;

import java.util.Locale;

/** Says who stands in the contract. */
public enum BorrowerKind {
    /** One person. */
    PERSON,
    /** A household, signed for by its representative; the loan helps a person in it. */
    HOUSEHOLD,
    /** Two people together, such as husband and wife. */
    COUPLE,
    /** A business that employs people in recovery: products name it, loans to it come with a later version. */
    BUSINESS;

    /** Returns the code that journal lines carry: {@code person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
