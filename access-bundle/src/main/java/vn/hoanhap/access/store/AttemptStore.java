package vn.hoanhap.access.store;

import static vn.hoanhap.access.db.Tables.LOGIN_ATTEMPT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.db.tables.records.LoginAttemptRecord;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Reads and writes the sign-ins that have not succeeded. Names and addresses are hashed: a name may be a mistyped password. */
public final class AttemptStore {

    /**
     * Is how often something failed lately.
     *
     * @param count how many attempts
     * @param last the last one; null when there was none
     */
    public record Failures(int count, @Nullable Instant last) {}

    private static final int CHUNK = 400;

    private final Sql sql;
    private final Ids ids;

    /** Uses the given database. */
    public AttemptStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Counts attempts on a name since a moment. */
    public Failures ofName(long nameHash, Instant since) {
        return failures(LOGIN_ATTEMPT.NAME_HASH, nameHash, since);
    }

    /** Counts attempts from an address since a moment. */
    public Failures ofAddress(long addressHash, Instant since) {
        return failures(LOGIN_ATTEMPT.ADDRESS_HASH, addressHash, since);
    }

    /** Notes an attempt, before it is known how it ends. */
    public void add(long nameHash, long addressHash, Instant when) {
        sql.dsl()
                .insertInto(LOGIN_ATTEMPT)
                .set(LOGIN_ATTEMPT.ID, ids.next())
                .set(LOGIN_ATTEMPT.NAME_HASH, nameHash)
                .set(LOGIN_ATTEMPT.ADDRESS_HASH, addressHash)
                .set(LOGIN_ATTEMPT.ATTEMPTED_AT, Utc.column(when))
                .execute();
    }

    /** Forgets the attempts on a name, after one has succeeded. */
    public void forget(long nameHash) {
        sql.dsl()
                .deleteFrom(LOGIN_ATTEMPT)
                .where(LOGIN_ATTEMPT.NAME_HASH.eq(nameHash))
                .execute();
    }

    /** Removes some attempts from before a moment. Returns how many. */
    public int purge(Instant before) {
        var old = sql.dsl()
                .select(LOGIN_ATTEMPT.ID)
                .from(LOGIN_ATTEMPT)
                .where(LOGIN_ATTEMPT.ATTEMPTED_AT.lt(Utc.column(before)))
                .limit(CHUNK)
                .fetchSet(LOGIN_ATTEMPT.ID);
        return old.isEmpty()
                ? 0
                : sql.dsl()
                        .deleteFrom(LOGIN_ATTEMPT)
                        .where(LOGIN_ATTEMPT.ID.in(old))
                        .execute();
    }

    private Failures failures(TableField<LoginAttemptRecord, Long> of, long hash, Instant since) {
        var found = Objects.requireNonNull(sql.dsl()
                .select(DSL.count(), DSL.max(LOGIN_ATTEMPT.ATTEMPTED_AT))
                .from(LOGIN_ATTEMPT)
                .where(of.eq(hash), LOGIN_ATTEMPT.ATTEMPTED_AT.ge(Utc.column(since)))
                .fetchOne());
        LocalDateTime last = found.value2();
        return new Failures(found.value1(), Utc.orNull(last));
    }
}
