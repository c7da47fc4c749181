package vn.hoanhap.methadone.domain;

/** Names what whoever looks at an application should know. Nothing is refused for it. */
public enum Concern {
    /** For the day of sending no rule is shipped, or the holidays are not known: no deadline is computed. */
    NO_RULE,
    /** The year of birth is not known: whether a representative must consent cannot be said. */
    AGE_UNKNOWN,
    /** By the year of birth alone it cannot be said whether a representative must consent. */
    AGE_UNSURE,
    /** A representative should have consented. */
    NOT_REPRESENTED,
    /** Younger than the law lets be treated. */
    TOO_YOUNG,
    /** The facility was not licensed on the day of sending, or is not in the list. */
    NOT_LICENSED,
    /** Another application of the same human being is open. */
    OTHER_OPEN
}
