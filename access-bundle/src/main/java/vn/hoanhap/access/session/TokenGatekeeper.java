package vn.hoanhap.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.access.account.Right;
import vn.hoanhap.access.account.Role;
import vn.hoanhap.access.cache.ExpiringCache;
import vn.hoanhap.access.store.ApiTokenStore;
import vn.hoanhap.access.store.RoleStore;
import vn.hoanhap.access.store.SessionStore;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;

/** Knows callers by session, API token or operator token, and remembers them for five seconds. */
public final class TokenGatekeeper implements Gatekeeper, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TokenGatekeeper.class);
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 10_000;

    /** Longer texts are no tokens of ours and not worth hashing. */
    private static final int LONGEST_TOKEN = 100;

    private final TransactionRunner transactions;
    private final SessionStore sessions;
    private final ApiTokenStore apiTokens;
    private final RoleStore roles;
    private final Principals principals;
    private final OperatorToken operator;
    private final SessionTerms terms;
    private final LegalClock clock;
    private final ExpiringCache<String, Known> known;

    /** Is where a gatekeeper looks. */
    public record Sources(SessionStore sessions, ApiTokenStore apiTokens, RoleStore roles, Principals principals) {}

    /** Looks in the given sources. */
    public TokenGatekeeper(
            TransactionRunner transactions,
            Sources sources,
            OperatorToken operator,
            SessionTerms terms,
            LegalClock clock) {
        this.transactions = transactions;
        this.sessions = sources.sessions();
        this.apiTokens = sources.apiTokens();
        this.roles = sources.roles();
        this.principals = sources.principals();
        this.operator = operator;
        this.terms = terms;
        this.clock = clock;
        this.known = new ExpiringCache<>(KEPT, MOST_KEPT, clock);
    }

    @Override
    public Optional<Known> identify(String token) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        String hash = Tokens.hash(token);
        Optional<Known> kept = known.get(hash);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<Known> found = look(token, hash);
        found.ifPresent(caller -> known.put(hash, caller));
        return found;
    }

    private Optional<Known> look(String token, String hash) {
        String csrf = Tokens.csrf(token);
        if (operator.matches(token)) {
            return transactions.read(principals::operator).map(principal -> new Known(principal, csrf));
        }
        if (token.startsWith(Tokens.API_PREFIX)) {
            return transactions.read(() -> apiTokens
                    .find(hash)
                    .filter(apiToken -> apiToken.holds(clock.now()))
                    .flatMap(apiToken -> principals.of(apiToken.accountId()))
                    .map(principal -> new Known(principal, csrf)));
        }
        return ofSession(hash).map(principal -> new Known(principal, csrf));
    }

    private Optional<Principal> ofSession(String hash) {
        Instant now = clock.now();
        Optional<Session> session =
                transactions.read(() -> sessions.find(hash)).filter(found -> terms.holds(found, now));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (!now.isBefore(session.get().lastSeenAt().plus(SessionTerms.NOTED_EVERY))) {
            transactions.write(() -> {
                sessions.seen(hash, now);
                return true;
            });
        }
        return transactions.read(() -> principals.of(session.get().accountId()));
    }

    @Override
    public Optional<Principal> principal(long accountId) {
        return transactions.read(() -> principals
                .operator()
                .filter(operator -> operator.accountId() == accountId)
                .or(() -> principals.of(accountId)));
    }

    @Override
    public void publish(String programmeId, List<PermissionInfo> permissions) {
        transactions.write(() -> {
            Set<Right> recorded = Set.copyOf(roles.rights());
            List<PermissionInfo> news = permissions.stream()
                    .filter(info ->
                            !recorded.contains(new Right(info.permission().name(), programmeId, info.title())))
                    .toList();
            publishNews(programmeId, news);
            return true;
        });
        transactions.afterCommit(known::clear);
    }

    private void publishNews(String programmeId, List<PermissionInfo> news) {
        Set<String> codes = news.isEmpty() ? Set.of() : roles.codes();
        for (PermissionInfo info : news) {
            if (roles.publish(programmeId, info)) {
                grantToShipped(programmeId, info, codes);
            }
        }
    }

    private void grantToShipped(String programmeId, PermissionInfo info, Set<String> codes) {
        for (String role : info.roles()) {
            if (codes.contains(role)) {
                roles.grant(role, info.permission().name());
            } else {
                LOG.warn(
                        "programme {} gives {} to the role {}, which does not exist here; give it to a role by hand",
                        programmeId,
                        info.permission().name(),
                        role);
            }
        }
    }

    @Override
    public Map<String, List<Text>> holders(List<PermissionInfo> permissions) {
        List<Role> all = roles.all();
        Set<String> recorded = roles.rights().stream().map(Right::name).collect(Collectors.toSet());
        Map<String, List<Text>> holders = new TreeMap<>();
        for (PermissionInfo info : permissions) {
            String name = info.permission().name();
            Predicate<Role> has = recorded.contains(name)
                    ? role -> role.permissions().contains(name)
                    : role -> info.roles().contains(role.code());
            holders.put(name, all.stream().filter(has).map(Role::title).toList());
        }
        return holders;
    }

    /** Forgets an account's callers at once, on this node; the others follow within five seconds. */
    public void forget(long accountId) {
        transactions.afterCommit(
                () -> known.removeIf(caller -> caller.principal().accountId() == accountId));
    }

    /** Forgets all callers at once, on this node: a role has changed. */
    public void forgetAll() {
        transactions.afterCommit(known::clear);
    }

    @Override
    public void close() {
        known.clear();
    }
}
