package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.IDEMPOTENCY;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.lifecycle.db.tables.records.IdempotencyRecord;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;
import vn.hoanhap.lifecycle.idempotency.KeptAnswer;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Keeps answers in the table {@code lifecycle.idempotency}. */
public final class JooqIdempotencyKeys implements IdempotencyKeys {

    /** A chunk that readers on Derby may wait for. */
    private static final int AT_ONCE = 200;

    private final Sql sql;

    /** Works in the given database. */
    public JooqIdempotencyKeys(Database database) {
        sql = new Sql(database);
    }

    @Override
    public Optional<Known> find(Key key) {
        return sql.dsl().selectFrom(IDEMPOTENCY).where(is(key)).fetchOptional().map(JooqIdempotencyKeys::known);
    }

    @Override
    public void take(Key key, Instant now) {
        try {
            sql.dsl()
                    .insertInto(IDEMPOTENCY)
                    .set(IDEMPOTENCY.ACCOUNT_ID, key.accountId())
                    .set(IDEMPOTENCY.IDEM_KEY, key.key())
                    .set(IDEMPOTENCY.ROUTE, key.route())
                    .set(IDEMPOTENCY.REQUEST_HASH, key.requestHash())
                    .set(IDEMPOTENCY.WRITTEN_AT, Utc.column(now))
                    .execute();
        } catch (DataAccessException e) {
            if (e.sqlStateClass() == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
                throw new KeyTakenException();
            }
            throw e;
        }
    }

    @Override
    public void keep(Key key, KeptAnswer answer) {
        sql.dsl()
                .update(IDEMPOTENCY)
                .set(IDEMPOTENCY.STATUS, answer.status())
                .set(IDEMPOTENCY.LOCATION, answer.location())
                .set(IDEMPOTENCY.ANSWER_VERSION, answer.version())
                .set(IDEMPOTENCY.BODY, answer.body())
                .where(is(key))
                .execute();
    }

    @Override
    public void forget(Key key) {
        sql.dsl().deleteFrom(IDEMPOTENCY).where(is(key)).execute();
    }

    @Override
    public int sweep(Instant before) {
        var old = sql.dsl()
                .select(IDEMPOTENCY.ACCOUNT_ID, IDEMPOTENCY.IDEM_KEY)
                .from(IDEMPOTENCY)
                .where(IDEMPOTENCY.WRITTEN_AT.lt(Utc.column(before)))
                .limit(AT_ONCE)
                .fetch();
        old.forEach(row -> sql.dsl()
                .deleteFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.ACCOUNT_ID.eq(row.value1()))
                .and(IDEMPOTENCY.IDEM_KEY.eq(row.value2()))
                .execute());
        return old.size();
    }

    private static Condition is(Key key) {
        return IDEMPOTENCY.ACCOUNT_ID.eq(key.accountId()).and(IDEMPOTENCY.IDEM_KEY.eq(key.key()));
    }

    private static Known known(IdempotencyRecord row) {
        Integer status = row.getStatus();
        return new Known(
                row.getRoute(),
                row.getRequestHash(),
                status == null
                        ? null
                        : new KeptAnswer(status, row.getLocation(), row.getAnswerVersion(), row.getBody()));
    }
}
