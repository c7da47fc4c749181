package vn.hoanhap.methadone.catalogue;

import java.util.List;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.parts.entry.Sentences;

/** Names the kinds of journal lines that the programme writes, and the attributes on them. */
public final class Kinds {

    /** The programme's id: of its lines, its pages and its routes. */
    public static final String PROGRAMME = "methadone";

    /** The register's service to which people are sent. */
    public static final String SERVICE_CODE = "METHADONE";

    /** Somebody was screened for treatment. */
    public static final String SCREENED = "methadone.screened";

    /** Somebody began treatment. The register lays this kind down; here is its owner. */
    public static final String STARTED = "methadone.started";

    /** Somebody’s treatment came to its end: management after rehabilitation begins. */
    public static final String COMPLETED = "methadone.completed";

    /** It came to nothing, or treatment ended early. */
    public static final String DROPPED = "methadone.dropped";

    /** Attribute of a completed treatment: of which service. */
    public static final String SERVICE = "service";

    /** Attribute of a dropped one: {@code before} treatment began, or {@code during} it. */
    public static final String STAGE = "stage";

    private Kinds() {}

    /** Returns them all. */
    public static List<ActivityKind> all(Sentences words) {
        String right = Rights.READ.name();
        return List.of(
                new ActivityKind(SCREENED, words.both("kind.screened"), Measure.PERSONS, right),
                new ActivityKind(STARTED, words.both("kind.started"), Measure.PERSONS, right),
                new ActivityKind(COMPLETED, words.both("kind.completed"), Measure.PERSONS, right),
                new ActivityKind(DROPPED, words.both("kind.dropped"), Measure.PERSONS, right));
    }
}
