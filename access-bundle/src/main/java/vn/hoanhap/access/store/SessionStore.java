package vn.hoanhap.access.store;

import static vn.hoanhap.access.db.Tables.ACCOUNT_SESSION;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.access.session.Session;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Reads and writes sessions. */
public final class SessionStore {

    /** Sessions removed in one go. */
    private static final int CHUNK = 400;

    private final Sql sql;

    /** Uses the given database. */
    public SessionStore(Sql sql) {
        this.sql = sql;
    }

    /** Adds a session. */
    public void add(Session session) {
        sql.dsl()
                .insertInto(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.TOKEN_HASH, session.tokenHash())
                .set(ACCOUNT_SESSION.CSRF_HASH, session.csrfHash())
                .set(ACCOUNT_SESSION.ACCOUNT_ID, session.accountId())
                .set(ACCOUNT_SESSION.CREATED_AT, Utc.column(session.createdAt()))
                .set(ACCOUNT_SESSION.LAST_SEEN_AT, Utc.column(session.lastSeenAt()))
                .set(ACCOUNT_SESSION.EXPIRES_AT, Utc.column(session.expiresAt()))
                .execute();
    }

    /** Ends those of an account's sessions that were used longest ago, until so many are left; never the one just opened. */
    public void keepNewest(Session opened, int most) {
        Set<String> old = sql.dsl()
                .select(ACCOUNT_SESSION.TOKEN_HASH)
                .from(ACCOUNT_SESSION)
                .where(
                        ACCOUNT_SESSION.ACCOUNT_ID.eq(opened.accountId()),
                        ACCOUNT_SESSION.TOKEN_HASH.ne(opened.tokenHash()))
                .orderBy(ACCOUNT_SESSION.LAST_SEEN_AT.desc(), ACCOUNT_SESSION.TOKEN_HASH)
                .limit(CHUNK)
                .offset(most - 1)
                .fetchSet(ACCOUNT_SESSION.TOKEN_HASH);
        if (!old.isEmpty()) {
            sql.dsl()
                    .deleteFrom(ACCOUNT_SESSION)
                    .where(ACCOUNT_SESSION.TOKEN_HASH.in(old))
                    .execute();
        }
    }

    /** Returns a session, be it over or not. */
    public Optional<Session> find(String tokenHash) {
        return sql.dsl()
                .selectFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(found -> new Session(
                        found.getTokenHash(),
                        found.getCsrfHash(),
                        found.getAccountId(),
                        Utc.moment(found.getCreatedAt()),
                        Utc.moment(found.getLastSeenAt()),
                        Utc.moment(found.getExpiresAt())));
    }

    /** Notes that a session was used. */
    public void seen(String tokenHash, Instant when) {
        sql.dsl()
                .update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.LAST_SEEN_AT, Utc.column(when))
                .where(ACCOUNT_SESSION.TOKEN_HASH.eq(tokenHash))
                .execute();
    }

    /** Ends the session of an account whose forms carry a secret with this hash. */
    public void end(long accountId, String csrfHash) {
        sql.dsl()
                .deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(accountId), ACCOUNT_SESSION.CSRF_HASH.eq(csrfHash))
                .execute();
    }

    /** Ends all sessions of an account. */
    public void endAll(long accountId) {
        endOthers(accountId, "");
    }

    /** Ends all sessions of an account but one. */
    public void endOthers(long accountId, String csrfHash) {
        sql.dsl()
                .deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(accountId), ACCOUNT_SESSION.CSRF_HASH.ne(csrfHash))
                .execute();
    }

    /** Removes some sessions that are over. Returns how many. */
    public int purge(Instant now, Instant unusedSince) {
        var over = sql.dsl()
                .select(ACCOUNT_SESSION.TOKEN_HASH)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION
                        .EXPIRES_AT
                        .le(Utc.column(now))
                        .or(ACCOUNT_SESSION.LAST_SEEN_AT.le(Utc.column(unusedSince))))
                .limit(CHUNK)
                .fetchSet(ACCOUNT_SESSION.TOKEN_HASH);
        return over.isEmpty()
                ? 0
                : sql.dsl()
                        .deleteFrom(ACCOUNT_SESSION)
                        .where(ACCOUNT_SESSION.TOKEN_HASH.in(over))
                        .execute();
    }
}
