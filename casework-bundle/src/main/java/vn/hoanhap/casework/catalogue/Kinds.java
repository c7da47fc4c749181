package vn.hoanhap.casework.catalogue;

import java.util.List;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.parts.entry.Sentences;

/** Names the kinds of journal lines that the programme writes, and the attributes on them. */
public final class Kinds {

    /** The id under which lines are written. */
    public static final String PROGRAMME = "casework";

    /** Somebody has an open file: a stock that moves by 1. */
    public static final String FILE = "rehab.file";

    /** Somebody is managed, and not interrupted: a stock that moves by 1. */
    public static final String MANAGED = "casework.managed";

    /** Somebody left a management list. */
    public static final String LEFT_LIST = "casework.left-list";

    /** A dossier for a facility was submitted. The register lays this kind down; here is its owner. */
    public static final String FACILITY_SUBMITTED = "rehab.facility-submitted";

    /** Rehabilitation at home or in the community began. The register lays this kind down; here is its owner. */
    public static final String HOME_COMMUNITY_STARTED = "rehab.home-community-started";

    /** A dossier was decided. */
    public static final String DECIDED = "rehab.decided";

    /** Somebody was admitted to a facility. */
    public static final String ADMITTED = "rehab.admitted";

    /** Rehabilitation came to its end. */
    public static final String COMPLETED = "rehab.completed";

    /** Somebody left rehabilitation before its end. */
    public static final String LEFT = "rehab.left";

    /** Somebody was tested. */
    public static final String TESTED = "casework.tested";

    /** Somebody counts as improved by repeated tests: a stock that moves by 1. */
    public static final String IMPROVED = "casework.improved";

    /** Somebody who is managed was looked after where they live. */
    public static final String RESIDENCE_CHECKED = "casework.residence-checked";

    /** Attribute with the code of what was found there. */
    public static final String FOUND = "found";

    /** Something was planned about a need. */
    public static final String PLANNED = "casework.planned";

    /** What was planned was done. */
    public static final String STEP_DONE = "casework.step-done";

    /** Somebody used again. */
    public static final String RELAPSED = "casework.relapsed";

    /** Somebody has reached something. */
    public static final String OUTCOME = "casework.outcome";

    /** Attribute with the code of an outcome. */
    public static final String TURN = "outcome";

    /** Attribute with the code of a need. */
    public static final String NEED = "need";

    /** Attribute with the code of the regime. */
    public static final String REGIME = "regime";

    /** Attribute with the code of the reason. */
    public static final String REASON = "reason";

    /** Attribute: OWN when somebody left a list by their own way, OTHER for prison, death, a move. */
    public static final String WAY = "way";

    /** Value of {@link #WAY}: by their own way. */
    public static final String OWN = "own";

    /** Value of {@link #WAY}: for another reason. */
    public static final String OTHER = "other";

    /** Attribute with the result of a test. */
    public static final String RESULT = "result";

    /** Attribute of a line whose day is known only as a month or year. */
    public static final String PRECISION = "precision";

    private Kinds() {}

    /** Returns them all. */
    public static List<ActivityKind> all(Sentences words) {
        String list = Rights.LIST_READ.name();
        String dossiers = Rights.DOSSIERS_READ.name();
        String tests = Rights.TESTS_READ.name();
        String care = Rights.CARE_READ.name();
        return List.of(
                new ActivityKind(FILE, words.both("kind.file"), Measure.PERSONS, list),
                new ActivityKind(MANAGED, words.both("kind.managed"), Measure.PERSONS, list),
                new ActivityKind(LEFT_LIST, words.both("kind.left-list"), Measure.PERSONS, list),
                new ActivityKind(FACILITY_SUBMITTED, words.both("kind.facility-submitted"), Measure.CASES, dossiers),
                new ActivityKind(
                        HOME_COMMUNITY_STARTED, words.both("kind.home-community-started"), Measure.PERSONS, dossiers),
                new ActivityKind(DECIDED, words.both("kind.decided"), Measure.CASES, dossiers),
                new ActivityKind(ADMITTED, words.both("kind.admitted"), Measure.PERSONS, dossiers),
                new ActivityKind(COMPLETED, words.both("kind.completed"), Measure.PERSONS, dossiers),
                new ActivityKind(LEFT, words.both("kind.left"), Measure.PERSONS, dossiers),
                new ActivityKind(RESIDENCE_CHECKED, words.both("kind.residence-checked"), Measure.CASES, list),
                new ActivityKind(TESTED, words.both("kind.tested"), Measure.CASES, tests),
                new ActivityKind(IMPROVED, words.both("kind.improved"), Measure.PERSONS, tests),
                new ActivityKind(PLANNED, words.both("kind.planned"), Measure.CASES, care),
                new ActivityKind(STEP_DONE, words.both("kind.step-done"), Measure.CASES, care),
                new ActivityKind(RELAPSED, words.both("kind.relapsed"), Measure.PERSONS, care),
                new ActivityKind(OUTCOME, words.both("kind.outcome"), Measure.PERSONS, care));
    }
}
