package vn.hoanhap.counselling.store;

import static vn.hoanhap.counselling.db.Tables.COUNSELLING_SESSION;
import static vn.hoanhap.counselling.db.Tables.SESSION_CLIENT;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.counselling.db.tables.records.SessionClientRecord;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.parts.sql.Sql;

/** Keeps who was in a session, how they go on, and what was noted, sealed. */
public final class ClientRows {

    private final CounsellingSql sql;
    private final Ids ids;

    ClientRows(CounsellingSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Is the people of some sessions.
     *
     * @param seen those whom the reader reaches, by session
     * @param counted how many there are, by session
     */
    record Found(Map<Long, List<Session.Client>> seen, Map<Long, Integer> counted) {

        List<Session.Client> clients(long session) {
            return seen.getOrDefault(session, List.of());
        }

        int others(long session) {
            return counted.getOrDefault(session, 0) - clients(session).size();
        }
    }

    /** Reads the people of some sessions with three queries for any number of them. */
    Found of(Collection<Long> sessions, Scope scope) {
        if (sessions.isEmpty()) {
            return new Found(Map.of(), Map.of());
        }
        Map<Long, Integer> counted = new HashMap<>();
        sql.dsl()
                .select(SESSION_CLIENT.SESSION_ID)
                .from(SESSION_CLIENT)
                .where(SESSION_CLIENT.SESSION_ID.in(sessions))
                .fetch(SESSION_CLIENT.SESSION_ID)
                .forEach(id -> counted.merge(id, 1, Integer::sum));
        Condition reached = Sql.within(scope, COUNSELLING_SESSION.UNIT_ID, SESSION_CLIENT.PERSON_ID);
        Map<Long, List<Session.Client>> seen = sql.dsl()
                .select(
                        SESSION_CLIENT.SESSION_ID,
                        SESSION_CLIENT.PERSON_ID,
                        SESSION_CLIENT.OUTCOME,
                        SESSION_CLIENT.NOTE_SEALED.isNotNull())
                .from(SESSION_CLIENT)
                .join(COUNSELLING_SESSION)
                .on(COUNSELLING_SESSION.ID.eq(SESSION_CLIENT.SESSION_ID))
                .where(SESSION_CLIENT.SESSION_ID.in(sessions), reached)
                .orderBy(SESSION_CLIENT.ID)
                .fetchGroups(
                        SESSION_CLIENT.SESSION_ID, row -> new Session.Client(row.value2(), row.value3(), row.value4()));
        return new Found(seen, counted);
    }

    /** Returns which sessions that were not taken back are of these records of people: session and person. */
    public List<long[]> referring(Collection<Long> records) {
        return sql.dsl()
                .select(SESSION_CLIENT.SESSION_ID, SESSION_CLIENT.PERSON_ID)
                .from(SESSION_CLIENT)
                .join(COUNSELLING_SESSION)
                .on(COUNSELLING_SESSION.ID.eq(SESSION_CLIENT.SESSION_ID))
                .where(
                        SESSION_CLIENT.PERSON_ID.in(records),
                        COUNSELLING_SESSION.STATE.ne(SessionState.TAKEN_BACK.name()))
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    /** Returns what was noted in a session, sealed, by the record of each person whom the scope reaches. */
    public Map<Long, String> notes(long session, Scope scope) {
        return sql.dsl()
                .select(SESSION_CLIENT.PERSON_ID, SESSION_CLIENT.NOTE_SEALED)
                .from(SESSION_CLIENT)
                .join(COUNSELLING_SESSION)
                .on(COUNSELLING_SESSION.ID.eq(SESSION_CLIENT.SESSION_ID))
                .where(
                        SESSION_CLIENT.SESSION_ID.eq(session),
                        SESSION_CLIENT.NOTE_SEALED.isNotNull(),
                        Sql.within(scope, COUNSELLING_SESSION.UNIT_ID, SESSION_CLIENT.PERSON_ID))
                .fetchMap(SESSION_CLIENT.PERSON_ID, SESSION_CLIENT.NOTE_SEALED);
    }

    /** Lets exactly these be in a session; notes of those who stay are kept. */
    public void keep(long session, List<Session.Client> clients) {
        Set<Long> there = new HashSet<>(sql.dsl()
                .select(SESSION_CLIENT.PERSON_ID)
                .from(SESSION_CLIENT)
                .where(SESSION_CLIENT.SESSION_ID.eq(session))
                .fetch(SESSION_CLIENT.PERSON_ID));
        Set<Long> stay = new HashSet<>();
        for (Session.Client client : clients) {
            stay.add(client.personId());
            if (there.contains(client.personId())) {
                sql.dsl()
                        .update(SESSION_CLIENT)
                        .set(SESSION_CLIENT.OUTCOME, client.outcome())
                        .where(is(session, client.personId()))
                        .execute();
            } else {
                sql.dsl()
                        .executeInsert(new SessionClientRecord(
                                ids.next(), session, client.personId(), client.outcome(), null));
            }
        }
        there.removeAll(stay);
        for (long gone : there) {
            sql.dsl().deleteFrom(SESSION_CLIENT).where(is(session, gone)).execute();
        }
    }

    /** Notes something about somebody in a session, sealed; null takes the note away. */
    public void note(long session, long person, @Nullable String kept) {
        sql.dsl()
                .update(SESSION_CLIENT)
                .set(SESSION_CLIENT.NOTE_SEALED, kept)
                .where(is(session, person))
                .execute();
    }

    private static Condition is(long session, long person) {
        return SESSION_CLIENT.SESSION_ID.eq(session).and(SESSION_CLIENT.PERSON_ID.eq(person));
    }
}
