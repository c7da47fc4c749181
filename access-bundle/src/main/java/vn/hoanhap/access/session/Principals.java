package vn.hoanhap.access.session;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.Account;
import vn.hoanhap.access.account.Right;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.store.AccountStore;
import vn.hoanhap.access.store.RoleStore;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;

/** Puts together who an account is and what it may do, in the surrounding unit of work. */
public final class Principals {

    /** Name of the account that stands in the audit trail for the command line on the server's machine. */
    public static final String OPERATOR = "operator";

    /** The command line brings files in and backs up; it never opens an identity. */
    private static final String IDENTITY_RIGHTS = ".identity";

    private final AccountStore accounts;
    private final RoleStore roles;

    /** Reads from the given stores. */
    public Principals(AccountStore accounts, RoleStore roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /**
     * Returns the principal of an account; empty when it is unknown or disabled. With a one-time password it may do nothing
     * but change it.
     */
    Optional<Principal> of(long accountId) {
        return accounts.find(accountId)
                .filter(account -> account.disabledAt() == null)
                .map(this::principal);
    }

    /** Returns the principal of the command line: administrator, and whatever importing takes. */
    Optional<Principal> operator() {
        return accounts.credentials(OPERATOR).map(found -> {
            Set<String> rights = new HashSet<>(
                    roles.permissions(Set.of(Roles.ADMINISTRATOR)).getOrDefault(Roles.ADMINISTRATOR, Set.of()));
            roles.rights().stream()
                    .map(Right::name)
                    .filter(name -> !name.endsWith(IDENTITY_RIGHTS))
                    .forEach(rights::add);
            var grant = new Principal.Grant(Roles.ADMINISTRATOR, rights, null, false);
            return new Principal(found.account().id(), OPERATOR, null, List.of(grant));
        });
    }

    /** A right that concerns the whole office gives nothing to who has its role in a unit only. */
    private static Set<String> held(RoleGrant grant, Set<String> rights) {
        if (grant.unitId() == null && !grant.assignedOnly()) {
            return rights;
        }
        return rights.stream().filter(right -> !AccessRights.officeWide(right)).collect(Collectors.toSet());
    }

    private Principal principal(Account account) {
        List<RoleGrant> granted = account.mustChange() ? List.of() : accounts.grants(account.id());
        Set<String> codes = granted.stream().map(RoleGrant::role).collect(Collectors.toSet());
        Map<String, Set<String>> rights = codes.isEmpty() ? Map.of() : roles.permissions(codes);
        List<Principal.Grant> grants = granted.stream()
                .map(grant -> new Principal.Grant(
                        grant.role(),
                        held(grant, rights.getOrDefault(grant.role(), Set.of())),
                        grant.unitId(),
                        grant.assignedOnly()))
                .toList();
        return new Principal(account.id(), account.username(), account.personId(), grants);
    }
}
