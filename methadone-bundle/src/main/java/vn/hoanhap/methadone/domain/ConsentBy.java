package vn.hoanhap.methadone.domain;

/** Says who consented in writing. */
public enum ConsentBy {
    /** The person alone. */
    SELF,
    /** The person and their father. */
    FATHER,
    /** The person and their mother. */
    MOTHER,
    /** The person and their guardian or legal representative. */
    GUARDIAN;

    /** Tells whether somebody consented beside the person. */
    public boolean represented() {
        return this != SELF;
    }
}
