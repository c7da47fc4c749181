package vn.hoanhap.access.store;

import static vn.hoanhap.access.db.Tables.API_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.access.db.tables.records.ApiTokenRecord;
import vn.hoanhap.access.session.ApiToken;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Reads and writes the tokens of machines. */
public final class ApiTokenStore {

    private final Sql sql;

    /** Uses the given database. */
    public ApiTokenStore(Sql sql) {
        this.sql = sql;
    }

    /** Adds a token by its hash. */
    public void add(ApiToken token, String tokenHash) {
        Instant expires = token.expiresAt();
        sql.dsl()
                .insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.TOKEN_HASH, tokenHash)
                .set(API_TOKEN.ACCOUNT_ID, token.accountId())
                .set(API_TOKEN.TITLE, token.title())
                .set(API_TOKEN.CREATED_AT, Utc.column(token.createdAt()))
                .set(API_TOKEN.EXPIRES_AT, expires == null ? null : Utc.column(expires))
                .execute();
    }

    /** Returns a token by its hash, be it over or not. */
    public Optional<ApiToken> find(String tokenHash) {
        return sql.dsl()
                .selectFrom(API_TOKEN)
                .where(API_TOKEN.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(ApiTokenStore::token);
    }

    /** Returns a token. */
    public Optional<ApiToken> find(long id) {
        return sql.dsl().selectFrom(API_TOKEN).where(API_TOKEN.ID.eq(id)).fetchOptional(ApiTokenStore::token);
    }

    /** Lists tokens by id. */
    public List<ApiToken> list(long after, int limit) {
        return sql.dsl()
                .selectFrom(API_TOKEN)
                .where(API_TOKEN.ID.gt(after))
                .orderBy(API_TOKEN.ID)
                .limit(limit)
                .fetch(ApiTokenStore::token);
    }

    /** Ends a token. */
    public void revoke(long id, Instant when) {
        sql.dsl()
                .update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, Utc.column(when))
                .where(API_TOKEN.ID.eq(id), API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    private static ApiToken token(ApiTokenRecord found) {
        return new ApiToken(
                found.getId(),
                found.getAccountId(),
                found.getTitle(),
                Utc.moment(found.getCreatedAt()),
                Utc.orNull(found.getExpiresAt()),
                Utc.orNull(found.getRevokedAt()));
    }
}
