package vn.hoanhap.exchange.jobs;

/** Says what is wanted of an import. */
public enum Wanted {
    /** Look at every row and write nothing. */
    CHECK,
    /** Write everything, or nothing when a row needs mending. */
    ALL,
    /** Write the rows that are well; those that need mending wait, and with them the rows that refer to them. */
    GOOD
}
