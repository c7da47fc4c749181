package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.max;
import static vn.hoanhap.casework.db.Tables.TURNING_POINT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import vn.hoanhap.casework.db.tables.records.TurningPointRecord;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;

/** Keeps relapses and outcomes. What was taken back stays, marked, and counts nowhere. */
public final class TurningPointTable {

    private static final String NOTE = "casework.turning-point.note";
    private static final Sql.Versioned<TurningPointRecord> VERSIONED =
            new Sql.Versioned<>(TURNING_POINT.ID, TURNING_POINT.VERSION);

    private final CareSql sql;

    /** Works on the given database. */
    public TurningPointTable(CareSql sql) {
        this.sql = sql;
    }

    /** Returns one that the scope reaches, taken back or not. */
    public Optional<TurningPoint> find(long id, Scope scope) {
        return list(TURNING_POINT.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists those of these records of people that count, in order. */
    public List<TurningPoint> ofPeople(Collection<Long> records, Scope scope) {
        return list(TURNING_POINT.PERSON_ID.in(records).and(counts()).and(within(scope)));
    }

    private static Condition counts() {
        return TURNING_POINT.TAKEN_BACK_AT.isNull();
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, TURNING_POINT.UNIT_ID, TURNING_POINT.PERSON_ID);
    }

    /** Lists wanted ones that count, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<TurningPoint> search(Wanted wanted, Scope scope, long before, int limit) {
        return sql.dsl()
                .select(TURNING_POINT.fields())
                .from(sql.newest(TURNING_POINT, "turning_point_newest", wanted))
                .where(
                        TURNING_POINT.HAPPENED_ON.le(wanted.asOf()),
                        counts(),
                        CareSql.about(wanted, TURNING_POINT.UNIT_ID, TURNING_POINT.PERSON_ID),
                        CareSql.coded(wanted, Wanted.TURN, TURNING_POINT.TURN),
                        within(scope),
                        CareSql.after(before, TURNING_POINT.ID))
                .orderBy(TURNING_POINT.ID.desc())
                .limit(limit)
                .fetchInto(TURNING_POINT)
                .map(this::point);
    }

    /** Returns the last day up to a day on which each of these records of people used again, as far as the scope reaches. */
    public Map<Long, LocalDate> lastRelapse(Collection<Long> records, LocalDate until, Scope scope) {
        Field<LocalDate> last = max(TURNING_POINT.HAPPENED_ON);
        Map<Long, LocalDate> found = new HashMap<>();
        for (List<Long> few : Few.of(records)) {
            found.putAll(sql.dsl()
                    .select(TURNING_POINT.PERSON_ID, last)
                    .from(TURNING_POINT)
                    .where(
                            TURNING_POINT.PERSON_ID.in(few),
                            TURNING_POINT.TURN.eq(TurningPoint.RELAPSE),
                            TURNING_POINT.HAPPENED_ON.le(until),
                            counts(),
                            within(scope))
                    .groupBy(TURNING_POINT.PERSON_ID)
                    .fetchMap(TURNING_POINT.PERSON_ID, last));
        }
        return found;
    }

    private List<TurningPoint> list(Condition condition) {
        return sql.dsl()
                .selectFrom(TURNING_POINT)
                .where(condition)
                .orderBy(TURNING_POINT.HAPPENED_ON, TURNING_POINT.ID)
                .fetch(this::point);
    }

    /** Adds one. */
    public void insert(TurningPoint point, long accountId) {
        TurningPointRecord row = filled(point, accountId);
        row.setId(point.id());
        row.setVersion(point.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of one; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(TurningPoint point, long accountId) {
        sql.sql().raise(VERSIONED, point.id(), point.version());
        sql.dsl()
                .update(TURNING_POINT)
                .set(filled(point, accountId))
                .where(TURNING_POINT.ID.eq(point.id()))
                .execute();
    }

    private TurningPointRecord filled(TurningPoint point, long accountId) {
        TurningPointRecord row = new TurningPointRecord();
        row.setPersonId(point.personId());
        row.setUnitId(point.unitId());
        row.setTurn(point.turn());
        row.setHappenedOn(point.happened().first());
        row.setHappenedPrecision(point.happened().precision().name());
        row.setNoteSealed(sql.sealer().seal(point.personId(), NOTE, point.note()));
        row.setTakenBackAt(point.takenBack() ? sql.now() : null);
        row.setTakenBackBy(point.takenBack() ? Long.valueOf(accountId) : null);
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private TurningPoint point(TurningPointRecord row) {
        return new TurningPoint(
                row.getId(),
                row.getPersonId(),
                row.getUnitId(),
                row.getTurn(),
                ManagementTable.dated(row.getHappenedOn(), row.getHappenedPrecision()),
                sql.sealer().open(row.getPersonId(), NOTE, row.getNoteSealed()),
                row.getTakenBackAt() != null,
                row.getVersion());
    }
}
