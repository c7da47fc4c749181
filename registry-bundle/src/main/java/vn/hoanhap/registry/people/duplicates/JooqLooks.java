package vn.hoanhap.registry.people.duplicates;

import static vn.hoanhap.registry.db.Tables.DUPLICATE_LOOK;
import static vn.hoanhap.registry.db.Tables.DUPLICATE_SWEEP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Keeps who is to be looked at soon, and how far everybody has been looked at. */
final class JooqLooks {
    private static final int THE_ONE = 1;

    private final Sql sql;
    private final KeptInsert asked;

    JooqLooks(Sql sql) {
        this.sql = sql;
        asked = sql.keepInsert(DUPLICATE_LOOK.ID, DUPLICATE_LOOK.PERSON_ID);
    }

    /** Is a request to look at somebody. */
    record Look(long id, long personId) {}

    /** Says how far the round through everybody is; {@code endedAt} is set while it rests. */
    record Sweep(long afterId, @Nullable Instant endedAt) {}

    void ask(Look look) {
        asked.add(look.id(), look.personId());
    }

    List<Look> next(int limit) {
        return sql.dsl()
                .select(DUPLICATE_LOOK.ID, DUPLICATE_LOOK.PERSON_ID)
                .from(DUPLICATE_LOOK)
                .orderBy(DUPLICATE_LOOK.ID)
                .limit(limit)
                .fetch(row -> new Look(row.value1(), row.value2()));
    }

    int done(Collection<Look> looks) {
        return sql.dsl()
                .deleteFrom(DUPLICATE_LOOK)
                .where(DUPLICATE_LOOK.ID.in(looks.stream().map(Look::id).toList()))
                .execute();
    }

    Sweep sweep() {
        return sql.dsl()
                .selectFrom(DUPLICATE_SWEEP)
                .where(DUPLICATE_SWEEP.ID.eq(THE_ONE))
                .fetchSingle(row -> new Sweep(row.getAfterId(), Utc.orNull(row.getEndedAt())));
    }

    int put(Sweep sweep) {
        Instant ended = sweep.endedAt();
        return sql.dsl()
                .update(DUPLICATE_SWEEP)
                .set(DUPLICATE_SWEEP.AFTER_ID, sweep.afterId())
                .set(DUPLICATE_SWEEP.ENDED_AT, ended == null ? null : Utc.column(ended))
                .where(DUPLICATE_SWEEP.ID.eq(THE_ONE))
                .execute();
    }
}
