package vn.hoanhap.benchmarks.report;

import java.util.List;
import vn.hoanhap.core.activity.Measure;

/**
 * Says how many lines of a kind a long journal has, and what such a line holds.
 *
 * @param kind code of the kind
 * @param share lines of it among a thousand
 * @param measure what its quantity counts
 * @param subject whom it names
 * @param attribute name of its attribute; empty for none
 * @param values values of the attribute, in turn
 */
record WrittenKind(String kind, int share, Measure measure, Subject subject, String attribute, List<String> values) {

    WrittenKind(String kind, int share, Measure measure, Subject subject) {
        this(kind, share, measure, subject, "", List.of());
    }

    /** Says whom a line names. */
    enum Subject {
        NOBODY,
        PERSON,
        TEAM
    }

    /** The lines of a province whose teams write down every contact; team and member lines are stocks that stay. */
    static final List<WrittenKind> ALL = List.of(
            new WrittenKind(
                    "contact.made",
                    560,
                    Measure.EVENTS,
                    Subject.PERSON,
                    "channel",
                    List.of("FACE_TO_FACE", "PHONE", "MESSAGE")),
            new WrittenKind("person.category", 60, Measure.PERSONS, Subject.PERSON),
            new WrittenKind("team.active", 1, Measure.TEAMS, Subject.TEAM, "team-kind", List.of("VOLUNTEER_TEAM")),
            new WrittenKind("team.member", 5, Measure.PERSONS, Subject.PERSON, "team-kind", List.of("VOLUNTEER_TEAM")),
            new WrittenKind("team.met", 34, Measure.ATTENDANCES, Subject.TEAM),
            new WrittenKind("class.held", 10, Measure.ATTENDANCES, Subject.NOBODY),
            new WrittenKind("outreach.event", 70, Measure.ATTENDANCES, Subject.NOBODY),
            new WrittenKind("outreach.leaflets-given", 50, Measure.ITEMS, Subject.NOBODY),
            new WrittenKind("outreach.broadcast", 40, Measure.MINUTES, Subject.NOBODY),
            new WrittenKind("outreach.school-event", 10, Measure.ATTENDANCES, Subject.NOBODY),
            new WrittenKind("outreach.loudspeaker-run", 10, Measure.ATTENDANCES, Subject.NOBODY),
            new WrittenKind("methadone.started", 10, Measure.PERSONS, Subject.PERSON),
            new WrittenKind("rehab.home-community-started", 10, Measure.PERSONS, Subject.PERSON),
            new WrittenKind("rehab.facility-submitted", 5, Measure.CASES, Subject.PERSON),
            new WrittenKind("job.referred", 10, Measure.PERSONS, Subject.PERSON),
            new WrittenKind("job.placed", 5, Measure.PERSONS, Subject.PERSON),
            new WrittenKind("job.stable", 5, Measure.PERSONS, Subject.PERSON),
            new WrittenKind("support.given", 15, Measure.ITEMS, Subject.PERSON),
            new WrittenKind("support.valued", 10, Measure.DONG, Subject.PERSON),
            new WrittenKind("counselling.given", 75, Measure.PERSONS, Subject.PERSON),
            new WrittenKind("counselling.mobilised", 5, Measure.PERSONS, Subject.PERSON));
}
