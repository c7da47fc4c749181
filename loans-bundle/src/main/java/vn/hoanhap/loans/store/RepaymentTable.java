package vn.hoanhap.loans.store;

import static vn.hoanhap.loans.db.Tables.REPAYMENT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import vn.hoanhap.loans.db.tables.records.RepaymentRecord;
import vn.hoanhap.loans.domain.Payment;
import vn.hoanhap.loans.domain.Repayment;
import vn.hoanhap.parts.sql.ProgrammeSql;

/** Keeps repayments. One that was taken back stays, marked, and counts nowhere. */
public final class RepaymentTable {

    private final ProgrammeSql sql;

    /** Works on the given database. */
    public RepaymentTable(ProgrammeSql sql) {
        this.sql = sql;
    }

    /** Returns a repayment, taken back or not. */
    public Optional<Repayment> find(long id) {
        return sql.dsl().selectFrom(REPAYMENT).where(REPAYMENT.ID.eq(id)).fetchOptional(RepaymentTable::repayment);
    }

    /** Returns the repayments of loans by loan id, each in order of payment; those taken back are among them. */
    public Map<Long, List<Repayment>> of(Collection<Long> loanIds) {
        if (loanIds.isEmpty()) {
            return Map.of();
        }
        return sql.dsl()
                .selectFrom(REPAYMENT)
                .where(REPAYMENT.LOAN_ID.in(loanIds))
                .orderBy(REPAYMENT.LOAN_ID, REPAYMENT.PAID_ON, REPAYMENT.ID)
                .fetchGroups(REPAYMENT.LOAN_ID, RepaymentTable::repayment);
    }

    /** Adds a repayment. */
    public void insert(Repayment repayment, long accountId) {
        RepaymentRecord row = filled(repayment, accountId);
        row.setId(repayment.id());
        sql.dsl().executeInsert(row);
    }

    /** Replaces what is known of a repayment; one that was taken back counts again. */
    public void update(Repayment repayment, long accountId) {
        sql.dsl()
                .update(REPAYMENT)
                .set(filled(repayment, accountId))
                .setNull(REPAYMENT.REVERSED_AT)
                .setNull(REPAYMENT.REVERSED_BY)
                .where(REPAYMENT.ID.eq(repayment.id()))
                .execute();
    }

    private RepaymentRecord filled(Repayment repayment, long accountId) {
        RepaymentRecord row = new RepaymentRecord();
        row.setLoanId(repayment.loanId());
        row.setPaidOn(repayment.payment().paidOn());
        row.setAmount(repayment.payment().amount());
        row.setReceipt(repayment.receipt());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    /** Marks a repayment as taken back; returns false when it was already. */
    public boolean reverse(long id, long accountId) {
        return sql.dsl()
                        .update(REPAYMENT)
                        .set(REPAYMENT.REVERSED_AT, sql.now())
                        .set(REPAYMENT.REVERSED_BY, accountId)
                        .where(REPAYMENT.ID.eq(id), REPAYMENT.REVERSED_AT.isNull())
                        .execute()
                == 1;
    }

    private static Repayment repayment(Record row) {
        return new Repayment(
                row.get(REPAYMENT.ID),
                row.get(REPAYMENT.LOAN_ID),
                new Payment(row.get(REPAYMENT.PAID_ON), row.get(REPAYMENT.AMOUNT)),
                row.get(REPAYMENT.RECEIPT),
                row.get(REPAYMENT.REVERSED_AT) != null);
    }

    /** Forgets a repayment that was entered by mistake. */
    public void remove(long id) {
        sql.dsl().deleteFrom(REPAYMENT).where(REPAYMENT.ID.eq(id)).execute();
    }

    /** Forgets what is left of a loan's repayments. */
    public void removeOf(long loanId) {
        sql.dsl().deleteFrom(REPAYMENT).where(REPAYMENT.LOAN_ID.eq(loanId)).execute();
    }
}
