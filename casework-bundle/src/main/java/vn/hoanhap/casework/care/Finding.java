package vn.hoanhap.casework.care;

/** Says what stands against a proposal by what is known now: it is told, and the authority decides within the law. */
public enum Finding {
    /** The time on the list is over already. */
    NOT_ON_LIST,
    /** The law of the day does not know the reason. */
    NOT_IN_LAW,
    /** The term still runs. */
    TERM_RUNS,
    /** The term rests, or nobody knows its end. */
    TERM_UNKNOWN,
    /** The last test said that the person used drugs, or was refused. Only for who may see results. */
    OPEN_POSITIVE,
    /** No test was taken in the time on the list. */
    NO_TEST,
    /** The person used again in that time. Only for who may read plans. */
    RELAPSED
}
