package vn.hoanhap.casework.store;

import static vn.hoanhap.casework.db.Tables.NEED;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import vn.hoanhap.casework.db.tables.records.NeedRecord;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;

/** Keeps what people need. What was taken back stays, marked, and counts nowhere. */
public final class NeedTable {

    private static final Sql.Versioned<NeedRecord> VERSIONED = new Sql.Versioned<>(NEED.ID, NEED.VERSION);

    private final CareSql sql;

    /** Works on the given database. */
    public NeedTable(CareSql sql) {
        this.sql = sql;
    }

    /** Returns a need that the scope reaches, taken back or not. */
    public Optional<Need> find(long id, Scope scope) {
        return list(NEED.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists the needs of these records of people that count, in the order in which they were found. */
    public List<Need> ofPeople(Collection<Long> records, Scope scope) {
        return list(NEED.PERSON_ID.in(records).and(NEED.TAKEN_BACK_AT.isNull()).and(within(scope)));
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, NEED.UNIT_ID, NEED.PERSON_ID);
    }

    /** Lists wanted needs that count, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Need> search(Wanted wanted, Scope scope, long before, int limit) {
        return sql.dsl()
                .select(NEED.fields())
                .from(sql.newest(NEED, "need_newest", wanted))
                .where(
                        NEED.FOUND_ON.le(wanted.asOf()),
                        NEED.TAKEN_BACK_AT.isNull(),
                        CareSql.about(wanted, NEED.UNIT_ID, NEED.PERSON_ID),
                        CareSql.coded(wanted, Wanted.NEED, NEED.CODE),
                        within(scope),
                        CareSql.after(before, NEED.ID))
                .orderBy(NEED.ID.desc())
                .limit(limit)
                .fetchInto(NEED)
                .map(NeedTable::need);
    }

    private List<Need> list(Condition condition) {
        return sql.dsl()
                .selectFrom(NEED)
                .where(condition)
                .orderBy(NEED.FOUND_ON, NEED.ID)
                .fetch(NeedTable::need);
    }

    /** Adds a need. */
    public void insert(Need need, long accountId) {
        NeedRecord row = filled(need, accountId);
        row.setId(need.id());
        row.setVersion(need.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of a need; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Need need, long accountId) {
        sql.sql().raise(VERSIONED, need.id(), need.version());
        sql.dsl()
                .update(NEED)
                .set(filled(need, accountId))
                .where(NEED.ID.eq(need.id()))
                .execute();
    }

    private NeedRecord filled(Need need, long accountId) {
        NeedRecord row = new NeedRecord();
        row.setPersonId(need.personId());
        row.setUnitId(need.unitId());
        row.setCode(need.code());
        row.setFoundOn(need.found());
        row.setIntakeId(need.intakeId());
        row.setTakenBackAt(need.takenBack() ? sql.now() : null);
        row.setTakenBackBy(need.takenBack() ? Long.valueOf(accountId) : null);
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Need need(NeedRecord row) {
        return new Need(
                row.getId(),
                row.getPersonId(),
                row.getUnitId(),
                row.getCode(),
                row.getFoundOn(),
                row.getIntakeId(),
                row.getTakenBackAt() != null,
                row.getVersion());
    }
}
