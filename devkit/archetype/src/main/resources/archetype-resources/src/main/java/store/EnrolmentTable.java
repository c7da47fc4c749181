package ${package}.store;

import static org.jooq.impl.DSL.noCondition;
import static ${package}.db.Tables.ENROLMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import ${package}.db.tables.records.EnrolmentRecord;
import ${package}.domain.Enrolment;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.parts.sql.ProgrammeSql;
import vn.hoanhap.parts.sql.Sql;

/** Keeps enrolments. What anybody reads is narrowed to what their right reaches. */
public final class EnrolmentTable {

    private static final String NEWEST = "enrolment_newest";
    private static final Sql.Versioned<EnrolmentRecord> VERSIONED =
            new Sql.Versioned<>(ENROLMENT.ID, ENROLMENT.VERSION);

    private final ProgrammeSql sql;

    /** Works on the given database; rows are stamped by the clock. */
    public EnrolmentTable(Database database, LegalClock clock) {
        this.sql = new ProgrammeSql(database, clock);
    }

    /** Says which enrolments a list shows. */
    public enum Wanted {
        /** Those that last. */
        PRESENT,
        /** Those that have ended. */
        ENDED,
        /** All of them. */
        ALL
    }

    /** Tells that the table can be read. */
    public boolean isThere() {
        sql.dsl().selectOne().from(ENROLMENT).limit(1).fetch();
        return true;
    }

    /** Returns an enrolment that the scope reaches. */
    public Optional<Enrolment> find(long id, Scope scope) {
        return sql.dsl()
                .selectFrom(ENROLMENT)
                .where(ENROLMENT.ID.eq(id), within(scope))
                .fetchOptional(EnrolmentTable::enrolment);
    }

    /** Lists enrolments as of a day, the newest entry first; goes on after the id {@code before}, 0 from the start. */
    public List<Enrolment> list(Wanted wanted, LocalDate asOf, Scope scope, long before, int limit) {
        return sql.dsl()
                .select(ENROLMENT.fields())
                .from(sql.sql().along(ENROLMENT, NEWEST))
                .where(
                        ENROLMENT.BEGAN.le(asOf),
                        matches(wanted, asOf),
                        within(scope),
                        ProgrammeSql.after(before, ENROLMENT.ID))
                .orderBy(ENROLMENT.ID.desc())
                .limit(limit)
                .fetch(EnrolmentTable::enrolment);
    }

    /** Lists the enrolments of a human being, whichever of their records is asked for, the newest first. */
    public List<Enrolment> ofPerson(long personId, Scope scope) {
        return sql.dsl()
                .selectFrom(ENROLMENT)
                .where(ENROLMENT.PERSON_ID.in(sql.sameHuman(personId)), within(scope))
                .orderBy(ENROLMENT.BEGAN.desc(), ENROLMENT.ID.desc())
                .fetch(EnrolmentTable::enrolment);
    }

    /** Lists the enrolments that refer to some records of people. */
    public List<Enrolment> ofRecords(List<Long> personIds) {
        return sql.dsl()
                .selectFrom(ENROLMENT)
                .where(ENROLMENT.PERSON_ID.in(personIds))
                .fetch(EnrolmentTable::enrolment);
    }

    /** Adds an enrolment. */
    public void insert(Enrolment enrolment, long accountId) {
        EnrolmentRecord row = filled(enrolment, accountId);
        row.setId(enrolment.id());
        row.setVersion(enrolment.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces an enrolment that has the version of the given one, and raises the version.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when it has another version by now
     */
    public void update(Enrolment enrolment, long accountId) {
        sql.sql().raise(VERSIONED, enrolment.id(), enrolment.version());
        sql.dsl()
                .update(ENROLMENT)
                .set(filled(enrolment, accountId))
                .where(ENROLMENT.ID.eq(enrolment.id()))
                .execute();
    }

    /** Forgets an enrolment that was entered by mistake. */
    public void delete(long id) {
        sql.dsl().deleteFrom(ENROLMENT).where(ENROLMENT.ID.eq(id)).execute();
    }

    private EnrolmentRecord filled(Enrolment enrolment, long accountId) {
        EnrolmentRecord row = new EnrolmentRecord();
        row.setPersonId(enrolment.personId());
        row.setUnitId(enrolment.unitId());
        row.setNeed(enrolment.need());
        row.setBegan(enrolment.began());
        row.setEnded(enrolment.ended());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Condition matches(Wanted wanted, LocalDate asOf) {
        return switch (wanted) {
            case PRESENT -> ENROLMENT.ENDED.isNull().or(ENROLMENT.ENDED.ge(asOf));
            case ENDED -> ENROLMENT.ENDED.lt(asOf);
            case ALL -> noCondition();
        };
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, ENROLMENT.UNIT_ID, ENROLMENT.PERSON_ID);
    }

    private static Enrolment enrolment(Record row) {
        return new Enrolment(
                row.get(ENROLMENT.ID),
                row.get(ENROLMENT.PERSON_ID),
                row.get(ENROLMENT.UNIT_ID),
                row.get(ENROLMENT.NEED),
                row.get(ENROLMENT.BEGAN),
                row.get(ENROLMENT.ENDED),
                row.get(ENROLMENT.VERSION));
    }
}
