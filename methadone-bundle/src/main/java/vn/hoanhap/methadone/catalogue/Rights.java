package vn.hoanhap.methadone.catalogue;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.parts.entry.Sentences;

/** Names the rights of the programme and the shipped roles that have them until the office decides otherwise. */
public final class Rights {

    /** See who is on the way to treatment. */
    public static final Permission READ = new Permission("methadone.read");

    /** Screen, counsel, write down consent, send, note answers. */
    public static final Permission WRITE = new Permission("methadone.write");

    /** Answer for the facilities in which one has a function: their referrals, and nothing else. */
    public static final Permission ANSWER = new Permission("methadone.answer");

    /** Keep the list of facilities. */
    public static final Permission FACILITIES = new Permission("methadone.facilities");

    private static final Set<String> HELPERS =
            Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER, Roles.TEAM_LEADER, Roles.VOLUNTEER);

    private Rights() {}

    /** Returns them all with their titles and roles. */
    public static List<PermissionInfo> all(Sentences words) {
        return List.of(
                new PermissionInfo(READ, words.both("right.read"), HELPERS),
                new PermissionInfo(WRITE, words.both("right.write"), HELPERS),
                new PermissionInfo(ANSWER, words.both("right.answer"), Set.of(Roles.CLINIC)),
                new PermissionInfo(
                        FACILITIES,
                        words.both("right.facilities"),
                        Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER)));
    }
}
