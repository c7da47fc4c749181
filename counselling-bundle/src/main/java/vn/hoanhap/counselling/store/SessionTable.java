package vn.hoanhap.counselling.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.hoanhap.counselling.db.Tables.COUNSELLING_SESSION;
import static vn.hoanhap.counselling.db.Tables.SESSION_CLIENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.counselling.db.tables.records.CounsellingSessionRecord;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.parts.sql.Sql;

/**
 * Keeps sessions. Who reaches the commune reaches the session with everybody in it; who reaches only some of the people in it
 * reaches the session with these, and the number of the others.
 */
public final class SessionTable {

    private static final Sql.Versioned<CounsellingSessionRecord> VERSIONED =
            new Sql.Versioned<>(COUNSELLING_SESSION.ID, COUNSELLING_SESSION.VERSION);
    private static final List<String> STANDING =
            List.of(SessionState.PLANNED.name(), SessionState.HELD.name(), SessionState.MISSED.name());

    private final CounsellingSql sql;
    private final ClientRows clients;

    /** Works on the given database. */
    public SessionTable(CounsellingSql sql, Ids ids) {
        this.sql = sql;
        this.clients = new ClientRows(sql, ids);
    }

    /** Returns the people in sessions. */
    public ClientRows clients() {
        return clients;
    }

    /** Returns a session that the scope reaches, taken back or not. */
    public Optional<Session> find(long id, Scope scope) {
        return list(COUNSELLING_SESSION.ID.eq(id).and(within(scope)), scope).stream()
                .findFirst();
    }

    /** Lists the sessions of these records of people that count or are to come, the newest day first. */
    public List<Session> ofPeople(Collection<Long> records, Scope scope) {
        return list(
                COUNSELLING_SESSION
                        .STATE
                        .in(STANDING)
                        .and(with(SESSION_CLIENT.PERSON_ID.in(records)))
                        .and(within(scope)),
                scope);
    }

    /** Lists the sessions of a point on a day that count or are to come. */
    public List<Session> ofDay(long pointId, LocalDate day, Scope scope) {
        return list(
                COUNSELLING_SESSION
                        .POINT_ID
                        .eq(pointId)
                        .and(COUNSELLING_SESSION.HELD_ON.eq(day))
                        .and(COUNSELLING_SESSION.STATE.in(STANDING))
                        .and(within(scope)),
                scope);
    }

    /** Tells whether sessions stand at a point. */
    public boolean at(long pointId) {
        return sql.dsl()
                .fetchExists(sql.dsl()
                        .selectOne()
                        .from(COUNSELLING_SESSION)
                        .where(
                                COUNSELLING_SESSION.POINT_ID.eq(pointId),
                                COUNSELLING_SESSION.STATE.ne(SessionState.TAKEN_BACK.name())));
    }

    /** Returns which sessions that were not taken back name these points: id and point. */
    public List<long[]> ofPoints(Collection<Long> points) {
        return sql.dsl()
                .select(COUNSELLING_SESSION.ID, COUNSELLING_SESSION.POINT_ID)
                .from(COUNSELLING_SESSION)
                .where(
                        COUNSELLING_SESSION.POINT_ID.in(points),
                        COUNSELLING_SESSION.STATE.ne(SessionState.TAKEN_BACK.name()))
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    /** Returns the last session that an account entered: what it usually does. */
    public Optional<Session> lastOf(long accountId) {
        return sessions(
                        sql.dsl()
                                .selectFrom(COUNSELLING_SESSION)
                                .where(
                                        COUNSELLING_SESSION.WRITTEN_BY.eq(accountId),
                                        COUNSELLING_SESSION.STATE.in(STANDING))
                                .orderBy(COUNSELLING_SESSION.ID.desc())
                                .limit(1)
                                .fetch(),
                        Scope.NOTHING)
                .stream()
                .findFirst();
    }

    /**
     * Lists who is expected up to a day, the earliest first.
     *
     * @param right what the reader's right reaches
     * @param assigned narrows it to people who are assigned to somebody; everything for all
     */
    public List<Session> due(LocalDate until, Scope right, Scope assigned, int limit) {
        Condition known = with(Sql.within(right, COUNSELLING_SESSION.UNIT_ID, SESSION_CLIENT.PERSON_ID)
                .and(Sql.within(assigned, COUNSELLING_SESSION.UNIT_ID, SESSION_CLIENT.PERSON_ID)));
        Condition unnamed = Sql.within(right, COUNSELLING_SESSION.UNIT_ID, null)
                .and(Sql.within(assigned, COUNSELLING_SESSION.UNIT_ID, null));
        return sessions(
                sql.dsl()
                        .selectFrom(COUNSELLING_SESSION)
                        .where(
                                COUNSELLING_SESSION.STATE.eq(SessionState.PLANNED.name()),
                                COUNSELLING_SESSION.HELD_ON.le(until),
                                known.or(unnamed))
                        .orderBy(COUNSELLING_SESSION.HELD_ON, COUNSELLING_SESSION.ID)
                        .limit(limit)
                        .fetch(),
                right);
    }

    /** Lists wanted sessions, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Session> search(Wanted wanted, Scope scope, long before, int limit) {
        return sessions(
                sql.dsl()
                        .select(COUNSELLING_SESSION.fields())
                        .from(sql.newest(COUNSELLING_SESSION, "counselling_session_newest", wanted))
                        .where(matches(wanted), within(scope), CounsellingSql.after(before, COUNSELLING_SESSION.ID))
                        .orderBy(COUNSELLING_SESSION.ID.desc())
                        .limit(limit)
                        .fetchInto(COUNSELLING_SESSION),
                scope);
    }

    private static Condition matches(Wanted wanted) {
        Set<Long> people = wanted.people();
        String point = wanted.code(Wanted.POINT);
        String state = wanted.code(Wanted.STATE);
        Condition standing = COUNSELLING_SESSION.STATE.in(STANDING);
        if (Wanted.OPEN.equals(state)) {
            standing = COUNSELLING_SESSION.STATE.eq(SessionState.PLANNED.name());
        } else if (state != null) {
            standing = COUNSELLING_SESSION.STATE.eq(state);
        }
        return COUNSELLING_SESSION
                .HELD_ON
                .le(wanted.asOf())
                .or(COUNSELLING_SESSION.STATE.eq(SessionState.PLANNED.name()))
                .and(standing)
                .and(people == null ? noCondition() : with(SESSION_CLIENT.PERSON_ID.in(people)))
                .and(CounsellingSql.about(wanted.anybody(), COUNSELLING_SESSION.UNIT_ID, COUNSELLING_SESSION.UNIT_ID))
                .and(CounsellingSql.coded(wanted, Wanted.MODE, COUNSELLING_SESSION.HELD_MODE))
                .and(CounsellingSql.coded(wanted, Wanted.FORM, COUNSELLING_SESSION.HELD_FORM))
                .and(point == null ? noCondition() : COUNSELLING_SESSION.POINT_ID.eq(Long.valueOf(point)));
    }

    private static Condition with(Condition client) {
        return exists(
                selectOne().from(SESSION_CLIENT).where(SESSION_CLIENT.SESSION_ID.eq(COUNSELLING_SESSION.ID), client));
    }

    private static Condition within(Scope scope) {
        return scope.everything()
                ? noCondition()
                : Sql.within(scope, COUNSELLING_SESSION.UNIT_ID, null)
                        .or(with(Sql.within(scope, COUNSELLING_SESSION.UNIT_ID, SESSION_CLIENT.PERSON_ID)));
    }

    private List<Session> list(Condition condition, Scope scope) {
        return sessions(
                sql.dsl()
                        .selectFrom(COUNSELLING_SESSION)
                        .where(condition)
                        .orderBy(COUNSELLING_SESSION.HELD_ON.desc(), COUNSELLING_SESSION.ID.desc())
                        .fetch(),
                scope);
    }

    private List<Session> sessions(Collection<CounsellingSessionRecord> rows, Scope scope) {
        List<Long> ids = rows.stream().map(CounsellingSessionRecord::getId).toList();
        ClientRows.Found found = clients.of(ids, scope);
        return rows.stream().map(row -> session(row, found)).toList();
    }

    /** Adds a session without its people. */
    public void insert(Session session, long accountId) {
        CounsellingSessionRecord row = filled(session, accountId);
        row.setId(session.id());
        row.setVersion(session.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of a session, not of its people; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Session session, long accountId) {
        sql.sql().raise(VERSIONED, session.id(), session.version());
        sql.dsl()
                .update(COUNSELLING_SESSION)
                .set(filled(session, accountId))
                .where(COUNSELLING_SESSION.ID.eq(session.id()))
                .execute();
    }

    private CounsellingSessionRecord filled(Session session, long accountId) {
        CounsellingSessionRecord row = new CounsellingSessionRecord();
        row.setUnitId(session.place().unitId());
        row.setPointId(session.place().pointId());
        row.setHeldMode(session.place().mode().name());
        row.setHeldForm(session.form().name());
        row.setHeldOn(session.at().day());
        row.setHeldTime(session.at().time());
        row.setHeldMinutes(session.at().minutes());
        row.setTopics(CounsellingSql.joined(session.topics()));
        row.setCounsellorPersonId(session.by().personId());
        row.setCounsellorOrganisationId(session.by().organisationId());
        row.setWalkIns(session.heads().walkIns());
        row.setWalkInSex(CounsellingSql.name(session.heads().sex()));
        row.setWalkInAge(CounsellingSql.name(session.heads().age()));
        row.setFamilyHeads(session.heads().family());
        row.setState(session.state().name());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Session session(CounsellingSessionRecord row, ClientRows.Found found) {
        return new Session(
                row.getId(),
                new Session.Place(
                        row.getUnitId(),
                        row.getPointId(),
                        CounsellingSql.code(Session.Mode.class, row.getHeldMode(), Session.Mode.ELSEWHERE)),
                new Session.At(row.getHeldOn(), row.getHeldTime(), row.getHeldMinutes()),
                CounsellingSql.code(Session.Form.class, row.getHeldForm(), Session.Form.SINGLE),
                CounsellingSql.codes(row.getTopics()),
                new Session.Counsellor(row.getCounsellorPersonId(), row.getCounsellorOrganisationId()),
                found.clients(row.getId()),
                found.others(row.getId()),
                new Session.Heads(
                        row.getWalkIns(),
                        CounsellingSql.known(Session.Sex.class, row.getWalkInSex()),
                        CounsellingSql.known(Session.Age.class, row.getWalkInAge()),
                        row.getFamilyHeads()),
                CounsellingSql.code(SessionState.class, row.getState(), SessionState.UNKNOWN),
                row.getVersion());
    }
}
