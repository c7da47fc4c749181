package vn.hoanhap.methadone.store;

import static vn.hoanhap.methadone.db.Tables.FACILITY;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.methadone.db.tables.records.FacilityRecord;
import vn.hoanhap.methadone.domain.Facility;
import vn.hoanhap.parts.sql.ProgrammeSql;
import vn.hoanhap.parts.sql.Sql;

/** Keeps the facilities of the office; whoever may send somebody sees them all. */
public final class FacilityTable {

    private static final Sql.Versioned<FacilityRecord> VERSIONED = new Sql.Versioned<>(FACILITY.ID, FACILITY.VERSION);

    private final ProgrammeSql sql;

    /** Works on the given database. */
    public FacilityTable(ProgrammeSql sql) {
        this.sql = sql;
    }

    /** Returns a facility. */
    public Optional<Facility> find(long id) {
        return sql.dsl().selectFrom(FACILITY).where(FACILITY.ID.eq(id)).fetchOptional(FacilityTable::facility);
    }

    /** Lists all; a province has some dozens. */
    public List<Facility> all() {
        return sql.dsl().selectFrom(FACILITY).orderBy(FACILITY.ID).fetch(FacilityTable::facility);
    }

    /** Lists the licences of an organisation. */
    public List<Facility> of(long organisationId) {
        return sql.dsl()
                .selectFrom(FACILITY)
                .where(FACILITY.ORGANISATION_ID.eq(organisationId))
                .fetch(FacilityTable::facility);
    }

    /** Adds a facility. */
    public void insert(Facility facility, long accountId) {
        FacilityRecord row = filled(facility, accountId);
        row.setId(facility.id());
        row.setVersion(facility.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of a facility.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Facility facility, long accountId) {
        sql.sql().raise(VERSIONED, facility.id(), facility.version());
        sql.dsl()
                .update(FACILITY)
                .set(filled(facility, accountId))
                .where(FACILITY.ID.eq(facility.id()))
                .execute();
    }

    private FacilityRecord filled(Facility facility, long accountId) {
        FacilityRecord row = new FacilityRecord();
        row.setOrganisationId(facility.organisationId());
        row.setKind(facility.kind().name());
        row.setLicensedFrom(facility.licensedFrom());
        row.setLicensedTo(facility.licensedTo());
        row.setContact(facility.contact());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Facility facility(FacilityRecord row) {
        return new Facility(
                row.getId(),
                row.getOrganisationId(),
                ProgrammeSql.code(Facility.Kind.class, row.getKind(), Facility.Kind.FULL),
                row.getLicensedFrom(),
                row.getLicensedTo(),
                row.getContact(),
                row.getVersion());
    }
}
