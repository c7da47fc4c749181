package vn.hoanhap.casework.law;

/** Says what sort of thing a regime is. */
public enum Kind {
    /** Managing a person who uses drugs. */
    USER,
    /** The management list of people with drug dependence. */
    LISTED,
    /** Rehabilitation. */
    REHAB,
    /** Management after rehabilitation. */
    POST_REHAB
}
