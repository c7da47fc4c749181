package vn.hoanhap.methadone.domain;

/** Says what screening found about opioids. Which, how much and since when is the clinic's to ask. */
public enum Opioids {
    /** The person uses them. */
    YES,
    /** The person does not: methadone is not for them. */
    NO,
    /** It is not clear: the clinic will say. */
    UNCLEAR
}
