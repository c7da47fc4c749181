package vn.hoanhap.access.account;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.store.AccountStore;
import vn.hoanhap.access.store.RoleStore;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Messages;

/**
 * Says how far an administrator's hand reaches. One of the whole office administers every account. One of a unit administers
 * the accounts all of whose roles lie within it, and gives away no more than he has there himself. Inside a unit of work.
 */
public final class Authority {

    private final AccountStore accounts;
    private final RoleStore roles;
    private final Messages messages;

    /** Looks into the given stores. */
    public Authority(AccountStore accounts, RoleStore roles, Messages messages) {
        this.accounts = accounts;
        this.roles = roles;
        this.messages = messages;
    }

    /** Returns the area whose accounts somebody administers. */
    static Scope area(Principal by) {
        return by.scope(AccessRights.ACCOUNTS);
    }

    /** Tells whether somebody administers the whole office. */
    public static boolean office(Principal by) {
        return area(by).everything();
    }

    /** Tells whether somebody administers an account. */
    public boolean reaches(Principal by, long accountId) {
        return accounts.within(accountId, area(by));
    }

    /**
     * Checks what an account shall be able to do: areas within one's own, and no right that one has not there oneself.
     *
     * @param field what precedes {@code role} and {@code unit} in the names of fields, such as {@code grants[0].}
     */
    public void check(Principal by, RoleGrant grant, String field, Violations faults) {
        Scope area = area(by);
        if (area.everything()) {
            return;
        }
        Long unit = grant.unitId();
        boolean within = unit != null && accounts.covers(area, unit);
        faults.require(
                within, field + "unit", messages.both("grant.beyond.unit"), messages.both("grant.beyond.unit.remedy"));
        if (within) {
            Set<String> given =
                    new HashSet<>(roles.permissions(Set.of(grant.role())).getOrDefault(grant.role(), Set.of()));
            given.removeIf(AccessRights::officeWide); // they give nothing in a unit
            faults.require(
                    held(by, Objects.requireNonNull(unit)).containsAll(given),
                    field + "role",
                    messages.both("grant.beyond.role"),
                    messages.both("grant.beyond.role.remedy"));
        }
    }

    /**
     * Tells whether somebody may hand an account to another owner, end it or change it: all that it can do, he could give it
     * himself. Who signs in with it could do more than he otherwise.
     */
    public boolean masters(Principal by, long accountId) {
        if (office(by) || by.accountId() == accountId) {
            return true;
        }
        Violations beyond = new Violations();
        accounts.grants(accountId).forEach(grant -> check(by, grant, "", beyond));
        return beyond.none();
    }

    /** Checks who stands behind an account: rights over assigned people follow the person, wherever those people live. */
    void checkPerson(Principal by, @Nullable Long before, @Nullable Long after, Violations faults) {
        faults.require(
                area(by).everything() || Objects.equals(before, after),
                "personId",
                messages.both("grant.beyond.person"),
                messages.both("grant.beyond.person.remedy"));
    }

    private Set<String> held(Principal by, long unit) {
        Set<String> held = new HashSet<>();
        for (Principal.Grant grant : by.grants()) {
            Scope area = grant.unitId() == null ? Scope.EVERYTHING : new Scope(false, Set.of(grant.unitId()), null);
            if (!grant.assignedOnly() && accounts.covers(area, unit)) {
                held.addAll(grant.permissions());
            }
        }
        return held;
    }

    /** Returns the one area of an administrator of one unit; null for one of the office, or of several. */
    public static @Nullable Long home(Principal by) {
        Scope area = area(by);
        List<Long> units = List.copyOf(area.units());
        return area.everything() || units.size() != 1 ? null : units.get(0);
    }
}
