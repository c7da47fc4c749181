package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.max;
import static vn.hoanhap.casework.db.Tables.RESIDENCE_CHECK;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import vn.hoanhap.casework.db.tables.records.ResidenceCheckRecord;
import vn.hoanhap.casework.domain.ResidenceCheck;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;

/** Keeps looks at where people live. What was taken back stays, marked, and counts nowhere. */
public final class ResidenceTable {

    private static final Sql.Versioned<ResidenceCheckRecord> VERSIONED =
            new Sql.Versioned<>(RESIDENCE_CHECK.ID, RESIDENCE_CHECK.VERSION);

    private final CareSql sql;

    /** Works on the given database. */
    public ResidenceTable(CareSql sql) {
        this.sql = sql;
    }

    /** Returns one that the scope reaches, taken back or not. */
    public Optional<ResidenceCheck> find(long id, Scope scope) {
        return list(RESIDENCE_CHECK.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists those of these records of people that count, in order. */
    public List<ResidenceCheck> ofPeople(Collection<Long> records, Scope scope) {
        return list(RESIDENCE_CHECK.PERSON_ID.in(records).and(counts()).and(within(scope)));
    }

    /** Lists wanted ones that count, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<ResidenceCheck> search(Wanted wanted, Scope scope, long before, int limit) {
        return sql.dsl()
                .select(RESIDENCE_CHECK.fields())
                .from(sql.newest(RESIDENCE_CHECK, "residence_check_newest", wanted))
                .where(
                        RESIDENCE_CHECK.CHECKED_ON.le(wanted.asOf()),
                        counts(),
                        CareSql.about(wanted, RESIDENCE_CHECK.UNIT_ID, RESIDENCE_CHECK.PERSON_ID),
                        within(scope),
                        CareSql.after(before, RESIDENCE_CHECK.ID))
                .orderBy(RESIDENCE_CHECK.ID.desc())
                .limit(limit)
                .fetchInto(RESIDENCE_CHECK)
                .map(ResidenceTable::check);
    }

    /** Returns the last day up to a day on which each of these records of people was looked after. */
    public Map<Long, LocalDate> last(Collection<Long> records, LocalDate until) {
        Field<LocalDate> last = max(RESIDENCE_CHECK.CHECKED_ON);
        Map<Long, LocalDate> found = new HashMap<>();
        for (List<Long> few : Few.of(records)) {
            found.putAll(sql.dsl()
                    .select(RESIDENCE_CHECK.PERSON_ID, last)
                    .from(RESIDENCE_CHECK)
                    .where(RESIDENCE_CHECK.PERSON_ID.in(few), RESIDENCE_CHECK.CHECKED_ON.le(until), counts())
                    .groupBy(RESIDENCE_CHECK.PERSON_ID)
                    .fetchMap(RESIDENCE_CHECK.PERSON_ID, last));
        }
        return found;
    }

    private static Condition counts() {
        return RESIDENCE_CHECK.TAKEN_BACK_AT.isNull();
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, RESIDENCE_CHECK.UNIT_ID, RESIDENCE_CHECK.PERSON_ID);
    }

    private List<ResidenceCheck> list(Condition condition) {
        return sql.dsl()
                .selectFrom(RESIDENCE_CHECK)
                .where(condition)
                .orderBy(RESIDENCE_CHECK.CHECKED_ON, RESIDENCE_CHECK.ID)
                .fetch(ResidenceTable::check);
    }

    /** Adds one. */
    public void insert(ResidenceCheck check, long accountId) {
        ResidenceCheckRecord row = new ResidenceCheckRecord();
        row.setId(check.id());
        row.setPersonId(check.personId());
        row.setUnitId(check.unitId());
        row.setCheckedOn(check.on());
        row.setFinding(check.found());
        row.setVersion(check.version());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        sql.dsl().executeInsert(row);
    }

    /**
     * Marks one as entered by mistake.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void takeBack(long id, int version, long accountId) {
        sql.sql().raise(VERSIONED, id, version);
        sql.dsl()
                .update(RESIDENCE_CHECK)
                .set(RESIDENCE_CHECK.TAKEN_BACK_AT, sql.now())
                .set(RESIDENCE_CHECK.TAKEN_BACK_BY, accountId)
                .where(RESIDENCE_CHECK.ID.eq(id))
                .execute();
    }

    private static ResidenceCheck check(ResidenceCheckRecord row) {
        return new ResidenceCheck(
                row.getId(),
                row.getPersonId(),
                row.getUnitId(),
                row.getCheckedOn(),
                row.getFinding(),
                row.getTakenBackAt() != null,
                row.getVersion());
    }
}
