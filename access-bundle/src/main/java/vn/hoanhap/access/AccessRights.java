package vn.hoanhap.access;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.text.Messages;

/** The rights that this bundle defines. */
public final class AccessRights {

    /** Manage accounts and their grants. */
    public static final Permission ACCOUNTS = new Permission("access.accounts");

    /** Change what roles may do. */
    public static final Permission ROLES = new Permission("access.roles");

    /** Read and prove the audit trail. */
    public static final Permission AUDIT = new Permission("access.audit");

    /** Rotate the keys that protect personal fields. */
    public static final Permission KEYS = new Permission("access.keys");

    /** Programmes, backups and the server itself belong to the whole office. */
    private static final String SERVER = "lifecycle.";

    /** The first-run guide, too. */
    private static final String CONSOLE = "console.";

    /** Whose unit the office is. */
    private static final String OFFICE = "register.office";

    private AccessRights() {}

    /** Tells whether a right makes sense in the whole office only: roles, keys, the audit trail, the office and its server know no units. */
    public static boolean officeWide(String right) {
        return right.startsWith(SERVER)
                || right.startsWith(CONSOLE)
                || Set.of(ROLES.name(), AUDIT.name(), KEYS.name(), OFFICE).contains(right);
    }

    static List<PermissionInfo> all(Messages messages) {
        Set<String> administrator = Set.of(Roles.ADMINISTRATOR);
        return List.of(
                new PermissionInfo(ACCOUNTS, messages.both("right.accounts"), administrator),
                new PermissionInfo(ROLES, messages.both("right.roles"), administrator),
                new PermissionInfo(AUDIT, messages.both("right.audit"), Set.of(Roles.ADMINISTRATOR, Roles.AUDITOR)),
                new PermissionInfo(KEYS, messages.both("right.keys"), administrator));
    }
}
