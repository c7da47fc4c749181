package vn.hoanhap.registry.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.activity.Measure;

/**
 * Is a kind of journal line that the register lays down before the programme that is to write it is installed, so that a line
 * counts the same whoever writes it. The first programme that defines the code makes the kind its own: title and right are
 * then that programme's, the lines stay as they are.
 */
public enum SharedKind {
    /** A class for members of teams and officers; how many attended. */
    CLASS_HELD("class.held", Measure.ATTENDANCES, Names.NOBODY),
    /** A communication event in the community; how many attended. */
    OUTREACH_EVENT("outreach.event", Measure.ATTENDANCES, Names.NOBODY),
    /** Leaflets handed out at one occasion. */
    OUTREACH_LEAFLETS("outreach.leaflets-given", Measure.ITEMS, Names.NOBODY),
    /** One broadcast, in minutes. */
    OUTREACH_BROADCAST("outreach.broadcast", Measure.MINUTES, Names.NOBODY),
    /** An event in a school; how many pupils attended. */
    OUTREACH_SCHOOL("outreach.school-event", Measure.ATTENDANCES, Names.NOBODY),
    /** A run of a mobile loudspeaker; how many were there. */
    OUTREACH_LOUDSPEAKER("outreach.loudspeaker-run", Measure.ATTENDANCES, Names.NOBODY),
    /** A meeting of a team; how many attended. */
    TEAM_MET("team.met", Measure.ATTENDANCES, Names.TEAM),
    /** Somebody began substitution treatment. */
    METHADONE_STARTED("methadone.started", Measure.PERSONS, Names.PERSON),
    /** Somebody began home or community rehabilitation. */
    REHAB_STARTED("rehab.home-community-started", Measure.PERSONS, Names.PERSON),
    /** A dossier for a rehabilitation facility was submitted. */
    REHAB_SUBMITTED("rehab.facility-submitted", Measure.CASES, Names.PERSON),
    /** Somebody was referred to a job. */
    JOB_REFERRED("job.referred", Measure.PERSONS, Names.PERSON),
    /** Somebody was taken on. */
    JOB_PLACED("job.placed", Measure.PERSONS, Names.PERSON),
    /** Somebody's job has proved stable. */
    JOB_STABLE("job.stable", Measure.PERSONS, Names.PERSON),
    /** Things were given. */
    SUPPORT_GIVEN("support.given", Measure.ITEMS, Names.PERHAPS),
    /** What things that were given are worth, in whole đồng. */
    SUPPORT_VALUED("support.valued", Measure.DONG, Names.PERHAPS),
    /** Somebody was counselled. */
    COUNSELLING_GIVEN("counselling.given", Measure.PERSONS, Names.PERSON),
    /** Somebody who was encouraged to has begun treatment. */
    COUNSELLING_MOBILISED("counselling.mobilised", Measure.PERSONS, Names.PERSON);

    /** Says whom a line names. */
    public enum Names {
        /** Nobody: it counts a crowd, or things for a crowd. */
        NOBODY,
        /** The team that met. */
        TEAM,
        /** The one person whom it counts. */
        PERSON,
        /** A person or a household, where it is known. */
        PERHAPS
    }

    private final String code;
    private final Measure measure;
    private final Names names;

    SharedKind(String code, Measure measure, Names names) {
        this.code = code;
        this.measure = measure;
        this.names = names;
    }

    /** Returns the code. */
    public String code() {
        return code;
    }

    /** Returns what the quantity of a line counts. */
    public Measure measure() {
        return measure;
    }

    /** Returns whom a line names. */
    public Names names() {
        return names;
    }

    /** Tells whether a line may lead to somebody. */
    public boolean personal() {
        return names == Names.PERSON || names == Names.PERHAPS;
    }

    /** Returns all codes in order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(SharedKind::code).toList();
    }

    /** Tells whether a kind is one of them. */
    public static boolean has(String code) {
        return of(code).isPresent();
    }

    /** Finds a kind by its code. */
    public static Optional<SharedKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
