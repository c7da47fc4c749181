package vn.hoanhap.access.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.session.ApiToken;
import vn.hoanhap.access.session.TokenGatekeeper;
import vn.hoanhap.access.session.Tokens;
import vn.hoanhap.access.store.ApiTokenStore;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Names;

/** Makes and ends the tokens with which machines call. A token has the rights of its account, today's. */
public final class ApiTokens {

    /** Is what the administration of tokens works with. */
    public record Parts(
            ApiTokenStore tokens,
            Accounts accounts,
            Ids ids,
            TokenGatekeeper gatekeeper,
            AuditTrail audit,
            AccessProblems problems) {}

    /**
     * Is a new token.
     *
     * @param id its id
     * @param token what the machine shows; never shown again
     */
    public record Issued(long id, String token) {

        /** Hides the token. */
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    private final TransactionRunner transactions;
    private final Parts parts;
    private final LegalClock clock;

    /** Works with the given parts. */
    public ApiTokens(TransactionRunner transactions, Parts parts, LegalClock clock) {
        this.transactions = transactions;
        this.parts = parts;
        this.clock = clock;
    }

    /** Lists the tokens of the accounts that somebody administers, by id. */
    public List<ApiToken> list(Principal by, long after, int limit) {
        return transactions.read(() -> parts.tokens().list(Authority.area(by), after, limit));
    }

    /**
     * Makes a token for an account.
     *
     * @param lastDay the last day on which it holds; null for ever
     */
    public Issued issue(Principal by, long accountId, String title, @Nullable LocalDate lastDay) {
        var messages = parts.problems().messages();
        new Violations()
                .require(
                        Names.readable(title),
                        "title",
                        messages.both("token.title"),
                        messages.both("token.title.remedy"))
                .require(
                        lastDay == null || !lastDay.isBefore(clock.today()),
                        "lastDay",
                        messages.both("token.past"),
                        messages.both("token.past.remedy"))
                .raise();
        String token = Tokens.fresh(Tokens.API_PREFIX);
        return transactions.write(() -> {
            Account account = parts.accounts().changeable(by, accountId);
            long id = parts.ids().next();
            Instant expires = lastDay == null
                    ? null
                    : lastDay.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant();
            parts.tokens()
                    .add(new ApiToken(id, account.id(), title.strip(), clock.now(), expires, null), Tokens.hash(token));
            note(by, "token.issued", id, "account " + account.id());
            return new Issued(id, token);
        });
    }

    /** Ends a token at once. */
    public void revoke(Principal by, long id) {
        ApiToken token = transactions.write(() -> {
            ApiToken found =
                    parts.tokens().find(id).orElseThrow(() -> parts.problems().noToken(id));
            if (!parts.accounts().administers(by, found.accountId())) {
                throw parts.problems().noToken(id);
            }
            parts.accounts().changeable(by, found.accountId());
            parts.tokens().revoke(id, clock.now());
            note(by, "token.revoked", id, "account " + found.accountId());
            return found;
        });
        parts.gatekeeper().forget(token.accountId());
    }

    private void note(Principal by, String action, long id, String detail) {
        parts.audit().record(new AuditEntry(by.accountId(), action, "api-token", Long.toString(id), detail));
    }
}
