package vn.hoanhap.core.access;

import java.util.Set;
import vn.hoanhap.core.text.Text;

/**
 * Describes a right that a programme defines.
 *
 * @param permission its name
 * @param title what it lets somebody do
 * @param roles codes of the shipped roles that have it until the office decides otherwise; see {@link Roles}
 */
public record PermissionInfo(Permission permission, Text title, Set<String> roles) {

    /** Copies the set. */
    public PermissionInfo {
        roles = Set.copyOf(roles);
    }
}
