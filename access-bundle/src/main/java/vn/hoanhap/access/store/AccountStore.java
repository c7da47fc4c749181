package vn.hoanhap.access.store;

import static vn.hoanhap.access.db.Tables.ACCOUNT;
import static vn.hoanhap.access.db.Tables.ACCOUNT_GRANT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.account.Account;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.db.tables.records.AccountRecord;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Reads and writes accounts and their grants. */
public final class AccountStore {

    /**
     * Is what a sign-in compares.
     *
     * @param account the account
     * @param passwordHash text form of its hash; null when it has no password
     * @param endsAt when nobody signs in with it any more; null for never
     */
    public record Credentials(
            Account account,
            @Nullable String passwordHash,
            @Nullable Instant endsAt) {}

    /**
     * Is a password to be kept.
     *
     * @param hash text form of its hash; null for none
     * @param mustChange whether it is a one-time password
     * @param endsAt when nobody signs in with it any more; null for never
     */
    public record Secret(
            @Nullable String hash,
            boolean mustChange,
            @Nullable Instant endsAt) {

        /** Is one that its owner has chosen. */
        public static Secret chosen(String hash) {
            return new Secret(hash, false, null);
        }
    }

    private final Sql sql;
    private final Ids ids;

    /** Uses the given database. */
    public AccountStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Returns an account. */
    public Optional<Account> find(long id) {
        return sql.dsl().selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(AccountStore::account);
    }

    /** Returns the account of a name in lower case, with its hash. */
    public Optional<Credentials> credentials(String username) {
        return sql.dsl()
                .selectFrom(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(AccountStore::credentials);
    }

    /** Returns an account with its hash. */
    public Optional<Credentials> credentials(long id) {
        return sql.dsl().selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(AccountStore::credentials);
    }

    /** Tells whether there is any account. */
    public boolean any() {
        return sql.dsl().selectOne().from(ACCOUNT).limit(1).fetchOptional().isPresent();
    }

    /** Tells whether an account lies in an area: it has a role, and each of them is in a unit of the area. */
    public boolean within(long id, Scope area) {
        return sql.dsl()
                .selectOne()
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id), within(area))
                .fetchOptional()
                .isPresent();
    }

    /** Tells whether a unit lies in an area. */
    public boolean covers(Scope area, long unitId) {
        return area.everything()
                || sql.dsl()
                        .selectOne()
                        .where(DSL.condition(area.sql(Long.toString(unitId), null)))
                        .fetchOptional()
                        .isPresent();
    }

    /** Lists accounts of an area by id whose name begins so. */
    public List<Account> list(Scope area, String prefix, long after, int limit) {
        // Not startsWith: Derby lacks the function that jOOQ escapes with.
        Condition named =
                prefix.isEmpty() ? DSL.noCondition() : ACCOUNT.USERNAME.like(DSL.escape(prefix, '!') + "%", '!');
        return sql.dsl()
                .selectFrom(ACCOUNT)
                .where(named, ACCOUNT.ID.gt(after), within(area))
                .orderBy(ACCOUNT.ID)
                .limit(limit)
                .fetch(AccountStore::account);
    }

    /** Returns the names of accounts by id. */
    public Map<Long, String> names(Collection<Long> accountIds) {
        return sql.dsl()
                .select(ACCOUNT.ID, ACCOUNT.USERNAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accountIds))
                .fetchMap(ACCOUNT.ID, ACCOUNT.USERNAME);
    }

    /** Adds an account and returns its id. */
    public long add(String username, Secret secret, Instant when) {
        long id = ids.next();
        sql.dsl()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.PASSWORD_HASH, secret.hash())
                .set(ACCOUNT.MUST_CHANGE, secret.mustChange())
                .set(ACCOUNT.PASSWORD_ENDS_AT, secret.endsAt() == null ? null : Utc.column(secret.endsAt()))
                .set(ACCOUNT.CREATED_AT, Utc.column(when))
                .set(ACCOUNT.VERSION, 1L)
                .execute();
        return id;
    }

    /** Replaces the password. */
    public void setPassword(long id, Secret secret) {
        sql.dsl()
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, secret.hash())
                .set(ACCOUNT.MUST_CHANGE, secret.mustChange())
                .set(ACCOUNT.PASSWORD_ENDS_AT, secret.endsAt() == null ? null : Utc.column(secret.endsAt()))
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Replaces the hash of an unchanged password, unless the password was changed meanwhile. */
    public void rehash(long id, String before, String passwordHash) {
        sql.dsl()
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .where(ACCOUNT.ID.eq(id), ACCOUNT.PASSWORD_HASH.eq(before))
                .execute();
    }

    /** Ends or reopens an account. */
    public void setDisabled(long id, @Nullable Instant when) {
        sql.dsl()
                .update(ACCOUNT)
                .set(ACCOUNT.DISABLED_AT, when == null ? null : Utc.column(when))
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Sets the person and counts the version on, if it is still the given one. Returns whether it was. */
    public boolean setPerson(long id, @Nullable Long personId, long version) {
        return sql.dsl()
                        .update(ACCOUNT)
                        .set(ACCOUNT.PERSON_ID, personId)
                        .set(ACCOUNT.VERSION, version + 1)
                        .where(ACCOUNT.ID.eq(id), ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Lists the grants of an account. */
    public List<RoleGrant> grants(long accountId) {
        return sql.dsl()
                .selectFrom(ACCOUNT_GRANT)
                .where(ACCOUNT_GRANT.ACCOUNT_ID.eq(accountId))
                .orderBy(ACCOUNT_GRANT.ID)
                .fetch(found -> new RoleGrant(found.getRoleCode(), found.getUnitId(), found.getAssignedOnly()));
    }

    /** Adds a grant and returns its id. */
    public long addGrant(long accountId, RoleGrant grant) {
        long id = ids.next();
        sql.dsl()
                .insertInto(ACCOUNT_GRANT)
                .set(ACCOUNT_GRANT.ID, id)
                .set(ACCOUNT_GRANT.ACCOUNT_ID, accountId)
                .set(ACCOUNT_GRANT.ROLE_CODE, grant.role())
                .set(ACCOUNT_GRANT.UNIT_ID, grant.unitId())
                .set(ACCOUNT_GRANT.ASSIGNED_ONLY, grant.assignedOnly())
                .execute();
        return id;
    }

    /** Returns whose grant it is. */
    public Optional<Long> accountOf(long grantId) {
        return sql.dsl()
                .select(ACCOUNT_GRANT.ACCOUNT_ID)
                .from(ACCOUNT_GRANT)
                .where(ACCOUNT_GRANT.ID.eq(grantId))
                .fetchOptional(ACCOUNT_GRANT.ACCOUNT_ID);
    }

    /** Replaces one grant by another under the same id. Returns false when there is none of that id. */
    public boolean changeGrant(long grantId, long accountId, RoleGrant grant) {
        return sql.dsl()
                        .update(ACCOUNT_GRANT)
                        .set(ACCOUNT_GRANT.ACCOUNT_ID, accountId)
                        .set(ACCOUNT_GRANT.ROLE_CODE, grant.role())
                        .set(ACCOUNT_GRANT.UNIT_ID, grant.unitId())
                        .set(ACCOUNT_GRANT.ASSIGNED_ONLY, grant.assignedOnly())
                        .where(ACCOUNT_GRANT.ID.eq(grantId))
                        .execute()
                == 1;
    }

    /** Removes all grants of an account. */
    public void clearGrants(long accountId) {
        sql.dsl()
                .deleteFrom(ACCOUNT_GRANT)
                .where(ACCOUNT_GRANT.ACCOUNT_ID.eq(accountId))
                .execute();
    }

    /** Counts the accounts besides the given one that can sign in and have a role in the whole office. */
    public int othersWith(String role, long besides) {
        return sql.dsl()
                .fetchCount(sql.dsl()
                        .selectDistinct(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .join(ACCOUNT_GRANT)
                        .on(ACCOUNT_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .where(
                                ACCOUNT_GRANT.ROLE_CODE.eq(role),
                                ACCOUNT_GRANT.UNIT_ID.isNull(),
                                ACCOUNT_GRANT.ASSIGNED_ONLY.eq(false),
                                ACCOUNT.DISABLED_AT.isNull(),
                                ACCOUNT.PASSWORD_HASH.isNotNull(),
                                ACCOUNT.ID.ne(besides)));
    }

    /** Counts the accounts that can sign in. */
    public int count() {
        return sql.dsl().fetchCount(ACCOUNT, ACCOUNT.DISABLED_AT.isNull(), ACCOUNT.PASSWORD_HASH.isNotNull());
    }

    /** Is the condition that an account lies in an area. */
    static Condition within(Scope area) {
        if (area.everything()) {
            return DSL.noCondition();
        }
        Condition inside = DSL.condition(area.sql("access.account_grant.unit_id", null));
        Condition own = ACCOUNT_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID);
        Condition outside = ACCOUNT_GRANT.UNIT_ID.isNull().or(DSL.not(inside));
        return DSL.exists(DSL.selectOne().from(ACCOUNT_GRANT).where(own))
                .and(DSL.notExists(DSL.selectOne().from(ACCOUNT_GRANT).where(own, outside)));
    }

    private static Credentials credentials(AccountRecord found) {
        return new Credentials(account(found), found.getPasswordHash(), Utc.orNull(found.getPasswordEndsAt()));
    }

    private static Account account(AccountRecord found) {
        return new Account(
                found.getId(),
                found.getUsername(),
                found.getPasswordHash() != null,
                found.getMustChange(),
                found.getPersonId(),
                Utc.moment(found.getCreatedAt()),
                Utc.orNull(found.getDisabledAt()),
                found.getVersion());
    }

    /** Returns a grant. */
    public Optional<RoleGrant> grant(long grantId) {
        return sql.dsl()
                .selectFrom(ACCOUNT_GRANT)
                .where(ACCOUNT_GRANT.ID.eq(grantId))
                .fetchOptional(found -> new RoleGrant(found.getRoleCode(), found.getUnitId(), found.getAssignedOnly()));
    }

    /** Takes a grant away. */
    public void removeGrant(long grantId) {
        sql.dsl().deleteFrom(ACCOUNT_GRANT).where(ACCOUNT_GRANT.ID.eq(grantId)).execute();
    }

    /** Says that an account, by one of its grants, is somebody's own; by itself when it has none. */
    public record Tie(long grantOrAccountId, long personId) {}

    /** Returns which accounts are the own ones of some people: one tie for each of their grants. */
    public List<Tie> ties(Collection<Long> people) {
        return sql.dsl()
                .select(DSL.coalesce(ACCOUNT_GRANT.ID, ACCOUNT.ID), ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_GRANT)
                .on(ACCOUNT_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.PERSON_ID.in(people))
                .fetch(row -> new Tie(row.value1(), row.value2()));
    }
}
