package vn.hoanhap.loans.store;

import static vn.hoanhap.loans.db.Tables.FUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import vn.hoanhap.loans.domain.Fund;

/** Keeps funds. */
public final class FundTable {

    private final Sql sql;

    /** Works on the given database. */
    public FundTable(Sql sql) {
        this.sql = sql;
    }

    /** Returns a fund. */
    public Optional<Fund> find(long id) {
        return sql.dsl().selectFrom(FUND).where(FUND.ID.eq(id)).fetchOptional(FundTable::fund);
    }

    /** Lists funds by name, those that lend on a date only. */
    public List<Fund> lendingOn(LocalDate date) {
        return all().stream().filter(fund -> fund.lendsOn(date)).toList();
    }

    /** Lists all funds by name: an office has a handful. */
    public List<Fund> all() {
        return sql.dsl().selectFrom(FUND).orderBy(FUND.NAME, FUND.ID).fetch(FundTable::fund);
    }

    /** Adds a fund. */
    public void insert(Fund fund, long accountId) {
        sql.dsl()
                .insertInto(FUND)
                .set(FUND.ID, fund.id())
                .set(FUND.NAME, fund.name())
                .set(FUND.LENDER_ID, fund.lenderId())
                .set(FUND.FUND_SOURCE, fund.source())
                .set(FUND.VALID_FROM, fund.validFrom())
                .set(FUND.VALID_TO, fund.validTo())
                .set(FUND.WRITTEN_AT, sql.now())
                .set(FUND.WRITTEN_BY, accountId)
                .execute();
    }

    /** Replaces what is known of a fund. */
    public void update(Fund fund, long accountId) {
        sql.dsl()
                .update(FUND)
                .set(FUND.NAME, fund.name())
                .set(FUND.LENDER_ID, fund.lenderId())
                .set(FUND.FUND_SOURCE, fund.source())
                .set(FUND.VALID_FROM, fund.validFrom())
                .set(FUND.VALID_TO, fund.validTo())
                .set(FUND.WRITTEN_AT, sql.now())
                .set(FUND.WRITTEN_BY, accountId)
                .where(FUND.ID.eq(fund.id()))
                .execute();
    }

    private static Fund fund(Record row) {
        return new Fund(
                row.get(FUND.ID),
                row.get(FUND.NAME),
                row.get(FUND.LENDER_ID),
                row.get(FUND.FUND_SOURCE),
                row.get(FUND.VALID_FROM),
                row.get(FUND.VALID_TO));
    }
}
