package vn.hoanhap.registry.office;

import static vn.hoanhap.registry.db.Tables.OFFICE_DECISION;

import java.util.List;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.OfficeDecisionRecord;

/** Keeps decisions; writes rows and changes none. */
final class JooqDecisions {
    private final Sql sql;
    private final Ids ids;
    private final LegalClock clock;

    JooqDecisions(Sql sql, Ids ids, LegalClock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Says whose decisions a unit of work remembers: the frame and the page ask for the same. */
    private record Asked(String name) {}

    /** Lists what was decided under a name, the latest decision first. */
    List<Decision> of(String name) {
        return sql.once(new Asked(name), () -> sql.dsl()
                .selectFrom(OFFICE_DECISION)
                .where(OFFICE_DECISION.NAME.eq(name))
                .orderBy(OFFICE_DECISION.ID.desc())
                .fetch(row ->
                        new Decision(row.getName(), row.getDecidedValue(), row.getValidFrom(), row.getDecidedBy())));
    }

    void insert(Decision decision) {
        OfficeDecisionRecord row = sql.dsl().newRecord(OFFICE_DECISION);
        row.setId(ids.next());
        row.setName(decision.name());
        row.setDecidedValue(decision.value());
        row.setValidFrom(decision.from());
        row.setDecidedBy(decision.accountId());
        row.setDecidedAt(Utc.column(clock.now()));
        row.insert();
        sql.forget();
    }
}
