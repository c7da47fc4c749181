package vn.hoanhap.counselling.catalogue;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Names the rights of the programme and the shipped roles that have them. Who counsels keeps what was said: notes are read with a
 * right of their own by those who counsel, and nothing of the programme is for police, clinics, lenders or auditors.
 */
public final class Rights {

    /** See points, sessions and who was encouraged; never notes. */
    public static final Permission READ = new Permission("counselling.read");

    /** Enter sessions and who was encouraged. */
    public static final Permission WRITE = new Permission("counselling.write");

    /** Open, pause and close points. */
    public static final Permission POINTS_WRITE = new Permission("counselling.points.write");

    /** Read what counsellors noted. */
    public static final Permission NOTES_READ = new Permission("counselling.notes.read");

    private static final Set<String> COUNSELLORS = Set.of(Roles.COMMUNE_OFFICER, Roles.TEAM_LEADER, Roles.VOLUNTEER);
    private static final Set<String> READERS =
            Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER, Roles.TEAM_LEADER, Roles.VOLUNTEER, Roles.CLUB_CHAIR);

    private Rights() {}

    /** Returns them all with their titles and roles. */
    public static List<PermissionInfo> all(Sentences words) {
        return List.of(
                new PermissionInfo(READ, words.both("right.read"), READERS),
                new PermissionInfo(WRITE, words.both("right.write"), READERS),
                new PermissionInfo(
                        POINTS_WRITE,
                        words.both("right.points.write"),
                        Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER)),
                new PermissionInfo(NOTES_READ, words.both("right.notes.read"), COUNSELLORS));
    }
}
