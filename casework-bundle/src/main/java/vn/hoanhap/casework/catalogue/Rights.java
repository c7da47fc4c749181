package vn.hoanhap.casework.catalogue;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Names the rights of the programme and the shipped roles that have them. Who visits somebody sees until when they are managed;
 * what a test said is for those who answer for tests.
 */
public final class Rights {

    /** See who is on a management list, under which decision and until when. */
    public static final Permission LIST_READ = new Permission("casework.list.read");

    /** Enter managements, interrupt and end them. */
    public static final Permission LIST_WRITE = new Permission("casework.list.write");

    /** See dossiers for rehabilitation. */
    public static final Permission DOSSIERS_READ = new Permission("casework.dossiers.read");

    /** Prepare dossiers and record their steps. */
    public static final Permission DOSSIERS_WRITE = new Permission("casework.dossiers.write");

    /** See what tests said. */
    public static final Permission TESTS_READ = new Permission("casework.tests.read");

    /** Record tests and take them back. */
    public static final Permission TESTS_WRITE = new Permission("casework.tests.write");

    /** See what people told of themselves, their needs, plans and outcomes. Not for the police. */
    public static final Permission CARE_READ = new Permission("casework.care.read");

    /** Write that down, and carry it on. */
    public static final Permission CARE_WRITE = new Permission("casework.care.write");

    /** See proposals to leave a list, and print certificates. */
    public static final Permission LEAVING_READ = new Permission("casework.leaving.read");

    /** Propose that somebody leaves a list. */
    public static final Permission PROPOSE = new Permission("casework.propose");

    /** Decide such proposals, as the authority or for it. */
    public static final Permission DECIDE = new Permission("casework.decide");

    /** See how areas are classed, and proposals about that. Nobody is named there. */
    public static final Permission AREAS_READ = new Permission("casework.areas.read");

    /** Record how areas are classed, and decide proposals for the authority. */
    public static final Permission AREAS_WRITE = new Permission("casework.areas.write");

    /** Propose that an area is classed otherwise. */
    public static final Permission AREAS_PROPOSE = new Permission("casework.areas.propose");

    private static final Set<String> OFFICERS =
            Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER, Roles.COMMUNE_POLICE);
    private static final Set<String> READERS =
            Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER, Roles.COMMUNE_POLICE, Roles.AUDITOR);

    private static final Set<String> PROPOSAL_READERS = Set.of(
            Roles.PROVINCE_OFFICER,
            Roles.COMMUNE_OFFICER,
            Roles.COMMUNE_POLICE,
            Roles.TEAM_LEADER,
            Roles.CLUB_CHAIR,
            Roles.AUDITOR);

    private static final Set<String> CARERS =
            Set.of(Roles.COMMUNE_OFFICER, Roles.TEAM_LEADER, Roles.VOLUNTEER, Roles.CLUB_CHAIR);

    private Rights() {}

    /** Returns them all with their titles and roles. */
    public static List<PermissionInfo> all(Sentences words) {
        return List.of(
                new PermissionInfo(
                        LIST_READ,
                        words.both("right.list.read"),
                        Set.of(
                                Roles.PROVINCE_OFFICER,
                                Roles.COMMUNE_OFFICER,
                                Roles.COMMUNE_POLICE,
                                Roles.TEAM_LEADER,
                                Roles.VOLUNTEER,
                                Roles.AUDITOR)),
                new PermissionInfo(LIST_WRITE, words.both("right.list.write"), OFFICERS),
                new PermissionInfo(DOSSIERS_READ, words.both("right.dossiers.read"), READERS),
                new PermissionInfo(DOSSIERS_WRITE, words.both("right.dossiers.write"), OFFICERS),
                new PermissionInfo(TESTS_READ, words.both("right.tests.read"), READERS),
                new PermissionInfo(TESTS_WRITE, words.both("right.tests.write"), OFFICERS),
                new PermissionInfo(CARE_READ, words.both("right.care.read"), CARERS),
                new PermissionInfo(CARE_WRITE, words.both("right.care.write"), CARERS),
                new PermissionInfo(LEAVING_READ, words.both("right.leaving.read"), PROPOSAL_READERS),
                new PermissionInfo(
                        PROPOSE,
                        words.both("right.propose"),
                        Set.of(Roles.COMMUNE_OFFICER, Roles.TEAM_LEADER, Roles.CLUB_CHAIR)),
                new PermissionInfo(
                        DECIDE, words.both("right.decide"), Set.of(Roles.COMMUNE_OFFICER, Roles.COMMUNE_POLICE)),
                new PermissionInfo(AREAS_READ, words.both("right.areas.read"), PROPOSAL_READERS),
                new PermissionInfo(AREAS_WRITE, words.both("right.areas.write"), OFFICERS),
                new PermissionInfo(
                        AREAS_PROPOSE,
                        words.both("right.areas.propose"),
                        Set.of(Roles.COMMUNE_OFFICER, Roles.TEAM_LEADER, Roles.CLUB_CHAIR)));
    }
}
