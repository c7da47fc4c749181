package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.coalesce;
import static vn.hoanhap.casework.db.Tables.DOSSIER;
import static vn.hoanhap.casework.db.Tables.DOSSIER_PAUSE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Result;
import vn.hoanhap.casework.db.tables.records.DossierPauseRecord;
import vn.hoanhap.casework.db.tables.records.DossierRecord;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Reach;
import vn.hoanhap.parts.sql.Sql;

/** Keeps dossiers with their interruptions. */
public final class DossierTable {

    private static final Sql.Versioned<DossierRecord> VERSIONED = new Sql.Versioned<>(DOSSIER.ID, DOSSIER.VERSION);

    private static final List<String> ENDED = Stream.of(
                    DossierState.REFUSED,
                    DossierState.COMPLETED,
                    DossierState.LEFT,
                    DossierState.WITHDRAWN,
                    DossierState.TAKEN_BACK)
            .map(Enum::name)
            .toList();

    private final CareSql sql;
    private final Ids ids;

    /** Works on the given database. */
    public DossierTable(CareSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Returns a dossier that the scope reaches. */
    public Optional<Dossier> find(long id, Scope scope) {
        return list(DOSSIER.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists the dossiers of these records of people, the newest first. */
    public List<Dossier> ofPeople(Collection<Long> records, Scope scope) {
        return list(DOSSIER.PERSON_ID.in(records).and(within(scope)));
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, DOSSIER.UNIT_ID, DOSSIER.PERSON_ID);
    }

    /** Lists wanted dossiers, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Dossier> search(Wanted wanted, Scope scope, long before, int limit) {
        return dossiers(sql.dsl()
                .select(DOSSIER.fields())
                .from(sql.newest(DOSSIER, "dossier_newest", wanted))
                .where(matches(wanted), within(scope), CareSql.after(before, DOSSIER.ID))
                .orderBy(DOSSIER.ID.desc())
                .limit(limit)
                .fetchInto(DOSSIER));
    }

    /** Lists dossiers whose rehabilitation ends up to a day as far as it is known without interruptions; those only prolong it. */
    public List<Dossier> due(LocalDate until, Reach reach, int limit) {
        Field<LocalDate> last = coalesce(DOSSIER.STATED_UNTIL, DOSSIER.TERM_LATEST);
        return dossiers(sql.dsl()
                .selectFrom(DOSSIER)
                .where(
                        DOSSIER.STATE.eq(DossierState.ADMITTED.name()),
                        last.le(until),
                        CareSql.within(reach, DOSSIER.UNIT_ID, DOSSIER.PERSON_ID))
                .orderBy(last, DOSSIER.ID)
                .limit(limit)
                .fetch());
    }

    /** Returns which dossiers that count are of these records of people: id and person. */
    public List<long[]> ofRecords(Collection<Long> records) {
        return referring(DOSSIER.PERSON_ID, records);
    }

    /** Returns which dossiers that count name these facilities: id and facility. */
    public List<long[]> ofFacilities(Collection<Long> facilities) {
        return referring(DOSSIER.FACILITY_ID, facilities);
    }

    private List<long[]> referring(Field<Long> to, Collection<Long> ids) {
        return sql.dsl()
                .select(DOSSIER.ID, to)
                .from(DOSSIER)
                .where(to.in(ids), DOSSIER.STATE.ne(DossierState.TAKEN_BACK.name()))
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    private static Condition matches(Wanted wanted) {
        Condition condition = DOSSIER.PREPARED_ON
                .le(wanted.asOf())
                .and(CareSql.about(wanted, DOSSIER.UNIT_ID, DOSSIER.PERSON_ID))
                .and(CareSql.coded(wanted, Wanted.REGIME, DOSSIER.REGIME));
        return Wanted.OPEN.equals(wanted.code(Wanted.STATE))
                ? condition.and(DOSSIER.STATE.notIn(ENDED))
                : condition.and(CareSql.coded(wanted, Wanted.STATE, DOSSIER.STATE));
    }

    private List<Dossier> list(Condition condition) {
        return dossiers(sql.dsl()
                .selectFrom(DOSSIER)
                .where(condition)
                .orderBy(DOSSIER.PREPARED_ON.desc(), DOSSIER.ID.desc())
                .fetch());
    }

    private List<Dossier> dossiers(Result<DossierRecord> rows) {
        Map<Long, List<Interruption>> pauses = sql.dsl()
                .selectFrom(DOSSIER_PAUSE)
                .where(DOSSIER_PAUSE.DOSSIER_ID.in(rows.getValues(DOSSIER.ID)))
                .orderBy(DOSSIER_PAUSE.FROM_ON, DOSSIER_PAUSE.ID)
                .fetchGroups(
                        DOSSIER_PAUSE.DOSSIER_ID,
                        row -> new Interruption(row.getReason(), row.getFromOn(), row.getUntilOn()));
        return rows.map(row -> dossier(row, pauses.getOrDefault(row.getId(), List.of())));
    }

    /** Adds a dossier. */
    public void insert(Dossier dossier, long accountId) {
        DossierRecord row = filled(dossier, accountId);
        row.setId(dossier.id());
        row.setVersion(dossier.version());
        sql.dsl().executeInsert(row);
        insertPauses(dossier);
    }

    /**
     * Replaces what is known of a dossier; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Dossier dossier, long accountId) {
        sql.sql().raise(VERSIONED, dossier.id(), dossier.version());
        sql.dsl()
                .update(DOSSIER)
                .set(filled(dossier, accountId))
                .where(DOSSIER.ID.eq(dossier.id()))
                .execute();
        sql.dsl()
                .deleteFrom(DOSSIER_PAUSE)
                .where(DOSSIER_PAUSE.DOSSIER_ID.eq(dossier.id()))
                .execute();
        insertPauses(dossier);
    }

    private void insertPauses(Dossier dossier) {
        for (Interruption pause : dossier.pauses()) {
            sql.dsl()
                    .executeInsert(new DossierPauseRecord(
                            ids.next(), dossier.id(), pause.reason(), pause.from(), pause.until()));
        }
    }

    private DossierRecord filled(Dossier dossier, long accountId) {
        DossierRecord row = new DossierRecord();
        row.setPersonId(dossier.personId());
        row.setUnitId(dossier.unitId());
        row.setRegime(dossier.regime());
        row.setAttempt(dossier.attempt().name());
        row.setState(dossier.state().name());
        Dossier.Steps steps = dossier.steps();
        row.setPreparedOn(steps.prepared());
        row.setSubmittedOn(steps.submitted());
        row.setDecidedOn(steps.decided());
        row.setAdmittedOn(steps.admitted());
        row.setEndedOn(steps.ended());
        row.setFacilityId(dossier.facilityId());
        row.setDecisionNumber(dossier.decisionNumber());
        row.setTermEarliest(dossier.term().earliest());
        row.setTermLatest(dossier.term().latest());
        row.setTermReference(dossier.term().reference());
        row.setStatedUntil(dossier.term().stated());
        row.setConcerns(CareSql.joined(dossier.concerns()));
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Dossier dossier(DossierRecord row, List<Interruption> pauses) {
        return new Dossier(
                row.getId(),
                row.getPersonId(),
                row.getUnitId(),
                row.getRegime(),
                CareSql.code(TermCase.class, row.getAttempt(), TermCase.UNKNOWN),
                CareSql.code(DossierState.class, row.getState(), DossierState.UNKNOWN),
                new Dossier.Steps(
                        row.getPreparedOn(),
                        row.getSubmittedOn(),
                        row.getDecidedOn(),
                        row.getAdmittedOn(),
                        row.getEndedOn()),
                row.getFacilityId(),
                row.getDecisionNumber(),
                new Management.Term(
                        row.getTermEarliest(), row.getTermLatest(), row.getTermReference(), row.getStatedUntil()),
                pauses,
                CareSql.concerns(row.getConcerns()),
                row.getVersion());
    }
}
