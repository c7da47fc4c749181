package vn.hoanhap.loans.store;

import static vn.hoanhap.loans.db.Tables.INSTALMENT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.parts.sql.ProgrammeSql;

/** Keeps the instalments of loans. */
public final class ScheduleTable {

    private final ProgrammeSql sql;

    /** Works on the given database. */
    public ScheduleTable(ProgrammeSql sql) {
        this.sql = sql;
    }

    /** Returns the schedules of loans by loan id, each in order; loans without one are missing. */
    public Map<Long, List<Instalment>> of(Collection<Long> loanIds) {
        if (loanIds.isEmpty()) {
            return Map.of();
        }
        return sql.dsl()
                .selectFrom(INSTALMENT)
                .where(INSTALMENT.LOAN_ID.in(loanIds))
                .orderBy(INSTALMENT.LOAN_ID, INSTALMENT.ORDINAL)
                .fetchGroups(INSTALMENT.LOAN_ID, ScheduleTable::instalment);
    }

    /** Puts a schedule in the place of the one a loan had. */
    public void replace(long loanId, List<Instalment> schedule) {
        sql.dsl().deleteFrom(INSTALMENT).where(INSTALMENT.LOAN_ID.eq(loanId)).execute();
        if (schedule.isEmpty()) {
            return;
        }
        var insert = sql.dsl()
                .insertInto(
                        INSTALMENT,
                        INSTALMENT.LOAN_ID,
                        INSTALMENT.ORDINAL,
                        INSTALMENT.DUE_ON,
                        INSTALMENT.PRINCIPAL,
                        INSTALMENT.INTEREST);
        for (Instalment one : schedule) {
            insert = insert.values(loanId, one.ordinal(), one.dueOn(), one.principal(), one.interest());
        }
        insert.execute();
    }

    private static Instalment instalment(Record row) {
        return new Instalment(
                row.get(INSTALMENT.ORDINAL),
                row.get(INSTALMENT.DUE_ON),
                row.get(INSTALMENT.PRINCIPAL),
                row.get(INSTALMENT.INTEREST));
    }
}
