package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.coalesce;
import static vn.hoanhap.casework.db.Tables.MANAGEMENT;
import static vn.hoanhap.casework.db.Tables.MANAGEMENT_PAUSE;
import static vn.hoanhap.casework.db.Tables.MANAGEMENT_STAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.db.tables.records.ManagementPauseRecord;
import vn.hoanhap.casework.db.tables.records.ManagementRecord;
import vn.hoanhap.casework.db.tables.records.ManagementStayRecord;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Reach;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.time.Dated;

/** Keeps managements with their interruptions and stays. */
public final class ManagementTable {

    private static final Sql.Versioned<ManagementRecord> VERSIONED =
            new Sql.Versioned<>(MANAGEMENT.ID, MANAGEMENT.VERSION);

    private final CareSql sql;
    private final Ids ids;

    /** Works on the given database. */
    public ManagementTable(CareSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Tells that the table can be read. */
    public boolean isThere() {
        sql.dsl().selectOne().from(MANAGEMENT).limit(1).fetch();
        return true;
    }

    /** Returns a management that the scope reaches. */
    public Optional<Management> find(long id, Scope scope) {
        return list(MANAGEMENT.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists the managements of these records of people, the newest first. */
    public List<Management> ofPeople(Collection<Long> records, Scope scope) {
        return list(MANAGEMENT.PERSON_ID.in(records).and(within(scope)));
    }

    /** Returns what was opened by a record; several listeners may ask at once, so the newest alone counts. */
    public Optional<Management> byOrigin(String origin) {
        return list(MANAGEMENT.ORIGIN.eq(origin)).stream().findFirst();
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, MANAGEMENT.UNIT_ID, MANAGEMENT.PERSON_ID);
    }

    /** Lists wanted managements, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Management> search(Wanted wanted, Scope scope, long before, int limit) {
        return managements(sql.dsl()
                .select(MANAGEMENT.fields())
                .from(sql.newest(MANAGEMENT, "management_newest", wanted))
                .where(matches(wanted), within(scope), CareSql.after(before, MANAGEMENT.ID))
                .orderBy(MANAGEMENT.ID.desc())
                .limit(limit)
                .fetchInto(MANAGEMENT));
    }

    /**
     * Lists managements that wait for a decision, or whose term ends up to a day as far as it is known without interruptions;
     * those only prolong it.
     */
    public List<Management> due(LocalDate until, Reach reach, int limit) {
        Condition waits = MANAGEMENT.STATE.eq(ManagementState.EXPECTED.name()).and(MANAGEMENT.BEGAN_ON.le(until));
        Condition ends = MANAGEMENT
                .STATE
                .eq(ManagementState.RUNNING.name())
                .and(coalesce(MANAGEMENT.STATED_UNTIL, MANAGEMENT.TERM_LATEST).le(until));
        return managements(sql.dsl()
                .selectFrom(MANAGEMENT)
                .where(waits.or(ends), CareSql.within(reach, MANAGEMENT.UNIT_ID, MANAGEMENT.PERSON_ID))
                .orderBy(coalesce(MANAGEMENT.STATED_UNTIL, MANAGEMENT.TERM_LATEST, MANAGEMENT.BEGAN_ON), MANAGEMENT.ID)
                .limit(limit)
                .fetch());
    }

    /** Lists managements that run or wait for their decision and had begun by a day, the newest first. */
    public List<Management> open(LocalDate day, Reach reach, int limit) {
        return managements(sql.dsl()
                .selectFrom(MANAGEMENT)
                .where(
                        MANAGEMENT.STATE.in(names(ManagementState.EXPECTED, ManagementState.RUNNING)),
                        MANAGEMENT.BEGAN_ON.le(day),
                        CareSql.within(reach, MANAGEMENT.UNIT_ID, MANAGEMENT.PERSON_ID))
                .orderBy(MANAGEMENT.ID.desc())
                .limit(limit)
                .fetch());
    }

    /** Returns which managements that count are of these records of people: id and person. */
    public List<long[]> referring(Collection<Long> records) {
        return sql.dsl()
                .select(MANAGEMENT.ID, MANAGEMENT.PERSON_ID)
                .from(MANAGEMENT)
                .where(
                        MANAGEMENT.PERSON_ID.in(records),
                        MANAGEMENT.STATE.notIn(names(ManagementState.TAKEN_BACK, ManagementState.DROPPED)))
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    /** Counts wanted managements. */
    public int count(Wanted wanted, Scope scope) {
        return sql.dsl().fetchCount(MANAGEMENT, matches(wanted).and(within(scope)));
    }

    private static Condition matches(Wanted wanted) {
        Condition condition = MANAGEMENT
                .BEGAN_ON
                .le(wanted.asOf())
                .and(CareSql.about(wanted, MANAGEMENT.UNIT_ID, MANAGEMENT.PERSON_ID))
                .and(CareSql.coded(wanted, Wanted.REGIME, MANAGEMENT.REGIME));
        return Wanted.OPEN.equals(wanted.code(Wanted.STATE))
                ? condition.and(lasted(wanted.asOf()))
                : condition.and(CareSql.coded(wanted, Wanted.STATE, MANAGEMENT.STATE));
    }

    /** Who leaves a list on a day no longer stands on it at the end of that day. */
    private static Condition lasted(LocalDate day) {
        return MANAGEMENT
                .STATE
                .in(names(ManagementState.EXPECTED, ManagementState.RUNNING, ManagementState.SUSPENDED))
                .or(MANAGEMENT.STATE.eq(ManagementState.CLOSED.name()).and(MANAGEMENT.CLOSED_ON.gt(day)));
    }

    private static List<String> names(ManagementState... states) {
        return Arrays.stream(states).map(Enum::name).toList();
    }

    private List<Management> list(Condition condition) {
        return managements(sql.dsl()
                .selectFrom(MANAGEMENT)
                .where(condition)
                .orderBy(MANAGEMENT.BEGAN_ON.desc(), MANAGEMENT.ID.desc())
                .fetch());
    }

    private List<Management> managements(Result<ManagementRecord> rows) {
        List<Long> found = rows.getValues(MANAGEMENT.ID);
        Map<Long, List<Interruption>> pauses = new HashMap<>();
        Map<Long, List<Management.Stay>> stays = new HashMap<>();
        for (List<Long> few : Few.of(found)) {
            pauses.putAll(pauses(few));
            stays.putAll(stays(few));
        }
        return rows.map(row -> management(
                row,
                pauses.getOrDefault(row.getId(), List.of()),
                stays.getOrDefault(row.getId(), List.of(known(row)))));
    }

    /** The trial of a new version reads on Derby what others are just writing: a management whose stays are not there yet. */
    private static Management.Stay known(ManagementRecord row) {
        return new Management.Stay(row.getUnitId(), row.getBeganOn(), null);
    }

    private Map<Long, List<Interruption>> pauses(List<Long> found) {
        return sql.dsl()
                .selectFrom(MANAGEMENT_PAUSE)
                .where(MANAGEMENT_PAUSE.MANAGEMENT_ID.in(found))
                .orderBy(MANAGEMENT_PAUSE.FROM_ON, MANAGEMENT_PAUSE.ID)
                .fetchGroups(
                        MANAGEMENT_PAUSE.MANAGEMENT_ID,
                        row -> new Interruption(row.getReason(), row.getFromOn(), row.getUntilOn()));
    }

    private Map<Long, List<Management.Stay>> stays(List<Long> found) {
        return sql.dsl()
                .selectFrom(MANAGEMENT_STAY)
                .where(MANAGEMENT_STAY.MANAGEMENT_ID.in(found))
                .orderBy(MANAGEMENT_STAY.FROM_ON, MANAGEMENT_STAY.ID)
                .fetchGroups(
                        MANAGEMENT_STAY.MANAGEMENT_ID,
                        row -> new Management.Stay(row.getUnitId(), row.getFromOn(), row.getUntilOn()));
    }

    /** Adds a management. */
    public void insert(Management management, long accountId) {
        ManagementRecord row = filled(management, accountId);
        row.setId(management.id());
        row.setVersion(management.version());
        sql.dsl().executeInsert(row);
        insertParts(management);
    }

    /**
     * Replaces what is known of a management; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Management management, long accountId) {
        sql.sql().raise(VERSIONED, management.id(), management.version());
        sql.dsl()
                .update(MANAGEMENT)
                .set(filled(management, accountId))
                .where(MANAGEMENT.ID.eq(management.id()))
                .execute();
        sql.dsl()
                .deleteFrom(MANAGEMENT_PAUSE)
                .where(MANAGEMENT_PAUSE.MANAGEMENT_ID.eq(management.id()))
                .execute();
        sql.dsl()
                .deleteFrom(MANAGEMENT_STAY)
                .where(MANAGEMENT_STAY.MANAGEMENT_ID.eq(management.id()))
                .execute();
        insertParts(management);
    }

    private void insertParts(Management management) {
        for (Interruption pause : management.pauses()) {
            sql.dsl()
                    .executeInsert(new ManagementPauseRecord(
                            ids.next(), management.id(), pause.reason(), pause.from(), pause.until()));
        }
        for (Management.Stay stay : management.stays()) {
            sql.dsl()
                    .executeInsert(new ManagementStayRecord(
                            ids.next(), management.id(), stay.unitId(), stay.from(), stay.until()));
        }
    }

    private ManagementRecord filled(Management management, long accountId) {
        ManagementRecord row = new ManagementRecord();
        row.setPersonId(management.personId());
        row.setUnitId(management.unitId());
        row.setRegime(management.regime());
        row.setCompleted(management.completed().name());
        row.setState(management.state().name());
        row.setBeganOn(management.began().first());
        row.setBeganPrecision(management.began().precision().name());
        Management.Decision decision = management.decision();
        row.setDecidedOn(decision == null ? null : decision.on());
        row.setDecisionNumber(decision == null ? null : decision.number());
        row.setTermEarliest(management.term().earliest());
        row.setTermLatest(management.term().latest());
        row.setTermReference(management.term().reference());
        row.setStatedUntil(management.term().stated());
        Management.Ending ending = management.ending();
        row.setExitReason(ending == null ? null : ending.reason());
        row.setClosedOn(ending == null ? null : ending.on());
        row.setConcerns(CareSql.joined(management.concerns()));
        row.setOrigin(management.origin());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Management management(ManagementRecord row, List<Interruption> pauses, List<Management.Stay> stays) {
        return new Management(
                row.getId(),
                row.getPersonId(),
                row.getRegime(),
                CareSql.code(Regime.Completes.class, row.getCompleted(), Regime.Completes.NONE),
                CareSql.code(ManagementState.class, row.getState(), ManagementState.UNKNOWN),
                dated(row.getBeganOn(), row.getBeganPrecision()),
                decision(row),
                new Management.Term(
                        row.getTermEarliest(), row.getTermLatest(), row.getTermReference(), row.getStatedUntil()),
                pauses,
                stays,
                ending(row),
                CareSql.concerns(row.getConcerns()),
                row.getOrigin(),
                row.getVersion());
    }

    static Dated dated(LocalDate first, String precision) {
        return new Dated(first, CareSql.code(Dated.Precision.class, precision, Dated.Precision.YEAR));
    }

    private static Management.@Nullable Decision decision(ManagementRecord row) {
        return row.getDecidedOn() == null && row.getDecisionNumber() == null
                ? null
                : new Management.Decision(row.getDecidedOn(), row.getDecisionNumber());
    }

    private static Management.@Nullable Ending ending(Record row) {
        String reason = row.get(MANAGEMENT.EXIT_REASON);
        LocalDate on = row.get(MANAGEMENT.CLOSED_ON);
        return reason == null || on == null ? null : new Management.Ending(reason, on);
    }
}
