package ${package}.catalogue;

import java.util.List;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.parts.entry.Sentences;

/** Names the kinds of journal lines that the programme writes. Once published they are never withdrawn. */
public final class Kinds {

    /** The programme's id: of its lines, its pages and its routes. */
    public static final String PROGRAMME = "${id}";

    /** Somebody began to take part. */
    public static final String ENROLLED = "${id}.enrolled";

    /** Somebody no longer takes part. */
    public static final String LEFT = "${id}.left";

    private Kinds() {}

    /** Returns them all. */
    public static List<ActivityKind> all(Sentences words) {
        String right = Rights.READ.name();
        return List.of(
                new ActivityKind(ENROLLED, words.both("kind.enrolled"), Measure.CASES, right),
                new ActivityKind(LEFT, words.both("kind.left"), Measure.CASES, right));
    }
}
