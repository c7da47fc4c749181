package vn.hoanhap.casework.domain;

/** Names what is flagged on a record, and never refused: it happened, or the law leaves it open. */
public enum Concern {
    /** No rule is shipped for the day: the term stands in the decision. */
    NO_RULE,
    /** The law changed meanwhile, and does not say what holds. */
    LAW_SILENT,
    /** The first day is not known exactly: no term is counted from it. */
    IMPRECISE,
    /** What stands in the decision is no term of the law. */
    TERM_DIFFERS,
    /** The person is not of the age for which the regime is. */
    AGE_NOT_MET,
    /** Only the year of birth is known: perhaps the person is not of that age. */
    AGE_DOUBTFUL,
    /** The regime was not known to the law of the day. */
    NOT_OF_THIS_LAW,
    /** The facility is not of a kind that carries out this form. */
    FACILITY_KIND,
    /** Rehabilitation was completed before the earliest end of its term. */
    ENDED_EARLY,
    /** The unit did not exist on the day, and nobody is recorded in its place. */
    UNIT_NOT_THERE
}
