package vn.hoanhap.registry.hanging;

/** Says about what lines of the journal are. */
public enum About {
    /** About a person. */
    PERSON,
    /** About a household. */
    HOUSEHOLD,
    /** By a team. */
    TEAM
}
