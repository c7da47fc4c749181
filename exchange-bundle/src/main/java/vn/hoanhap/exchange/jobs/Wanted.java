package vn.hoanhap.exchange.jobs;

/** Says what is wanted of an import. */
public enum Wanted {
    /** Look at every row and write nothing. */
    CHECK,
    /** Write everything, as ALL does, unless there is something to ask: then look at every row and wait for an answer. */
    ASK,
    /** Write everything, or nothing when a row needs mending. */
    ALL,
    /** Write the rows that are well; those that need mending wait, and with them the rows that refer to them. */
    GOOD
}
