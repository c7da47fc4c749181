package vn.hoanhap.access.account;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Is what an account shall be able to do.
 *
 * @param personId the person behind it; null for nobody
 * @param grants all its grants from now on
 */
public record GrantChange(@Nullable Long personId, List<RoleGrant> grants) {

    /** Copies the list. */
    public GrantChange {
        grants = List.copyOf(grants);
    }

    /** Writes the grants for the audit trail: roles and ids only. */
    String summary() {
        String all = grants.stream()
                .map(grant -> grant.role()
                        + (grant.unitId() == null ? "" : "@" + grant.unitId())
                        + (grant.assignedOnly() ? " assigned" : ""))
                .collect(Collectors.joining(", "));
        return personId == null ? all : all + "; person " + personId;
    }
}
