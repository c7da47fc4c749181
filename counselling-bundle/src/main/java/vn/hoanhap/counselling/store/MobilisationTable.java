package vn.hoanhap.counselling.store;

import static vn.hoanhap.counselling.db.Tables.MOBILISATION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.counselling.db.tables.records.MobilisationRecord;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.parts.sql.Sql;

/** Keeps who was encouraged and agreed, and who began. */
public final class MobilisationTable {

    private static final Sql.Versioned<MobilisationRecord> VERSIONED =
            new Sql.Versioned<>(MOBILISATION.ID, MOBILISATION.VERSION);

    private final CounsellingSql sql;

    /** Works on the given database. */
    public MobilisationTable(CounsellingSql sql) {
        this.sql = sql;
    }

    /** Returns one that the scope reaches, taken back or not. */
    public Optional<Mobilisation> find(long id, Scope scope) {
        return list(MOBILISATION.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists those of these records of people that were not taken back, the newest first. */
    public List<Mobilisation> ofPeople(Collection<Long> records, Scope scope) {
        return list(MOBILISATION
                .PERSON_ID
                .in(records)
                .and(MOBILISATION.STATE.ne(MobilisationState.TAKEN_BACK.name()))
                .and(within(scope)));
    }

    /** Lists who agreed up to a day and has not begun, the earliest first. */
    public List<Mobilisation> waiting(LocalDate agreed, Scope right, Scope assigned, int limit) {
        return sql.dsl()
                .selectFrom(MOBILISATION)
                .where(
                        MOBILISATION.STATE.eq(MobilisationState.AGREED.name()),
                        MOBILISATION.AGREED_ON.le(agreed),
                        within(right),
                        within(assigned))
                .orderBy(MOBILISATION.AGREED_ON, MOBILISATION.ID)
                .limit(limit)
                .fetch(MobilisationTable::mobilisation);
    }

    /** Returns which that were not taken back are of these records of people: id and person. */
    public List<long[]> ofRecords(Collection<Long> records) {
        return referring(MOBILISATION.PERSON_ID, records);
    }

    /** Returns which that were not taken back name these points: id and point. */
    public List<long[]> ofPoints(Collection<Long> points) {
        return referring(MOBILISATION.POINT_ID, points);
    }

    private List<long[]> referring(Field<Long> to, Collection<Long> wanted) {
        return sql.dsl()
                .select(MOBILISATION.ID, to)
                .from(MOBILISATION)
                .where(to.in(wanted), MOBILISATION.STATE.ne(MobilisationState.TAKEN_BACK.name()))
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    /** Tells whether some that were not taken back name a point. */
    public boolean at(long pointId) {
        return sql.dsl()
                .fetchExists(sql.dsl()
                        .selectOne()
                        .from(MOBILISATION)
                        .where(
                                MOBILISATION.POINT_ID.eq(pointId),
                                MOBILISATION.STATE.ne(MobilisationState.TAKEN_BACK.name())));
    }

    /** Lists wanted ones, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Mobilisation> search(Wanted wanted, Scope scope, long before, int limit) {
        String state = wanted.code(Wanted.STATE);
        Condition standing = MOBILISATION.STATE.ne(MobilisationState.TAKEN_BACK.name());
        if (Wanted.OPEN.equals(state)) {
            standing = MOBILISATION.STATE.eq(MobilisationState.AGREED.name());
        } else if (state != null) {
            standing = MOBILISATION.STATE.eq(state);
        }
        return sql.dsl()
                .select(MOBILISATION.fields())
                .from(sql.newest(MOBILISATION, "mobilisation_newest", wanted))
                .where(
                        MOBILISATION.AGREED_ON.le(wanted.asOf()),
                        standing,
                        CounsellingSql.about(wanted, MOBILISATION.UNIT_ID, MOBILISATION.PERSON_ID),
                        CounsellingSql.coded(wanted, Wanted.WAY, MOBILISATION.WAY),
                        within(scope),
                        CounsellingSql.after(before, MOBILISATION.ID))
                .orderBy(MOBILISATION.ID.desc())
                .limit(limit)
                .fetchInto(MOBILISATION)
                .map(MobilisationTable::mobilisation);
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, MOBILISATION.UNIT_ID, MOBILISATION.PERSON_ID);
    }

    private List<Mobilisation> list(Condition condition) {
        return sql.dsl()
                .selectFrom(MOBILISATION)
                .where(condition)
                .orderBy(MOBILISATION.AGREED_ON.desc(), MOBILISATION.ID.desc())
                .fetch(MobilisationTable::mobilisation);
    }

    /** Adds one. */
    public void insert(Mobilisation one, long accountId) {
        MobilisationRecord row = filled(one, accountId);
        row.setId(one.id());
        row.setVersion(one.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of one; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Mobilisation one, long accountId) {
        sql.sql().raise(VERSIONED, one.id(), one.version());
        sql.dsl()
                .update(MOBILISATION)
                .set(filled(one, accountId))
                .where(MOBILISATION.ID.eq(one.id()))
                .execute();
    }

    private MobilisationRecord filled(Mobilisation one, long accountId) {
        MobilisationRecord row = new MobilisationRecord();
        row.setPersonId(one.personId());
        row.setUnitId(one.unitId());
        row.setPointId(one.pointId());
        row.setWay(one.way());
        row.setAgreedOn(one.agreed());
        row.setBeganOn(one.began());
        row.setState(one.state().name());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Mobilisation mobilisation(MobilisationRecord row) {
        return new Mobilisation(
                row.getId(),
                row.getPersonId(),
                row.getUnitId(),
                row.getPointId(),
                row.getWay(),
                row.getAgreedOn(),
                row.getBeganOn(),
                CounsellingSql.code(MobilisationState.class, row.getState(), MobilisationState.UNKNOWN),
                row.getVersion());
    }
}
