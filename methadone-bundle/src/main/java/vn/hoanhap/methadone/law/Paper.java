package vn.hoanhap.methadone.law;

/** Names the papers that a rule may ask for; there are words for each. */
public enum Paper {
    /** The application form of the facility. */
    APPLICATION_FORM,
    /** A copy of an identity paper. */
    IDENTITY_COPY,
    /** The written consent of a parent or representative. */
    GUARDIAN_CONSENT
}
