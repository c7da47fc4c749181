package vn.hoanhap.access.rest;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.store.Id;

/**
 * Is a grant in an answer.
 *
 * @param role code of the role
 * @param unit root of the area; null means the whole office
 * @param assignedOnly only people assigned to the account's person
 */
public record GrantBody(String role, @Nullable Id unit, boolean assignedOnly) {

    static GrantBody of(RoleGrant grant) {
        return new GrantBody(grant.role(), id(grant.unitId()), grant.assignedOnly());
    }

    static GrantBody of(Principal.Grant grant) {
        return new GrantBody(grant.role(), id(grant.unitId()), grant.assignedOnly());
    }

    private static @Nullable Id id(@Nullable Long value) {
        return value == null ? null : new Id(value);
    }
}
