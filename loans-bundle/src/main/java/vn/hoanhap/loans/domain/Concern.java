package vn.hoanhap.loans.domain;

/** Names what is unusual about a loan: refused for a new one, kept as a flag on one that was paid out in the past. */
public enum Concern {
    /** With what is still outstanding, the amount exceeds the product's cap. */
    ABOVE_CAP,
    /** The term is longer than the product allows. */
    TERM_TOO_LONG,
    /** The product does not lend to this kind of borrower. */
    BORROWER_NOT_SERVED,
    /** The fund did not lend on that day. */
    FUND_NOT_LENDING,
    /** The administrative unit did not exist on that day. */
    UNIT_NOT_THERE
}
