package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static vn.hoanhap.casework.db.Tables.DRUG_TEST;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.db.tables.records.DrugTestRecord;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;

/** Keeps drug tests. One that was taken back stays, marked, and counts nowhere. */
public final class TestTable {

    private static final Sql.Versioned<DrugTestRecord> VERSIONED = new Sql.Versioned<>(DRUG_TEST.ID, DRUG_TEST.VERSION);

    private final CareSql sql;

    /** Works on the given database. */
    public TestTable(CareSql sql) {
        this.sql = sql;
    }

    /** Returns a test that the scope reaches, taken back or not. */
    public Optional<DrugTest> find(long id, Scope scope) {
        return list(DRUG_TEST.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists the tests of these records of people that count, in order. */
    public List<DrugTest> ofPeople(Collection<Long> records, Scope scope) {
        return list(DRUG_TEST
                .PERSON_ID
                .in(records)
                .and(DRUG_TEST.TAKEN_BACK_AT.isNull())
                .and(within(scope)));
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, DRUG_TEST.UNIT_ID, DRUG_TEST.PERSON_ID);
    }

    /** Lists wanted tests that count, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<DrugTest> search(Wanted wanted, Scope scope, long before, int limit) {
        return sql.dsl()
                .select(DRUG_TEST.fields())
                .from(sql.newest(DRUG_TEST, "drug_test_newest", wanted))
                .where(matches(wanted), within(scope), CareSql.after(before, DRUG_TEST.ID))
                .orderBy(DRUG_TEST.ID.desc())
                .limit(limit)
                .fetchInto(DRUG_TEST)
                .map(TestTable::test);
    }

    /** Returns which tests that count are of these records of people: id and person. */
    public List<long[]> referring(Collection<Long> records) {
        return sql.dsl()
                .select(DRUG_TEST.ID, DRUG_TEST.PERSON_ID)
                .from(DRUG_TEST)
                .where(DRUG_TEST.PERSON_ID.in(records), DRUG_TEST.TAKEN_BACK_AT.isNull())
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    /**
     * Returns the last day up to a day on which a test was due and recorded, of each of these records of people.
     *
     * @param refused whether one that the person did not take counts too: who may not see results must not guess them
     */
    public Map<Long, LocalDate> last(Collection<Long> records, LocalDate until, boolean refused) {
        Field<LocalDate> last = max(DRUG_TEST.TAKEN_ON);
        Map<Long, LocalDate> found = new HashMap<>();
        for (List<Long> few : Few.of(records)) {
            found.putAll(sql.dsl()
                    .select(DRUG_TEST.PERSON_ID, last)
                    .from(DRUG_TEST)
                    .where(
                            DRUG_TEST.PERSON_ID.in(few),
                            DRUG_TEST.TAKEN_ON.le(until),
                            DRUG_TEST.TAKEN_BACK_AT.isNull(),
                            refused ? noCondition() : DRUG_TEST.TEST_RESULT.ne(TestResult.REFUSED.name()))
                    .groupBy(DRUG_TEST.PERSON_ID)
                    .fetchMap(DRUG_TEST.PERSON_ID, last));
        }
        return found;
    }

    private static Condition matches(Wanted wanted) {
        return DRUG_TEST
                .TAKEN_ON
                .le(wanted.asOf())
                .and(DRUG_TEST.TAKEN_BACK_AT.isNull())
                .and(CareSql.about(wanted, DRUG_TEST.UNIT_ID, DRUG_TEST.PERSON_ID))
                .and(CareSql.coded(wanted, Wanted.OCCASION, DRUG_TEST.OCCASION))
                .and(CareSql.coded(wanted, Wanted.RESULT, DRUG_TEST.TEST_RESULT));
    }

    private List<DrugTest> list(Condition condition) {
        return sql.dsl()
                .selectFrom(DRUG_TEST)
                .where(condition)
                .orderBy(DRUG_TEST.TAKEN_ON, DRUG_TEST.ID)
                .fetch(TestTable::test);
    }

    /** Adds a test. */
    public void insert(DrugTest test, long accountId) {
        DrugTestRecord row = filled(test, accountId);
        row.setId(test.id());
        row.setVersion(test.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of a test; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(DrugTest test, long accountId) {
        sql.sql().raise(VERSIONED, test.id(), test.version());
        sql.dsl()
                .update(DRUG_TEST)
                .set(filled(test, accountId))
                .where(DRUG_TEST.ID.eq(test.id()))
                .execute();
    }

    private DrugTestRecord filled(DrugTest test, long accountId) {
        DrugTestRecord row = new DrugTestRecord();
        row.setPersonId(test.personId());
        row.setUnitId(test.unitId());
        row.setTakenOn(test.taken().first());
        row.setTakenPrecision(test.taken().precision().name());
        row.setOccasion(test.occasion().name());
        row.setPlace(test.place());
        row.setSampleKind(name(test.sample()));
        row.setOfficerSex(name(test.officer()));
        row.setTestResult(test.result().name());
        row.setTakenBackAt(test.takenBack() ? sql.now() : null);
        row.setTakenBackBy(test.takenBack() ? Long.valueOf(accountId) : null);
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static DrugTest test(DrugTestRecord row) {
        String sample = row.getSampleKind();
        String officer = row.getOfficerSex();
        return new DrugTest(
                row.getId(),
                row.getPersonId(),
                row.getUnitId(),
                ManagementTable.dated(row.getTakenOn(), row.getTakenPrecision()),
                CareSql.code(DrugTest.Occasion.class, row.getOccasion(), DrugTest.Occasion.PERIODIC),
                row.getPlace(),
                sample == null ? null : CareSql.code(DrugTest.Sample.class, sample, DrugTest.Sample.OTHER),
                officer == null ? null : DrugTest.Sex.valueOf(officer),
                CareSql.code(TestResult.class, row.getTestResult(), TestResult.INVALID),
                row.getTakenBackAt() != null,
                row.getVersion());
    }
}
