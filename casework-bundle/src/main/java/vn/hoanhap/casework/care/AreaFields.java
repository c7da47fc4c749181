package vn.hoanhap.casework.care;

/** Names the fields about areas in forms, bodies and sheets; what others have too is named by {@link Fields}. */
public final class AreaFields {
    /** The commune. */
    public static final String COMMUNE = "commune";
    /** A place inside it. */
    public static final String SPOT = "spot";
    /** Into which class. */
    public static final String AREA_CLASS = "areaClass";
    /** Who decided. */
    public static final String AUTHORITY = "authority";
    /** When it was proposed. */
    public static final String PROPOSED = "proposed";

    /** Why, in words that name nobody. */
    public static final String WHY = "why";

    /** Filter by class. */
    public static final String CLASS_FILTER = "class";

    private AreaFields() {}
}
