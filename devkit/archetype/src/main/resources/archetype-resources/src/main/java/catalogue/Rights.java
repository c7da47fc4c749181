package ${package}.catalogue;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.parts.entry.Sentences;

/** Names the rights of the programme and the shipped roles that have them until the office decides otherwise. */
public final class Rights {

    /** See who takes part. */
    public static final Permission READ = new Permission("${id}.read");

    /** Enrol somebody, record the end, take back what was entered by mistake. */
    public static final Permission WRITE = new Permission("${id}.write");

    private Rights() {}

    /** Returns them all with their titles and roles. */
    public static List<PermissionInfo> all(Sentences words) {
        return List.of(
                new PermissionInfo(
                        READ,
                        words.both("right.read"),
                        Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER, Roles.AUDITOR)),
                new PermissionInfo(
                        WRITE, words.both("right.write"), Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER)));
    }
}
