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

    /** Lets somebody enter and withdraw figures that their office declares without records. */
    public static final Permission DECLARE = new Permission("reporting.declare");

    /** Lets somebody set targets for the units that they serve. */
    public static final Permission TARGETS = new Permission("reporting.targets");

    /** Lets somebody write difficulties, proposals and who approved under the reports of the units that they serve. */
    public static final Permission REMARKS = new Permission("reporting.remarks");

    private ReportingPermissions() {}

    static List<PermissionInfo> all(Messages messages) {
        return List.of(
                new PermissionInfo(
                        READ,
                        messages.both("permission.read"),
                        Set.of(
                                Roles.ADMINISTRATOR,
                                Roles.PROVINCE_OFFICER,
                                Roles.COMMUNE_OFFICER,
                                Roles.SUPERVISING_AGENCY,
                                Roles.AUDITOR)),
                new PermissionInfo(
                        DECLARE,
                        messages.both("permission.declare"),
                        Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER)),
                new PermissionInfo(
                        REMARKS,
                        messages.both("permission.remarks"),
                        Set.of(Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER)),
                new PermissionInfo(TARGETS, messages.both("permission.targets"), Set.of(Roles.PROVINCE_OFFICER)));
    }
}
