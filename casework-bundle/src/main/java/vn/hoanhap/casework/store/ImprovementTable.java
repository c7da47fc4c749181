package vn.hoanhap.casework.store;

import static vn.hoanhap.casework.db.Tables.IMPROVEMENT;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoanhap.casework.db.tables.records.ImprovementRecord;
import vn.hoanhap.casework.domain.Days;
import vn.hoanhap.core.store.Ids;

/** Keeps what stands in the journal of improvement, so that it is written anew only when it changes. */
public final class ImprovementTable {

    private final CareSql sql;
    private final Ids ids;

    /** Works on the given database. */
    public ImprovementTable(CareSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Is a time in which a record of a person counts as improved in a unit. */
    public record Row(long personId, long unitId, Days days) {}

    /** Returns what stands of these records of people. */
    public Set<Row> of(Collection<Long> records) {
        return new HashSet<>(sql.dsl()
                .selectFrom(IMPROVEMENT)
                .where(IMPROVEMENT.PERSON_ID.in(records))
                .fetch(row ->
                        new Row(row.getPersonId(), row.getUnitId(), new Days(row.getFromOn(), row.getUntilOn()))));
    }

    /** Returns records of people with a time that is open, after a record and at most so many, by id. */
    public List<Long> open(long after, int limit) {
        return sql.dsl()
                .selectDistinct(IMPROVEMENT.PERSON_ID)
                .from(IMPROVEMENT)
                .where(IMPROVEMENT.UNTIL_ON.isNull(), IMPROVEMENT.PERSON_ID.gt(after))
                .orderBy(IMPROVEMENT.PERSON_ID)
                .limit(limit)
                .fetch(IMPROVEMENT.PERSON_ID);
    }

    /** Replaces what stands of these records of people. */
    public void replace(Collection<Long> records, Collection<Row> rows) {
        sql.dsl()
                .deleteFrom(IMPROVEMENT)
                .where(IMPROVEMENT.PERSON_ID.in(records))
                .execute();
        for (Row row : rows) {
            sql.dsl()
                    .executeInsert(new ImprovementRecord(
                            ids.next(),
                            row.personId(),
                            row.unitId(),
                            row.days().from(),
                            row.days().to()));
        }
    }
}
