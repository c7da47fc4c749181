package vn.hoanhap.core.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Is who calls: an account with its grants, as they stood at most five seconds ago.
 *
 * @param accountId the account; the audit trail names it
 * @param username shown in the frame; not personal data of a supported person
 * @param personId the person behind the account, when the account is a volunteer's or officer's own; null for machines
 * @param grants what the account may do, and where
 */
public record Principal(
        long accountId, String username, @Nullable Long personId, List<Grant> grants) {

    /**
     * Is one role in one place.
     *
     * @param role code of the role
     * @param permissions names of the rights that the role has now
     * @param unitId root of the area, its successors and predecessors included; null means the whole office
     * @param assignedOnly true narrows it to people who are assigned to {@link #personId()}
     */
    public record Grant(
            String role, Set<String> permissions, @Nullable Long unitId, boolean assignedOnly) {
        /** Copies the set. */
        public Grant {
            permissions = Set.copyOf(permissions);
        }
    }

    /** Copies the list. */
    public Principal {
        grants = List.copyOf(grants);
    }

    /** Tells whether some grant gives the right, wherever it applies. */
    public boolean may(Permission permission) {
        return permission.equals(Permission.PUBLIC)
                || permission.equals(Permission.SIGNED_IN)
                || grants.stream().anyMatch(grant -> grant.permissions().contains(permission.name()));
    }

    /** Returns where the right applies. Queries narrow by it; see {@link Scope#sql}. */
    public Scope scope(Permission permission) {
        if (permission.equals(Permission.PUBLIC) || permission.equals(Permission.SIGNED_IN)) {
            return Scope.NOTHING;
        }
        Set<Long> units = new TreeSet<>();
        boolean assigned = false;
        for (Grant grant : grants) {
            if (!grant.permissions().contains(permission.name())) {
                continue;
            }
            if (grant.assignedOnly()) {
                assigned |= personId != null;
            } else if (grant.unitId() == null) {
                return Scope.EVERYTHING;
            } else {
                units.add(grant.unitId());
            }
        }
        return new Scope(false, units, assigned ? personId : null);
    }
}
