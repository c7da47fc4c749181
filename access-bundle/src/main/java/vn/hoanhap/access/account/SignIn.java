package vn.hoanhap.access.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.password.PasswordRules;
import vn.hoanhap.access.password.Passwords;
import vn.hoanhap.access.session.Session;
import vn.hoanhap.access.session.SessionTerms;
import vn.hoanhap.access.session.TokenGatekeeper;
import vn.hoanhap.access.session.Tokens;
import vn.hoanhap.access.store.AccountStore;
import vn.hoanhap.access.store.AccountStore.Credentials;
import vn.hoanhap.access.store.AccountStore.Secret;
import vn.hoanhap.access.store.SessionStore;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.TransactionRunner;

/** Opens and closes sessions, and changes one's own password. Hashes outside units of work, since hashing takes long. */
public final class SignIn {

    /** Longer texts are no passwords and are refused unread. */
    private static final int LONGEST = 255;

    /** Is what a sign-in works with. */
    public record Parts(
            AccountStore accounts,
            SessionStore sessions,
            Passwords passwords,
            Throttle throttle,
            SessionTerms terms,
            TokenGatekeeper gatekeeper,
            AuditTrail audit,
            AccessProblems problems) {}

    /**
     * Is an opened session.
     *
     * @param token what the caller shows from now on
     * @param accountId whose it is
     * @param mustChange whether nothing works before the one-time password is changed
     * @param expiresAt when it ends at the latest
     */
    public record Opened(String token, long accountId, boolean mustChange, Instant expiresAt) {

        /** Hides the token. */
        @Override
        public String toString() {
            return "Opened[" + accountId + "]";
        }
    }

    private final TransactionRunner transactions;
    private final Parts parts;
    private final LegalClock clock;
    private final PasswordRules rules;

    /** Works with the given parts. */
    public SignIn(TransactionRunner transactions, Parts parts, LegalClock clock) {
        this.transactions = transactions;
        this.parts = parts;
        this.clock = clock;
        this.rules = new PasswordRules(parts.problems().messages());
    }

    /**
     * Opens a session. Not inside a unit of work.
     *
     * @param address where the caller calls from; empty when nobody knows
     * @throws vn.hoanhap.core.programme.ProblemException 401 without a word on what was wrong, 429 when to try again
     */
    public Opened signIn(String username, String password, String address) {
        String name = Usernames.fold(username);
        slowDown(name, address);
        Optional<Credentials> found =
                usable(transactions.read(() -> parts.accounts().credentials(name)));
        if (!matches(password, found) || found.filter(this::over).isPresent()) {
            refuse(found);
            throw parts.problems().wrongCredentials();
        }
        Credentials credentials = found.orElseThrow();
        String fresh = rehashed(password, credentials);
        Opened opened = transactions.write(() -> open(credentials, fresh)).orElseThrow(() -> parts.problems()
                .wrongCredentials());
        if (opened.mustChange()) {
            parts.gatekeeper().forget(opened.accountId());
        }
        return opened;
    }

    /** Closes the session whose forms carry the given secret. In or outside a unit of work. */
    public void signOut(Principal caller, String csrf) {
        transactions.write(() -> {
            parts.sessions().end(caller.accountId(), Tokens.hash(csrf));
            note(caller.accountId(), "session.closed", caller.accountId());
            return true;
        });
        parts.gatekeeper().forget(caller.accountId());
    }

    /**
     * Changes the caller's own password and ends the other sessions of the account. Not inside a unit of work.
     *
     * @param csrf secret of the session that goes on
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming the field, 429 when to try again
     */
    public void changePassword(Principal caller, String csrf, String current, String fresh) {
        slowDown(caller.username(), "");
        Optional<Credentials> found =
                usable(transactions.read(() -> parts.accounts().credentials(caller.accountId())));
        Violations violations = new Violations();
        var messages = parts.problems().messages();
        if (!matches(current, found)) {
            violations.add("current", messages.both("password.current"), messages.both("password.current.remedy"));
        }
        rules.fault(caller.username(), fresh)
                .ifPresent(fault -> violations.add("password", fault, messages.both("password.remedy")));
        if (current.equals(fresh)) {
            violations.add("password", messages.both("password.same"), messages.both("password.remedy"));
        }
        violations.raise();
        String hash = parts.passwords().hash(fresh);
        transactions.write(() -> {
            parts.accounts().setPassword(caller.accountId(), Secret.chosen(hash));
            parts.sessions().endOthers(caller.accountId(), Tokens.hash(csrf));
            parts.throttle().succeeded(caller.username());
            note(caller.accountId(), "password.changed", caller.accountId());
            return true;
        });
        parts.gatekeeper().forget(caller.accountId());
    }

    /** Removes sessions that are over, in units of its own. */
    public void tidy() {
        Instant now = clock.now();
        Instant unusedSince = now.minus(parts.terms().idle());
        while (transactions.write(() -> parts.sessions().purge(now, unusedSince)) > 0) {
            // Each round removes a chunk.
        }
    }

    private void slowDown(String name, String address) {
        Optional<Duration> wait = parts.throttle().enter(name, address);
        if (wait.isPresent()) {
            throw parts.problems().tooManyAttempts(wait.get());
        }
    }

    private boolean matches(String password, Optional<Credentials> found) {
        String stored = found.map(Credentials::passwordHash).orElse(null);
        return password.length() <= LONGEST && parts.passwords().matches(password, stored);
    }

    /** A disabled account answers like an unknown one. */
    private static Optional<Credentials> usable(Optional<Credentials> found) {
        return found.filter(credentials -> credentials.account().disabledAt() == null)
                .filter(credentials -> credentials.passwordHash() != null);
    }

    private boolean over(Credentials credentials) {
        return credentials.endsAt() != null && !clock.now().isBefore(credentials.endsAt());
    }

    private void refuse(Optional<Credentials> found) {
        transactions.write(() -> {
            note(
                    null,
                    "session.refused",
                    found.map(known -> known.account().id()).orElse(null));
            return true;
        });
    }

    private @Nullable String rehashed(String password, Credentials credentials) {
        String stored = credentials.passwordHash();
        return stored != null && parts.passwords().outdated(stored)
                ? parts.passwords().hash(password)
                : null;
    }

    /** Opens the session unless the password was changed or the account disabled since it was compared. */
    private Optional<Opened> open(Credentials compared, @Nullable String fresh) {
        long id = compared.account().id();
        Optional<Credentials> now = usable(parts.accounts().credentials(id));
        String stored = compared.passwordHash();
        if (stored == null || !stored.equals(now.map(Credentials::passwordHash).orElse(null))) {
            return Optional.empty();
        }
        if (compared.account().mustChange()) {
            // It opens one session at a time: whoever loses the connection before choosing a password comes in again.
            parts.sessions().endAll(id);
        }
        if (fresh != null) {
            parts.accounts().rehash(id, stored, fresh);
        }
        parts.throttle().succeeded(compared.account().username());
        String token = Tokens.fresh("");
        Instant start = clock.now();
        Instant end = start.plus(parts.terms().absolute());
        Session opened = new Session(Tokens.hash(token), Tokens.hash(Tokens.csrf(token)), id, start, start, end);
        parts.sessions().add(opened);
        parts.sessions().keepNewest(opened, parts.terms().most());
        note(id, "session.opened", id);
        return Optional.of(new Opened(token, id, compared.account().mustChange(), end));
    }

    private void note(@Nullable Long by, String action, @Nullable Long accountId) {
        String subject = accountId == null ? null : accountId.toString();
        parts.audit().record(new AuditEntry(by, action, "account", subject, null));
    }
}
