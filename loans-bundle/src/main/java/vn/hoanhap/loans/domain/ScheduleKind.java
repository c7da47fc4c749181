package vn.hoanhap.loans.domain;

/** Names how a loan is paid back. */
public enum ScheduleKind {
    /** The same principal at each instalment; interest falls with the balance. */
    EQUAL_PRINCIPAL,
    /** The same payment at each instalment, interest included. */
    ANNUITY,
    /** Interest at each instalment, the whole principal at the end. */
    BULLET
}
