package vn.hoanhap.loans.store;

import static vn.hoanhap.loans.db.Tables.FUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import vn.hoanhap.loans.db.tables.records.FundRecord;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.parts.sql.ProgrammeSql;

/** Keeps funds. */
public final class FundTable {

    private final ProgrammeSql sql;

    /** Works on the given database. */
    public FundTable(ProgrammeSql sql) {
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
        FundRecord row = filled(fund, accountId);
        row.setId(fund.id());
        sql.dsl().executeInsert(row);
    }

    /** Replaces what is known of a fund. */
    public void update(Fund fund, long accountId) {
        FundRecord row = filled(fund, accountId);
        sql.dsl().update(FUND).set(row).where(FUND.ID.eq(fund.id())).execute();
    }

    private FundRecord filled(Fund fund, long accountId) {
        FundRecord row = new FundRecord();
        row.setName(fund.name());
        row.setLenderId(fund.lenderId());
        row.setFundSource(fund.source());
        row.setValidFrom(fund.validFrom());
        row.setValidTo(fund.validTo());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
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

    /** Forgets a fund that was entered by mistake. */
    public void remove(long id) {
        sql.dsl().deleteFrom(FUND).where(FUND.ID.eq(id)).execute();
    }
}
