package vn.hoanhap.counselling.catalogue;

import java.util.List;
import java.util.Locale;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.parts.entry.Sentences;

/** Names the kinds of journal lines that the programme writes, and the attributes on them. */
public final class Kinds {

    /** The id under which lines are written. */
    public static final String PROGRAMME = "counselling";

    /** Somebody was counselled. The register lays this kind down; here is its owner. */
    public static final String GIVEN = "counselling.given";

    /** People were counselled whom nobody knows. */
    public static final String ANONYMOUS = "counselling.anonymous";

    /** Members of somebody's family were counselled. */
    public static final String FAMILY = "counselling.family";

    /** Somebody who was encouraged has begun. The register lays this kind down; here is its owner. */
    public static final String MOBILISED = "counselling.mobilised";

    /** A point works: a stock that moves by 1. */
    public static final String POINT_OPENED = "counselling.point-opened";

    /** Attribute: how people met. */
    public static final String MODE = "mode";

    /** Attribute with the id of the point. */
    public static final String POINT = "point";

    /** Attribute with the sex of people whom nobody knows. */
    public static final String SEX = "sex";

    /** Attribute with the age of people whom nobody knows. */
    public static final String AGE = "age";

    /** Attribute with what somebody began. */
    public static final String WAY = "way";

    /** Attribute of a line whose day is known only as a month or year. */
    public static final String PRECISION = "precision";

    /** Value of the attribute of each topic that a session was about. */
    public static final String YES = "yes";

    private Kinds() {}

    /** Returns the attribute of a topic: {@code relapse-prevention}. */
    public static String topic(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns them all. */
    public static List<ActivityKind> all(Sentences words) {
        String read = Rights.READ.name();
        return List.of(
                new ActivityKind(GIVEN, words.both("kind.given"), Measure.PERSONS, read),
                new ActivityKind(ANONYMOUS, words.both("kind.anonymous"), Measure.ATTENDANCES, read),
                new ActivityKind(FAMILY, words.both("kind.family"), Measure.ATTENDANCES, read),
                new ActivityKind(MOBILISED, words.both("kind.mobilised"), Measure.PERSONS, read),
                new ActivityKind(POINT_OPENED, words.both("kind.point-opened"), Measure.UNITS, read));
    }
}
