package vn.hoanhap.counselling.book;

/** Names the fields of forms, bodies and sheets, the same everywhere. */
public final class Fields {
    /** Who. */
    public static final String PERSON = "person";
    /** The commune. */
    public static final String UNIT = "unit";
    /** What a point is called. */
    public static final String NAME = "name";
    /** The organisation that hosts a point. */
    public static final String HOST = "host";
    /** The register's team whose members work at a point. */
    public static final String TEAM = "team";
    /** Since when. */
    public static final String OPENED = "opened";
    /** What a point offers. */
    public static final String SERVICES = "services";
    /** On which day. */
    public static final String ON = "on";
    /** The point. */
    public static final String POINT = "point";
    /** How people meet. */
    public static final String MODE = "mode";
    /** With how many. */
    public static final String FORM = "form";
    /** The day of a session. */
    public static final String DAY = "day";
    /** The time of day. */
    public static final String TIME = "time";
    /** How long. */
    public static final String MINUTES = "minutes";
    /** What it is about. */
    public static final String TOPICS = "topics";
    /** Who counsels. */
    public static final String COUNSELLOR = "counsellor";
    /** The people in it. */
    public static final String CLIENTS = "clients";
    /** How somebody goes on. */
    public static final String OUTCOME = "outcome";
    /** What was noted. */
    public static final String NOTE = "note";
    /** How many came whom nobody knows. */
    public static final String WALK_INS = "walkIns";
    /** Sex of these. */
    public static final String WALK_IN_SEX = "walkInSex";
    /** Age of these. */
    public static final String WALK_IN_AGE = "walkInAge";
    /** Members of somebody's family. */
    public static final String FAMILY = "family";
    /** How it stands. */
    public static final String STATE = "state";
    /** The next appointment. */
    public static final String NEXT = "next";
    /** To what somebody agreed. */
    public static final String WAY = "way";
    /** When somebody agreed. */
    public static final String AGREED = "agreed";
    /** When it began. */
    public static final String BEGAN = "began";

    private Fields() {}
}
