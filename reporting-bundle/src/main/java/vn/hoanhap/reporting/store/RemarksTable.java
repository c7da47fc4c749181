package vn.hoanhap.reporting.store;

import static vn.hoanhap.reporting.db.Tables.REPORT_REMARKS;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.reporting.db.tables.records.ReportRemarksRecord;
import vn.hoanhap.reporting.remarks.Place;
import vn.hoanhap.reporting.remarks.Remarks;

/** Keeps what offices write under reports: versions are added and retired, nothing else. */
public final class RemarksTable {

    private final Sql sql;

    /** Works on the given database. */
    public RemarksTable(Sql sql) {
        this.sql = sql;
    }

    /** Returns what stands under a report. */
    public Optional<Remarks> standing(Place place) {
        return sql.dsl()
                .selectFrom(REPORT_REMARKS)
                .where(REPORT_REMARKS.STANDS_FOR.eq(key(place)))
                .fetchOptional(RemarksTable::remarks);
    }

    /** Lists all versions, the latest first. */
    public List<Remarks> versions(Place place) {
        return sql.dsl()
                .selectFrom(REPORT_REMARKS)
                .where(REPORT_REMARKS.UNIT_ID.eq(place.unitId()))
                .and(REPORT_REMARKS.TEMPLATE_CODE.eq(place.template()))
                .and(REPORT_REMARKS.FROM_DATE.eq(place.from()))
                .and(REPORT_REMARKS.TO_DATE.eq(place.to()))
                .orderBy(REPORT_REMARKS.VERSION_NO.desc())
                .fetch(RemarksTable::remarks);
    }

    /** Adds a version; false when somebody else added one for the same report a moment ago. */
    public boolean insert(Remarks remarks) {
        ReportRemarksRecord row = new ReportRemarksRecord();
        row.setId(remarks.id());
        row.setTemplateCode(remarks.place().template());
        row.setUnitId(remarks.place().unitId());
        row.setFromDate(remarks.place().from());
        row.setToDate(remarks.place().to());
        row.setDifficulties(remarks.words().difficulties());
        row.setProposals(remarks.words().proposals());
        row.setApprovedBy(remarks.words().approvedBy());
        row.setVersionNo(remarks.version());
        row.setWrittenAt(Utc.column(remarks.at()));
        row.setWrittenBy(remarks.by());
        row.setStandsFor(key(remarks.place()));
        try {
            sql.dsl().executeInsert(row);
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** Lets a version no longer stand; false when it did not before, so that of two callers one is refused. */
    public boolean retire(long id) {
        return sql.dsl()
                        .update(REPORT_REMARKS)
                        .setNull(REPORT_REMARKS.STANDS_FOR)
                        .where(REPORT_REMARKS.ID.eq(id))
                        .and(REPORT_REMARKS.STANDS_FOR.isNotNull())
                        .execute()
                == 1;
    }

    private static String key(Place place) {
        return place.unitId() + " " + place.from() + " " + place.to() + " " + place.template();
    }

    private static Remarks remarks(Record row) {
        return new Remarks(
                row.get(REPORT_REMARKS.ID),
                new Place(
                        row.get(REPORT_REMARKS.TEMPLATE_CODE),
                        row.get(REPORT_REMARKS.UNIT_ID),
                        row.get(REPORT_REMARKS.FROM_DATE),
                        row.get(REPORT_REMARKS.TO_DATE)),
                new Remarks.Words(
                        text(row.get(REPORT_REMARKS.DIFFICULTIES)),
                        text(row.get(REPORT_REMARKS.PROPOSALS)),
                        text(row.get(REPORT_REMARKS.APPROVED_BY))),
                row.get(REPORT_REMARKS.VERSION_NO),
                Utc.moment(row.get(REPORT_REMARKS.WRITTEN_AT)),
                row.get(REPORT_REMARKS.WRITTEN_BY));
    }

    private static String text(String column) {
        return column == null ? "" : column;
    }
}
