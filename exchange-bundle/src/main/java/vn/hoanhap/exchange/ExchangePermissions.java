package vn.hoanhap.exchange;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.text.Messages;

/** Names the rights of exchange. */
public final class ExchangePermissions {

    /** Lets somebody bring files in; each sheet asks for its own right besides. */
    public static final Permission IMPORT = new Permission("exchange.import");

    private ExchangePermissions() {}

    static List<PermissionInfo> all(Messages messages) {
        return List.of(new PermissionInfo(
                IMPORT,
                messages.both("permission.import"),
                Set.of(Roles.ADMINISTRATOR, Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER)));
    }
}
