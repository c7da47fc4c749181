package vn.hoanhap.loans.store;

import static org.jooq.impl.DSL.falseCondition;
import static vn.hoanhap.loans.db.Tables.LOAN;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.loans.db.tables.records.LoanRecord;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.AnnualRate;
import vn.hoanhap.loans.domain.Borrower;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Concern;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.ScheduleKind;
import vn.hoanhap.parts.sql.ProgrammeSql;
import vn.hoanhap.parts.sql.Sql;

/** Keeps loans. */
public final class LoanTable {

    private final ProgrammeSql sql;

    /** Works on the given database. */
    public LoanTable(ProgrammeSql sql) {
        this.sql = sql;
    }

    /** Returns a loan if the scope reaches it. */
    public Optional<Loan> find(long id, Scope scope) {
        return sql.dsl().selectFrom(LOAN).where(LOAN.ID.eq(id), within(scope)).fetchOptional(LoanTable::loan);
    }

    /** Lists the loans in whose contract a person stands, or which help them; newest first. */
    public List<Loan> ofPerson(long personId, Scope scope) {
        Set<Long> records = sql.sameHuman(personId);
        return list(LOAN.BENEFICIARY_ID.in(records).or(borrowedBy(records)), scope);
    }

    /** Lists the loans of a household; newest first. */
    public List<Loan> ofHousehold(long householdId, Scope scope) {
        return list(LOAN.BORROWER_HOUSEHOLD_ID.eq(householdId), scope);
    }

    /** Lists the loans for whose contract the same borrower stands under the same product, one of them left out. */
    public List<Loan> ofBorrower(Borrower borrower, long productId, long except) {
        Condition same = borrower instanceof Borrower.OneHousehold household
                ? LOAN.BORROWER_HOUSEHOLD_ID.eq(household.householdId())
                : people(borrower);
        return list(same.and(LOAN.PRODUCT_ID.eq(productId)).and(LOAN.ID.ne(except)), Scope.EVERYTHING);
    }

    private Condition people(Borrower borrower) {
        Condition same = falseCondition();
        for (Long person : new Long[] {borrower.personId(), borrower.secondPersonId()}) {
            if (person != null) {
                same = same.or(borrowedBy(sql.sameHuman(person)));
            }
        }
        return same;
    }

    private static Condition borrowedBy(Set<Long> records) {
        return LOAN.BORROWER_PERSON_ID.in(records).or(LOAN.BORROWER_PERSON_2_ID.in(records));
    }

    private List<Loan> list(Condition condition, Scope scope) {
        return sql.dsl()
                .selectFrom(LOAN)
                .where(condition, within(scope))
                .orderBy(LOAN.DISBURSED_ON.desc(), LOAN.ID.desc())
                .fetch(LoanTable::loan);
    }

    /** Adds a loan. */
    public void insert(Loan loan, long accountId) {
        LoanRecord row = filled(loan);
        row.setId(loan.id());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        sql.dsl().executeInsert(row);
    }

    /** Replaces what is known of a loan; its version is the one given. */
    public void update(Loan loan, long accountId) {
        LoanRecord row = filled(loan);
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        sql.dsl().update(LOAN).set(row).where(LOAN.ID.eq(loan.id())).execute();
    }

    /** Raises the version of a loan, and so makes others who change it wait; returns whether there is such a loan. */
    public boolean raiseVersion(long id) {
        return sql.dsl()
                        .update(LOAN)
                        .set(LOAN.VERSION, LOAN.VERSION.plus(1L))
                        .where(LOAN.ID.eq(id))
                        .execute()
                == 1;
    }

    static Condition within(Scope scope) {
        return Sql.within(scope, LOAN.UNIT_ID, LOAN.BENEFICIARY_ID);
    }

    private static LoanRecord filled(Loan loan) {
        Agreement agreement = loan.agreement();
        Plan plan = agreement.plan();
        LoanRecord row = new LoanRecord();
        row.setFundId(agreement.fundId());
        row.setProductId(loan.productId());
        row.setBorrowerKind(agreement.borrower().kind().name());
        row.setBorrowerPersonId(agreement.borrower().personId());
        row.setBorrowerPerson_2Id(agreement.borrower().secondPersonId());
        row.setBorrowerHouseholdId(agreement.borrower().householdId());
        row.setBeneficiaryId(agreement.beneficiaryId());
        row.setUnitId(agreement.unitId());
        row.setAmount(agreement.amount());
        row.setPurpose(agreement.purpose());
        row.setPurposeFolded(ToneFree.fold(agreement.purpose()));
        row.setDisbursedOn(agreement.disbursedOn());
        row.setTermMonths(plan == null ? null : plan.months());
        row.setAnnualRate(plan == null ? null : plan.rate().percent());
        row.setScheduleKind(plan == null ? null : plan.kind().name());
        row.setIntervalMonths(plan == null ? null : plan.everyMonths());
        row.setGraceMonths(plan == null ? null : plan.graceMonths());
        row.setConcerns(loan.concerns().stream().sorted().map(Concern::name).collect(Collectors.joining(",")));
        row.setVersion(loan.version());
        return row;
    }

    static Loan loan(Record row) {
        Agreement agreement = new Agreement(
                row.get(LOAN.FUND_ID),
                borrower(row),
                row.get(LOAN.BENEFICIARY_ID),
                row.get(LOAN.UNIT_ID),
                row.get(LOAN.PURPOSE),
                row.get(LOAN.DISBURSED_ON),
                row.get(LOAN.AMOUNT),
                plan(row));
        return new Loan(
                row.get(LOAN.ID),
                agreement,
                row.get(LOAN.PRODUCT_ID),
                concerns(row.get(LOAN.CONCERNS)),
                row.get(LOAN.VERSION));
    }

    private static Borrower borrower(Record row) {
        return switch (BorrowerKind.valueOf(row.get(LOAN.BORROWER_KIND))) {
            case PERSON -> new Borrower.OnePerson(row.get(LOAN.BORROWER_PERSON_ID));
            case COUPLE -> new Borrower.Couple(row.get(LOAN.BORROWER_PERSON_ID), row.get(LOAN.BORROWER_PERSON_2_ID));
            case HOUSEHOLD -> new Borrower.OneHousehold(row.get(LOAN.BORROWER_HOUSEHOLD_ID));
            case BUSINESS ->
                throw new IllegalStateException("loan " + row.get(LOAN.ID)
                        + " is to a business; this version cannot read it, install a newer one");
        };
    }

    private static @Nullable Plan plan(Record row) {
        if (row.get(LOAN.TERM_MONTHS) == null) {
            return null;
        }
        return new Plan(
                row.get(LOAN.TERM_MONTHS),
                AnnualRate.ofPercent(row.get(LOAN.ANNUAL_RATE)),
                ScheduleKind.valueOf(row.get(LOAN.SCHEDULE_KIND)),
                row.get(LOAN.INTERVAL_MONTHS),
                row.get(LOAN.GRACE_MONTHS));
    }

    private static Set<Concern> concerns(String joined) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        Arrays.stream(joined.split(",", -1))
                .filter(one -> !one.isEmpty())
                .map(Concern::valueOf)
                .forEach(concerns::add);
        return concerns;
    }

    /** Lists which loans refer to records of the register or to funds: loan, then what it refers to. */
    public List<long[]> referring(Refers to, Collection<Long> ids) {
        Set<TableField<LoanRecord, Long>> columns =
                switch (to) {
                    case PERSON -> Set.of(LOAN.BORROWER_PERSON_ID, LOAN.BORROWER_PERSON_2_ID, LOAN.BENEFICIARY_ID);
                    case HOUSEHOLD -> Set.of(LOAN.BORROWER_HOUSEHOLD_ID);
                    case FUND -> Set.of(LOAN.FUND_ID);
                };
        return columns.stream()
                .flatMap(column -> sql
                        .dsl()
                        .select(LOAN.ID, column)
                        .from(LOAN)
                        .where(column.in(ids))
                        .fetch(row -> new long[] {row.value1(), row.value2()})
                        .stream())
                .toList();
    }

    /** Says what loans refer to. */
    public enum Refers {
        /** Who stands in the contract or is helped. */
        PERSON,
        /** The household of record. */
        HOUSEHOLD,
        /** The fund that lends. */
        FUND
    }

    /** Forgets a loan that was entered by mistake. */
    public void remove(long id) {
        sql.dsl().deleteFrom(LOAN).where(LOAN.ID.eq(id)).execute();
    }
}
