package vn.hoanhap.access.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.password.OneTimePassword;
import vn.hoanhap.access.password.PasswordRules;
import vn.hoanhap.access.password.Passwords;
import vn.hoanhap.access.session.Principals;
import vn.hoanhap.access.session.TokenGatekeeper;
import vn.hoanhap.access.store.AccountStore;
import vn.hoanhap.access.store.AccountStore.Secret;
import vn.hoanhap.access.store.RoleStore;
import vn.hoanhap.access.store.SessionStore;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;

/** Makes, changes and ends accounts. The office always keeps an administrator who can sign in. */
public final class Accounts {

    /** Is what the administration of accounts works with. */
    public record Parts(
            AccountStore accounts,
            RoleStore roles,
            SessionStore sessions,
            Passwords passwords,
            TokenGatekeeper gatekeeper,
            AuditTrail audit,
            AccessProblems problems) {}

    /**
     * Is a new or reset account.
     *
     * @param id the account
     * @param oneTimePassword what its owner signs in with once; null when a password was given
     */
    public record Issued(long id, @Nullable String oneTimePassword) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    private static final long NOBODY = 0;

    private final TransactionRunner transactions;
    private final Parts parts;
    private final LegalClock clock;
    private final Messages messages;
    private final Authority authority;
    private final Duration oneTime;

    /**
     * Works with the given parts.
     *
     * @param oneTime how long a one-time password waits for its owner
     */
    public Accounts(TransactionRunner transactions, Parts parts, Duration oneTime, LegalClock clock) {
        this.transactions = transactions;
        this.parts = parts;
        this.clock = clock;
        this.oneTime = oneTime;
        this.messages = parts.problems().messages();
        this.authority = new Authority(parts.accounts(), parts.roles(), messages);
    }

    /** Lists the accounts that somebody administers, by id, whose name begins so. */
    public List<Account> list(Principal by, String prefix, long after, int limit) {
        return transactions.read(() -> parts.accounts().list(Authority.area(by), Usernames.fold(prefix), after, limit));
    }

    /**
     * Returns an account that somebody administers.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404, also when it is out of reach
     */
    public Account get(Principal by, long id) {
        return transactions.read(() -> {
            Account account = get(id);
            if (!authority.reaches(by, id)) {
                throw parts.problems().noAccount(id);
            }
            return account;
        });
    }

    /**
     * Returns an account.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404
     */
    public Account get(long id) {
        return transactions.read(() -> parts.accounts().find(id)).orElseThrow(() -> parts.problems()
                .noAccount(id));
    }

    /** Tells whether somebody administers an account. */
    boolean administers(Principal by, long id) {
        return transactions.read(() -> authority.reaches(by, id));
    }

    /**
     * Returns an account that somebody may change.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when it is out of reach, 403 when it can do more than he could give
     */
    Account changeable(Principal by, long id) {
        return transactions.read(() -> {
            Account account = get(by, id);
            if (!authority.masters(by, id)) {
                throw parts.problems().beyond();
            }
            return account;
        });
    }

    /** Lists the grants of an account. */
    public List<RoleGrant> grants(long id) {
        return transactions.read(() -> parts.accounts().grants(id));
    }

    /**
     * Checks what would be made, and makes nothing. Not inside a unit of work.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming the fields
     */
    public void check(Principal by, AccountDraft draft) {
        transactions.read(() -> {
            check(by, Usernames.fold(draft.username()), draft).raise();
            return true;
        });
    }

    /** Counts who can sign in: all accounts, and those with a role in the whole office. */
    public int count(@Nullable String role) {
        return transactions.read(
                () -> role == null ? parts.accounts().count() : parts.accounts().othersWith(role, NOBODY));
    }

    /**
     * Makes an account. Not inside a unit of work.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming the fields
     */
    public Issued create(Principal by, AccountDraft draft) {
        String name = Usernames.fold(draft.username());
        check(by, draft);
        String made = draft.password() == null ? OneTimePassword.next() : null;
        String hash = parts.passwords().hash(made == null ? String.valueOf(draft.password()) : made);
        boolean mustChange = made != null || draft.mustChange();
        return transactions.write(() -> {
            check(by, name, draft).raise();
            Instant now = clock.now();
            long id = parts.accounts().add(name, mustChange ? once(hash) : Secret.chosen(hash), now);
            if (draft.personId() != null) {
                parts.accounts().setPerson(id, draft.personId(), 1);
            }
            draft.grants().forEach(grant -> parts.accounts().addGrant(id, grant));
            note(by, "account.created", id, null);
            return new Issued(id, made);
        });
    }

    /** Gives an account a one-time password and ends its sessions. Not inside a unit of work. */
    public Issued resetPassword(Principal by, long id) {
        Account account = changeable(by, id);
        if (account.username().equals(Principals.OPERATOR)) {
            throw parts.problems().conflict("account.operator");
        }
        String made = OneTimePassword.next();
        String hash = parts.passwords().hash(made);
        transactions.write(() -> {
            changeable(by, id);
            parts.accounts().setPassword(id, once(hash));
            parts.sessions().endAll(id);
            note(by, "password.reset", id, null);
            return true;
        });
        parts.gatekeeper().forget(id);
        return new Issued(id, made);
    }

    private Secret once(String hash) {
        return new Secret(hash, true, clock.now().plus(oneTime));
    }

    /** Ends an account and its sessions; its history stays. */
    public void disable(Principal by, long id) {
        transactions.write(() -> {
            if (by.accountId() == id) {
                throw parts.problems().conflict("account.own");
            }
            Account account = changeable(by, id);
            if (account.username().equals(Principals.OPERATOR)) {
                throw parts.problems().conflict("account.operator");
            }
            keepAnAdministrator(id, List.of());
            parts.accounts().setDisabled(id, clock.now());
            parts.sessions().endAll(id);
            note(by, "account.disabled", id, null);
            return true;
        });
        parts.gatekeeper().forget(id);
    }

    /** Lets an ended account sign in again. */
    public void enable(Principal by, long id) {
        transactions.write(() -> {
            changeable(by, id);
            parts.accounts().setDisabled(id, null);
            note(by, "account.enabled", id, null);
            return true;
        });
        parts.gatekeeper().forget(id);
    }

    /**
     * Replaces what an account may do, and the person behind it.
     *
     * @param version the version that the caller changes
     * @return the new version
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody else changed it, 422 naming the fields
     */
    public long setGrants(Principal by, long id, long version, GrantChange change) {
        long next = transactions.write(() -> {
            Account account = changeable(by, id);
            Violations violations = new Violations();
            authority.checkPerson(by, account.personId(), change.personId(), violations);
            checkGrants(by, change, violations);
            violations.raise();
            keepAnAdministrator(id, change.grants());
            if (!parts.accounts().setPerson(id, change.personId(), version)) {
                throw Problem.changedMeanwhile(account.version()).raise();
            }
            parts.accounts().clearGrants(id);
            change.grants().forEach(grant -> parts.accounts().addGrant(id, grant));
            note(by, "account.granted", id, change.summary());
            return version + 1;
        });
        parts.gatekeeper().forget(id);
        return next;
    }

    private Violations check(Principal by, String name, AccountDraft draft) {
        Violations violations = new Violations();
        violations.require(
                Usernames.valid(name),
                "username",
                messages.both("username.form"),
                messages.both("username.form.remedy"));
        violations.require(
                parts.accounts().credentials(name).isEmpty(),
                "username",
                messages.both("username.taken", name),
                messages.both("username.taken.remedy"));
        String password = draft.password();
        if (password != null) {
            new PasswordRules(messages)
                    .fault(name, password)
                    .ifPresent(fault -> violations.add("password", fault, messages.both("password.remedy")));
        }
        authority.checkPerson(by, null, draft.personId(), violations);
        checkGrants(by, new GrantChange(draft.personId(), draft.grants()), violations);
        return violations;
    }

    private void checkGrants(Principal by, GrantChange change, Violations violations) {
        Set<String> codes = parts.roles().codes();
        for (int i = 0; i < change.grants().size(); i++) {
            RoleGrant grant = change.grants().get(i);
            String field = "grants[" + i + "]";
            violations.require(
                    codes.contains(grant.role()),
                    field + ".role",
                    messages.both("role.none", grant.role()),
                    messages.both("role.none.remedy", String.join(", ", codes)));
            violations.require(
                    !grant.assignedOnly() || change.personId() != null,
                    "personId",
                    messages.both("grant.person"),
                    messages.both("grant.person.remedy"));
            authority.check(by, grant, field + ".", violations);
        }
    }

    /** Refuses a change after which nobody could administer the office. */
    private void keepAnAdministrator(long id, List<RoleGrant> after) {
        boolean stays = after.stream()
                .anyMatch(grant ->
                        grant.role().equals(Roles.ADMINISTRATOR) && grant.unitId() == null && !grant.assignedOnly());
        boolean was = parts.accounts().grants(id).stream()
                .anyMatch(grant -> grant.role().equals(Roles.ADMINISTRATOR) && grant.unitId() == null);
        if (was && !stays && parts.accounts().othersWith(Roles.ADMINISTRATOR, id) == 0) {
            throw parts.problems().conflict("account.lastAdministrator");
        }
    }

    private void note(Principal by, String action, long id, @Nullable String detail) {
        parts.audit().record(new AuditEntry(by.accountId(), action, "account", Long.toString(id), detail));
    }
}
