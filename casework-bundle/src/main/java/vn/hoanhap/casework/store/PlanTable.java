package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.table;
import static vn.hoanhap.casework.db.Tables.PLAN_STEP;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import vn.hoanhap.casework.db.tables.records.PlanStepRecord;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Reach;
import vn.hoanhap.parts.sql.Sql;

/** Keeps the steps of plans. One that was taken back stays, and counts nowhere. */
public final class PlanTable {

    private static final String ACTION = "casework.plan.action";
    private static final String WHO = "casework.plan.who";
    private static final String OUTCOME = "casework.plan.outcome";
    private static final Sql.Versioned<PlanStepRecord> VERSIONED = new Sql.Versioned<>(PLAN_STEP.ID, PLAN_STEP.VERSION);

    private final CareSql sql;

    /** Works on the given database. */
    public PlanTable(CareSql sql) {
        this.sql = sql;
    }

    /** Returns a step that the scope reaches. */
    public Optional<PlanStep> find(long id, Scope scope) {
        return list(PLAN_STEP.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists the steps of these records of people that count, the earliest due first. */
    public List<PlanStep> ofPeople(Collection<Long> records, Scope scope) {
        return list(PLAN_STEP.PERSON_ID.in(records).and(counts()).and(within(scope)));
    }

    /** Lists the steps about a need that count, the earliest due first. */
    public List<PlanStep> ofNeed(long needId) {
        return list(PLAN_STEP.NEED_ID.eq(needId).and(counts()));
    }

    private static Condition counts() {
        return PLAN_STEP.STATE.ne(PlanStepState.TAKEN_BACK.name());
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, PLAN_STEP.UNIT_ID, PLAN_STEP.PERSON_ID);
    }

    /** Lists wanted steps, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<PlanStep> search(Wanted wanted, Scope scope, long before, int limit) {
        return sql.dsl()
                .select(PLAN_STEP.fields())
                .from(sql.newest(PLAN_STEP, "plan_step_newest", wanted))
                .where(
                        PLAN_STEP.PLANNED_ON.le(wanted.asOf()),
                        CareSql.about(wanted, PLAN_STEP.UNIT_ID, PLAN_STEP.PERSON_ID),
                        CareSql.coded(wanted, Wanted.NEED, PLAN_STEP.NEED_CODE),
                        CareSql.coded(wanted, Wanted.STATE, PLAN_STEP.STATE),
                        within(scope),
                        CareSql.after(before, PLAN_STEP.ID))
                .orderBy(PLAN_STEP.ID.desc())
                .limit(limit)
                .fetchInto(PLAN_STEP)
                .map(this::step);
    }

    /** Lists steps that are open and due up to a day, the earliest first. */
    public List<PlanStep> due(LocalDate until, Reach reach, int limit) {
        return sql.dsl()
                .selectFrom(PLAN_STEP)
                .where(
                        PLAN_STEP.STATE.eq(PlanStepState.OPEN.name()),
                        PLAN_STEP.DUE_ON.le(until),
                        CareSql.within(reach, PLAN_STEP.UNIT_ID, PLAN_STEP.PERSON_ID))
                .orderBy(PLAN_STEP.DUE_ON, PLAN_STEP.ID)
                .limit(limit)
                .fetch(this::step);
    }

    /** Returns the first day up to a day on which an open step in reach is due, of each of these records of people. */
    public Map<Long, LocalDate> firstDue(Collection<Long> records, LocalDate until, Scope scope) {
        Field<LocalDate> first = min(PLAN_STEP.DUE_ON);
        Map<Long, LocalDate> found = new HashMap<>();
        for (List<Long> few : Few.of(records)) {
            found.putAll(sql.dsl()
                    .select(PLAN_STEP.PERSON_ID, first)
                    .from(PLAN_STEP)
                    .where(
                            PLAN_STEP.PERSON_ID.in(few),
                            PLAN_STEP.STATE.eq(PlanStepState.OPEN.name()),
                            PLAN_STEP.DUE_ON.le(until),
                            within(scope))
                    .groupBy(PLAN_STEP.PERSON_ID)
                    .fetchMap(PLAN_STEP.PERSON_ID, first));
        }
        return found;
    }

    /** Returns which steps that count are of these records of people: id and person. */
    public List<long[]> referring(Collection<Long> records) {
        return sql.dsl()
                .select(PLAN_STEP.ID, PLAN_STEP.PERSON_ID)
                .from(PLAN_STEP)
                .where(PLAN_STEP.PERSON_ID.in(records), counts())
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    /** Returns who is assigned to these records of people, as the register has it today. */
    public List<Long> assigned(Collection<Long> records) {
        Field<Long> member = field("member_id", Long.class);
        return sql.dsl()
                .selectDistinct(member)
                .from(table("register.assigned"))
                .where(field("person_id", Long.class).in(records))
                .orderBy(member)
                .fetch(member);
    }

    private List<PlanStep> list(Condition condition) {
        return sql.dsl()
                .selectFrom(PLAN_STEP)
                .where(condition)
                .orderBy(PLAN_STEP.DUE_ON, PLAN_STEP.ID)
                .fetch(this::step);
    }

    /** Adds a step. */
    public void insert(PlanStep step, long accountId) {
        PlanStepRecord row = filled(step, accountId);
        row.setId(step.id());
        row.setVersion(step.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of a step; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(PlanStep step, long accountId) {
        sql.sql().raise(VERSIONED, step.id(), step.version());
        sql.dsl()
                .update(PLAN_STEP)
                .set(filled(step, accountId))
                .where(PLAN_STEP.ID.eq(step.id()))
                .execute();
    }

    private PlanStepRecord filled(PlanStep step, long accountId) {
        long person = step.personId();
        PlanStep.Work work = step.work();
        PlanStepRecord row = new PlanStepRecord();
        row.setPersonId(person);
        row.setUnitId(step.unitId());
        row.setNeedId(step.needId());
        row.setNeedCode(step.need());
        row.setState(step.state().name());
        row.setActionSealed(sql.sealer().seal(person, ACTION, work.action()));
        row.setMemberId(work.memberId());
        row.setWhoSealed(sql.sealer().seal(person, WHO, work.who()));
        row.setPlannedOn(work.planned());
        row.setDueOn(work.due());
        row.setEndedOn(step.ended());
        row.setOutcomeSealed(sql.sealer().seal(person, OUTCOME, step.outcome()));
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private PlanStep step(PlanStepRecord row) {
        long person = row.getPersonId();
        return new PlanStep(
                row.getId(),
                row.getNeedId(),
                row.getNeedCode(),
                person,
                row.getUnitId(),
                CareSql.code(PlanStepState.class, row.getState(), PlanStepState.UNKNOWN),
                new PlanStep.Work(
                        sql.sealer().open(person, ACTION, row.getActionSealed()),
                        row.getMemberId(),
                        sql.sealer().open(person, WHO, row.getWhoSealed()),
                        row.getPlannedOn(),
                        row.getDueOn()),
                row.getEndedOn(),
                sql.sealer().open(person, OUTCOME, row.getOutcomeSealed()),
                row.getVersion());
    }
}
