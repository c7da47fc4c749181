package vn.hoanhap.loans.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.hoanhap.loans.db.Tables.INSTALMENT;
import static vn.hoanhap.loans.db.Tables.LOAN;
import static vn.hoanhap.loans.db.Tables.REPAYMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.parts.sql.ProgrammeSql;
import vn.hoanhap.parts.sql.Reach;
import vn.hoanhap.parts.sql.Sql;

/**
 * Finds loans and adds them up as of a date. Whether a loan is overdue follows from two sums, since payments settle the
 * oldest instalment first: what fell due before the date is more than what came in.
 */
public final class LoanSearch {

    /** Says how the wanted loans stand. */
    public enum State {
        /** Something fell due and did not come in. */
        OVERDUE,
        /** Not everything came back yet, overdue or not. */
        OPEN,
        /** Everything came back. */
        SETTLED
    }

    /**
     * Says which loans are wanted.
     *
     * @param asOf loans paid out up to this date, as they stand on it
     * @param text words of the purpose; null for any
     * @param people loans of these people too, beside those whose purpose matches; empty for none
     * @param unitId in this unit, below it, or taken over by it; null for any
     * @param fundId from this fund; null for any
     * @param state how they stand; null for any
     */
    public record Wanted(
            LocalDate asOf,
            @Nullable String text,
            Set<Long> people,
            @Nullable Long unitId,
            @Nullable Long fundId,
            @Nullable State state) {

        /** Copies the set. */
        public Wanted {
            people = Set.copyOf(people);
        }

        /** Wants everything as of a date. */
        public static Wanted everything(LocalDate asOf) {
            return new Wanted(asOf, null, Set.of(), null, null, null);
        }

        /** Tells whether only a few of all loans may be wanted, so that other indexes find them sooner. */
        boolean narrow() {
            return text != null || unitId != null;
        }

        /** Returns the same in another state. */
        public Wanted in(State other) {
            return new Wanted(asOf, text, people, unitId, fundId, other);
        }
    }

    /**
     * Adds up loans.
     *
     * @param loans how many
     * @param unknown how many of them have no known amount
     * @param lent whole đồng paid out, as far as known
     * @param repaid whole đồng that came back
     * @param overdue how many loans are overdue
     * @param arrears whole đồng that should have come in
     */
    public record Totals(int loans, int unknown, long lent, long repaid, int overdue, long arrears) {}

    /**
     * Adds up what was lent, without how it stands.
     *
     * @param loans how many
     * @param unknown how many of them have no known amount
     * @param lent whole đồng paid out, as far as known
     * @param repaid whole đồng that came back
     */
    public record Lent(int loans, int unknown, long lent, long repaid) {}

    private static final int MOST_OF_AN_OFFICE = 2000;

    private static final String NEWEST = "loan_newest";

    private final ProgrammeSql sql;

    /** Works on the given database. */
    public LoanSearch(ProgrammeSql sql) {
        this.sql = sql;
    }

    /** Lists wanted loans, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Loan> find(Wanted wanted, Scope scope, long before, int limit) {
        return sql.dsl()
                .select(LOAN.fields())
                .from(wanted.narrow() ? LOAN : sql.sql().along(LOAN, NEWEST))
                .where(matches(wanted), LoanTable.within(scope), ProgrammeSql.after(before, LOAN.ID))
                .orderBy(LOAN.ID.desc())
                .limit(limit)
                .fetch(LoanTable::loan);
    }

    /**
     * Lists loans of which something falls due up to a day and has not come in, the oldest entry first. Of a whole office only
     * its newest loans are looked at: every schedule would take too long while a page is made, and the list of loans has them all.
     *
     * @param until instalments due on this day or before
     */
    public List<Loan> owing(LocalDate asOf, LocalDate until, Reach reach, int limit) {
        Condition owes = asked(INSTALMENT.DUE_ON.le(until)).gt(paid(asOf));
        return sql.dsl()
                .select(LOAN.fields())
                .from(LOAN)
                .where(
                        LOAN.DISBURSED_ON.le(asOf),
                        LoanTable.within(reach.right()),
                        LoanTable.within(reach.assigned()),
                        newest(reach),
                        owes)
                .orderBy(LOAN.ID)
                .limit(limit)
                .fetch(LoanTable::loan);
    }

    private Condition newest(Reach reach) {
        if (!reach.right().everything() || !reach.assigned().everything()) {
            return noCondition();
        }
        Long oldest = sql.dsl()
                .select(LOAN.ID)
                .from(sql.sql().along(LOAN, NEWEST))
                .orderBy(LOAN.ID.desc())
                .limit(1)
                .offset(MOST_OF_AN_OFFICE - 1)
                .fetchOne(LOAN.ID);
        return oldest == null ? noCondition() : LOAN.ID.ge(oldest);
    }

    /** Adds up what was lent: sooner than {@link #totals}, which looks at every loan's schedule. */
    public Lent lent(Wanted wanted, Scope scope) {
        Record out = sql.dsl()
                .select(
                        count().as("loans"),
                        count(LOAN.AMOUNT).as("known"),
                        sum(LOAN.AMOUNT).as("lent"))
                .from(LOAN)
                .where(matches(wanted), LoanTable.within(scope))
                .fetchSingle();
        Record back = sql.dsl()
                .select(sum(REPAYMENT.AMOUNT).as("repaid"))
                .from(REPAYMENT)
                .join(LOAN)
                .on(LOAN.ID.eq(REPAYMENT.LOAN_ID))
                .where(matches(wanted), LoanTable.within(scope), cameIn(wanted.asOf()))
                .fetchSingle();
        int loans = out.get("loans", int.class);
        return new Lent(loans, loans - out.get("known", int.class), whole(out, "lent"), whole(back, "repaid"));
    }

    /** Adds up the wanted loans and how they stand. */
    public Totals totals(Wanted wanted, Scope scope) {
        Table<?> each = sql.dsl()
                .select(
                        LOAN.AMOUNT.as("lent"),
                        due(wanted.asOf()).as("due"),
                        paid(wanted.asOf()).as("paid"))
                .from(LOAN)
                .where(matches(wanted), LoanTable.within(scope))
                .asTable("each_loan");
        Field<Long> lent = field(name("each_loan", "lent"), Long.class);
        Field<Long> due = field(name("each_loan", "due"), Long.class);
        Field<Long> paid = field(name("each_loan", "paid"), Long.class);
        Record row = sql.dsl()
                .select(count().as("loans"), count(lent).as("known"))
                .select(sum(lent).as("lent"), sum(paid).as("repaid"))
                .select(sum(when(due.gt(paid), inline(1L)).otherwise(inline(0L)))
                        .as("overdue"))
                .select(sum(when(due.gt(paid), due.minus(paid)).otherwise(inline(0L)))
                        .as("arrears"))
                .from(each)
                .fetchSingle();
        int loans = row.get("loans", int.class);
        return new Totals(
                loans,
                loans - row.get("known", int.class),
                whole(row, "lent"),
                whole(row, "repaid"),
                Math.toIntExact(whole(row, "overdue")),
                whole(row, "arrears"));
    }

    private static long whole(Record row, String name) {
        BigDecimal value = row.get(name, BigDecimal.class);
        return value == null ? 0 : value.longValueExact();
    }

    private static Condition matches(Wanted wanted) {
        Condition condition = LOAN.DISBURSED_ON.le(wanted.asOf());
        if (wanted.text() != null) {
            condition = condition.and(about(wanted.text(), wanted.people()));
        }
        if (wanted.unitId() != null) {
            condition = condition.and(Sql.inside(LOAN.UNIT_ID, wanted.unitId()));
        }
        if (wanted.fundId() != null) {
            condition = condition.and(LOAN.FUND_ID.eq(wanted.fundId()));
        }
        return wanted.state() == null ? condition : condition.and(standing(wanted.state(), wanted.asOf()));
    }

    private static Condition about(String text, Set<Long> people) {
        Condition purpose = noCondition();
        for (String word : ToneFree.words(text)) {
            purpose = purpose.and(LOAN.PURPOSE_FOLDED.like("%" + word + "%"));
        }
        return people.isEmpty()
                ? purpose
                : purpose.or(LOAN.BENEFICIARY_ID.in(people))
                        .or(LOAN.BORROWER_PERSON_ID.in(people))
                        .or(LOAN.BORROWER_PERSON_2_ID.in(people));
    }

    private static Condition standing(State state, LocalDate asOf) {
        return switch (state) {
            case OVERDUE -> due(asOf).gt(paid(asOf));
            case OPEN -> asked(noCondition()).gt(paid(asOf));
            case SETTLED -> LOAN.AMOUNT.isNotNull().and(asked(noCondition()).le(paid(asOf)));
        };
    }

    /** Adds up what a loan's schedule asked for before a date. */
    private static Field<Long> due(LocalDate asOf) {
        return asked(INSTALMENT.DUE_ON.lt(asOf));
    }

    // Subqueries rather than outer joins: Derby 10.16 drops loans without a partner row when a condition compares two
    // coalesced columns of joined sums.
    private static Field<Long> asked(Condition instalments) {
        return field(select(coalesce(sum(INSTALMENT.PRINCIPAL.plus(INSTALMENT.INTEREST)), inline(BigDecimal.ZERO))
                        .cast(Long.class))
                .from(INSTALMENT)
                .where(INSTALMENT.LOAN_ID.eq(LOAN.ID), instalments));
    }

    /** Adds up what came in for a loan up to a date. */
    private static Field<Long> paid(LocalDate asOf) {
        return field(
                select(coalesce(sum(REPAYMENT.AMOUNT), inline(BigDecimal.ZERO)).cast(Long.class))
                        .from(REPAYMENT)
                        .where(REPAYMENT.LOAN_ID.eq(LOAN.ID), cameIn(asOf)));
    }

    private static Condition cameIn(LocalDate asOf) {
        return REPAYMENT.REVERSED_AT.isNull().and(REPAYMENT.PAID_ON.le(asOf));
    }
}
