package vn.hoanhap.registry.legal;

/** Says how sure it is what stands about a text. */
public enum Certainty {
    /** Title and days were read at the place named. */
    SEEN,
    /** Only a part was read, or what others say of it. */
    PART,
    /** From memory: nobody looked it up. */
    MEMORY,
    /** The office entered it and answers for it. */
    OFFICE
}
