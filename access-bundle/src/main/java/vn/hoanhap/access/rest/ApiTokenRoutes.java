package vn.hoanhap.access.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.ApiTokens;
import vn.hoanhap.access.session.ApiToken;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;

/** Manages the tokens of machines. */
public final class ApiTokenRoutes {

    /** Is a token to be made. {@code lastDay}: absent for ever. */
    public record NewToken(
            Id accountId,
            @MaxLength(120) String title,
            @Nullable LocalDate lastDay) {}

    /** Is a new token, shown this once. */
    public record IssuedToken(Id id, String token) {

        /** Hides the token. */
        @Override
        public String toString() {
            return "IssuedToken[" + id + "]";
        }
    }

    /** Is a token without its secret. */
    public record TokenBody(
            Id id,
            Id accountId,
            String title,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {}

    /** Is a part of the list of tokens. */
    public record TokenList(List<TokenBody> items, @Nullable String next) {}

    private final ApiTokens tokens;
    private final Messages messages;

    /** Serves through the given use case. */
    public ApiTokenRoutes(ApiTokens tokens, Messages messages) {
        this.tokens = tokens;
        this.messages = messages;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/api-tokens", TokenList.class, AccessRights.ACCOUNTS, messages.both("rest.tokens.list"), this::list));
        add.route(Route.writing(Method.POST, "/api-tokens", NewToken.class, IssuedToken.class)
                .answers(AccessRights.ACCOUNTS, messages.both("rest.tokens.create"), this::issue)
                .work(Route.UnitOfWork.OWN));
        add.route(Route.writing(Method.DELETE, "/api-tokens/{id}", None.class, None.class)
                .answers(AccessRights.ACCOUNTS, messages.both("rest.tokens.revoke"), this::revoke));
    }

    private Answer<TokenList> list(Call call, None body) {
        int limit = call.limit();
        List<ApiToken> found = tokens.list(call.principal(), call.cursor(), limit + 1);
        List<ApiToken> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Long.toString(shown.get(limit - 1).id()) : null;
        return Answer.ok(new TokenList(shown.stream().map(ApiTokenRoutes::body).toList(), next));
    }

    private Answer<IssuedToken> issue(Call call, NewToken body) {
        ApiTokens.Issued issued =
                tokens.issue(call.principal(), body.accountId().value(), body.title(), body.lastDay());
        return Answer.created("/api-tokens/" + issued.id(), new IssuedToken(new Id(issued.id()), issued.token()));
    }

    private Answer<None> revoke(Call call, None body) {
        tokens.revoke(call.principal(), call.pathId("id"));
        return Answer.empty();
    }

    private static TokenBody body(ApiToken token) {
        return new TokenBody(
                new Id(token.id()),
                new Id(token.accountId()),
                token.title(),
                token.createdAt(),
                token.expiresAt(),
                token.revokedAt());
    }
}
