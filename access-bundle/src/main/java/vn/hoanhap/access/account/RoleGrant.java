package vn.hoanhap.access.account;

import org.jspecify.annotations.Nullable;

/**
 * Is a role in a place.
 *
 * @param role code of the role
 * @param unitId root of the area; null means the whole office
 * @param assignedOnly only people who are assigned to the person behind the account
 */
public record RoleGrant(String role, @Nullable Long unitId, boolean assignedOnly) {}
