package vn.hoanhap.access.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.session.TokenGatekeeper;
import vn.hoanhap.access.store.RoleStore;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;

/** Roles as data: an office adds roles and changes what each may do. */
public final class RoleCatalogue {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** Without these nobody could give them back. */
    private static final Set<String> KEPT = Set.of("access.accounts", "access.roles");

    private final TransactionRunner transactions;
    private final RoleStore roles;
    private final TokenGatekeeper gatekeeper;
    private final AuditTrail audit;
    private final AccessProblems problems;

    /** Reads and writes through the given parts. */
    public RoleCatalogue(TransactionRunner transactions, Accounts.Parts parts) {
        this.transactions = transactions;
        this.roles = parts.roles();
        this.gatekeeper = parts.gatekeeper();
        this.audit = parts.audit();
        this.problems = parts.problems();
    }

    /** Lists all roles, those that came with the server first. */
    public List<Role> all() {
        return transactions.read(roles::all);
    }

    /** Lists every right that some programme defines or once defined. */
    public List<Right> rights() {
        return transactions.read(roles::rights);
    }

    /**
     * Returns a role.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404
     */
    public Role get(String code) {
        return transactions.read(() -> roles.find(code)).orElseThrow(() -> problems.noRole(code));
    }

    /** Adds a role of the office's own. */
    public void add(Principal by, String code, Text title, Collection<String> permissions) {
        transactions.write(() -> {
            Violations violations = new Violations();
            Messages messages = problems.messages();
            violations.require(
                    CODE.matcher(code).matches(),
                    "code",
                    messages.both("role.code"),
                    messages.both("role.code.remedy"));
            violations.require(
                    roles.find(code).isEmpty(),
                    "code",
                    messages.both("role.taken", code),
                    messages.both("role.taken.remedy"));
            checkKnown(permissions, violations);
            violations.raise();
            roles.add(code, title);
            roles.setPermissions(code, permissions);
            note(by, "role.created", code, null);
            return true;
        });
    }

    /**
     * Replaces what a role may do.
     *
     * @param version the version that the caller changes
     * @return the new version
     */
    public long setPermissions(Principal by, String code, long version, Collection<String> permissions) {
        long next = transactions.write(() -> {
            Role before = get(code);
            Violations violations = new Violations();
            checkKnown(permissions, violations);
            violations.raise();
            if (code.equals(Roles.ADMINISTRATOR) && !permissions.containsAll(kept(before))) {
                throw problems.conflict("role.administrator", String.join(", ", new TreeSet<>(KEPT)));
            }
            if (!roles.nextVersion(code, version)) {
                throw Problem.changedMeanwhile(before.version()).raise();
            }
            roles.setPermissions(code, permissions);
            note(by, "role.changed", code, difference(before.permissions(), permissions));
            return version + 1;
        });
        gatekeeper.forgetAll();
        return next;
    }

    private static Set<String> kept(Role before) {
        return KEPT.stream().filter(before.permissions()::contains).collect(Collectors.toSet());
    }

    private void checkKnown(Collection<String> permissions, Violations violations) {
        Set<String> known = roles.rights().stream().map(Right::name).collect(Collectors.toSet());
        Messages messages = problems.messages();
        for (String name : permissions) {
            violations.require(
                    known.contains(name),
                    "permissions",
                    messages.both("right.none", name),
                    messages.both("right.none.remedy"));
        }
    }

    private static String difference(Set<String> before, Collection<String> after) {
        Set<String> gained = new TreeSet<>(after);
        gained.removeAll(before);
        Set<String> lost = new TreeSet<>(before);
        lost.removeAll(Set.copyOf(after));
        return "gained " + gained + ", lost " + lost;
    }

    private void note(Principal by, String action, String code, @Nullable String detail) {
        audit.record(new AuditEntry(by.accountId(), action, "role", code, detail));
    }
}
