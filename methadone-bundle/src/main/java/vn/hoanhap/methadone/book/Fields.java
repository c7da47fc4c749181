package vn.hoanhap.methadone.book;

/** Names the fields of forms, bodies and sheets, the same everywhere. */
public final class Fields {
    /** Who. */
    public static final String PERSON = "person";
    /** The commune. */
    public static final String UNIT = "unit";
    /** When the person was screened. */
    public static final String SCREENED = "screened";
    /** What screening found. */
    public static final String OPIOIDS = "opioids";
    /** When the person was counselled. */
    public static final String COUNSELLED = "counselled";
    /** When the person consented. */
    public static final String CONSENTED = "consented";
    /** Who consented in writing. */
    public static final String CONSENT_BY = "consentBy";
    /** How far the person came on that day. */
    public static final String REACHED = "reached";
    /** The facility. */
    public static final String FACILITY = "facility";
    /** When the person was sent. */
    public static final String SENT = "sent";
    /** When treatment began. */
    public static final String STARTED = "started";
    /** When it ended. */
    public static final String ENDED = "ended";
    /** How it ended. */
    public static final String OUTCOME = "outcome";
    /** On which day. */
    public static final String ON = "on";
    /** Why. */
    public static final String REASON = "reason";
    /** What is written for the other side. */
    public static final String NOTE = "note";
    /** Papers. */
    public static final String PAPERS = "papers";
    /** The organisation that gives treatment. */
    public static final String ORGANISATION = "organisation";
    /** What a facility does. */
    public static final String KIND = "kind";
    /** From when it is licensed. */
    public static final String LICENSED_FROM = "licensedFrom";
    /** Until when it is licensed. */
    public static final String LICENSED_TO = "licensedTo";
    /** Address and telephone. */
    public static final String CONTACT = "contact";

    private Fields() {}
}
