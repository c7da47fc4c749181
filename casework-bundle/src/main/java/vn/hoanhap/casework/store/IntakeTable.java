package vn.hoanhap.casework.store;

import static vn.hoanhap.casework.db.Tables.INTAKE;
import static vn.hoanhap.casework.db.Tables.INTAKE_TREATMENT;
import static vn.hoanhap.casework.db.Tables.INTAKE_USE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.db.tables.records.IntakeRecord;
import vn.hoanhap.casework.db.tables.records.IntakeTreatmentRecord;
import vn.hoanhap.casework.db.tables.records.IntakeUseRecord;
import vn.hoanhap.casework.domain.DateSpan;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;

/** Keeps what people told of themselves. What was taken back stays, marked, and counts nowhere. */
public final class IntakeTable {

    private static final String NOTE = "casework.intake.note";
    private static final Sql.Versioned<IntakeRecord> VERSIONED = new Sql.Versioned<>(INTAKE.ID, INTAKE.VERSION);

    private final CareSql sql;
    private final Ids ids;

    /** Works on the given database. */
    public IntakeTable(CareSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Returns an intake that the scope reaches, taken back or not. */
    public Optional<Intake> find(long id, Scope scope) {
        return list(INTAKE.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists the intakes of these records of people that count, the newest first. */
    public List<Intake> ofPeople(Collection<Long> records, Scope scope) {
        return list(
                INTAKE.PERSON_ID.in(records).and(INTAKE.TAKEN_BACK_AT.isNull()).and(within(scope)));
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, INTAKE.UNIT_ID, INTAKE.PERSON_ID);
    }

    /** Lists wanted intakes that count, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Intake> search(Wanted wanted, Scope scope, long before, int limit) {
        return intakes(sql.dsl()
                .select(INTAKE.fields())
                .from(sql.newest(INTAKE, "intake_newest", wanted))
                .where(
                        INTAKE.TAKEN_ON.le(wanted.asOf()),
                        INTAKE.TAKEN_BACK_AT.isNull(),
                        CareSql.about(wanted, INTAKE.UNIT_ID, INTAKE.PERSON_ID),
                        within(scope),
                        CareSql.after(before, INTAKE.ID))
                .orderBy(INTAKE.ID.desc())
                .limit(limit)
                .fetchInto(INTAKE));
    }

    private List<Intake> list(Condition condition) {
        return intakes(sql.dsl()
                .selectFrom(INTAKE)
                .where(condition)
                .orderBy(INTAKE.TAKEN_ON.desc(), INTAKE.ID.desc())
                .fetch());
    }

    private List<Intake> intakes(Result<IntakeRecord> rows) {
        List<Long> found = rows.getValues(INTAKE.ID);
        Map<Long, List<Intake.Use>> uses = sql.dsl()
                .selectFrom(INTAKE_USE)
                .where(INTAKE_USE.INTAKE_ID.in(found))
                .orderBy(INTAKE_USE.ID)
                .fetchGroups(
                        INTAKE_USE.INTAKE_ID,
                        row -> new Intake.Use(
                                row.getSubstance(),
                                row.getRoute(),
                                span(row.getSinceSaid(), row.getSinceFrom(), row.getSinceTo())));
        Map<Long, List<Intake.Treatment>> treatments = sql.dsl()
                .selectFrom(INTAKE_TREATMENT)
                .where(INTAKE_TREATMENT.INTAKE_ID.in(found))
                .orderBy(INTAKE_TREATMENT.ID)
                .fetchGroups(
                        INTAKE_TREATMENT.INTAKE_ID,
                        row -> new Intake.Treatment(
                                row.getForm(),
                                span(row.getWhenSaid(), row.getWhenFrom(), row.getWhenTo()),
                                row.getTreated()));
        return rows.map(row -> intake(
                row, uses.getOrDefault(row.getId(), List.of()), treatments.getOrDefault(row.getId(), List.of())));
    }

    private static @Nullable DateSpan span(@Nullable String said, @Nullable LocalDate from, @Nullable LocalDate to) {
        return said == null || from == null || to == null ? null : new DateSpan(said, from, to);
    }

    private Intake intake(IntakeRecord row, List<Intake.Use> uses, List<Intake.Treatment> treatments) {
        return new Intake(
                row.getId(),
                row.getPersonId(),
                row.getUnitId(),
                ManagementTable.dated(row.getTakenOn(), row.getTakenPrecision()),
                uses,
                treatments,
                new Intake.Living(row.getFamily(), row.getHousing(), row.getWorkKind()),
                sql.sealer().open(row.getPersonId(), NOTE, row.getNoteSealed()),
                row.getTakenBackAt() != null,
                row.getVersion());
    }

    /** Adds an intake. */
    public void insert(Intake intake, long accountId) {
        IntakeRecord row = filled(intake, accountId);
        row.setId(intake.id());
        row.setVersion(intake.version());
        sql.dsl().executeInsert(row);
        insertParts(intake);
    }

    /**
     * Replaces what is known of an intake; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Intake intake, long accountId) {
        sql.sql().raise(VERSIONED, intake.id(), intake.version());
        sql.dsl()
                .update(INTAKE)
                .set(filled(intake, accountId))
                .where(INTAKE.ID.eq(intake.id()))
                .execute();
        sql.dsl()
                .deleteFrom(INTAKE_USE)
                .where(INTAKE_USE.INTAKE_ID.eq(intake.id()))
                .execute();
        sql.dsl()
                .deleteFrom(INTAKE_TREATMENT)
                .where(INTAKE_TREATMENT.INTAKE_ID.eq(intake.id()))
                .execute();
        insertParts(intake);
    }

    private void insertParts(Intake intake) {
        for (Intake.Use use : intake.uses()) {
            DateSpan since = use.since();
            sql.dsl()
                    .executeInsert(new IntakeUseRecord(
                            ids.next(),
                            intake.id(),
                            use.substance(),
                            use.route(),
                            since == null ? null : since.written(),
                            since == null ? null : since.from(),
                            since == null ? null : since.to()));
        }
        for (Intake.Treatment treatment : intake.treatments()) {
            DateSpan when = treatment.when();
            sql.dsl()
                    .executeInsert(new IntakeTreatmentRecord(
                            ids.next(),
                            intake.id(),
                            treatment.form(),
                            when == null ? null : when.written(),
                            when == null ? null : when.from(),
                            when == null ? null : when.to(),
                            treatment.result()));
        }
    }

    private IntakeRecord filled(Intake intake, long accountId) {
        IntakeRecord row = new IntakeRecord();
        row.setPersonId(intake.personId());
        row.setUnitId(intake.unitId());
        row.setTakenOn(intake.taken().first());
        row.setTakenPrecision(intake.taken().precision().name());
        row.setFamily(intake.living().family());
        row.setHousing(intake.living().housing());
        row.setWorkKind(intake.living().work());
        row.setNoteSealed(sql.sealer().seal(intake.personId(), NOTE, intake.note()));
        row.setTakenBackAt(intake.takenBack() ? sql.now() : null);
        row.setTakenBackBy(intake.takenBack() ? Long.valueOf(accountId) : null);
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }
}
