package vn.hoanhap.reporting;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.text.Messages;

/** Names the rights of reporting. */
public final class ReportingPermissions {

    /** Lets somebody read the figures of the units that they serve. */
    public static final Permission READ = new Permission("reporting.read");

    private ReportingPermissions() {}

    static List<PermissionInfo> all(Messages messages) {
        return List.of(new PermissionInfo(
                READ,
                messages.both("permission.read"),
                Set.of(
                        Roles.ADMINISTRATOR,
                        Roles.PROVINCE_OFFICER,
                        Roles.COMMUNE_OFFICER,
                        Roles.SUPERVISING_AGENCY,
                        Roles.AUDITOR)));
    }
}
