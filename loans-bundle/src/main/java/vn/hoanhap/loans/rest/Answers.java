package vn.hoanhap.loans.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Concern;
import vn.hoanhap.loans.domain.InstalmentStanding;
import vn.hoanhap.loans.domain.ScheduleKind;

/** Holds the records that routes answer with. Money is whole đồng; people are shown by initials. */
public final class Answers {

    private Answers() {}

    /** Says what was written: ids only, since answers of writes are kept for replays. */
    public record Kept(Id id, @Nullable Long version, List<Warning> warnings) {}

    /** Is what is unusual about a loan of the past. */
    public record Warning(Concern code, String message) {}

    /** Is a thing with its id and how lists show it. */
    public record Named(Id id, String label) {}

    /** Is a loan in a list, as it stands on the asked date. */
    public record LoanItem(
            Id id,
            Named fund,
            BorrowerKind borrowerKind,
            String borrower,
            Named beneficiary,
            Named unit,
            LocalDate disbursedOn,
            @Nullable Long amount,
            long outstanding,
            long arrears,
            long daysLate,
            boolean settled) {}

    /** Is a page of loans. */
    public record LoanList(List<LoanItem> items, @Nullable String next) {}

    /** Is everything on record about a loan, as it stands on the asked date. */
    public record LoanDetail(
            LoanItem loan,
            @Nullable Id borrowerPerson,
            @Nullable Id borrowerPerson2,
            @Nullable Id borrowerHousehold,
            String purpose,
            @Nullable Terms terms,
            @Nullable Id product,
            long repaid,
            List<RepaymentItem> repayments,
            List<Warning> warnings,
            long version) {}

    /** Is how a loan is paid back. */
    public record Terms(
            int termMonths,
            BigDecimal annualRatePercent,
            ScheduleKind schedule,
            int instalmentEveryMonths,
            int graceMonths) {}

    /** Is a repayment; one that was taken back counts nowhere. */
    public record RepaymentItem(
            Id id, LocalDate paidOn, long amount, @Nullable String receipt, boolean reversed) {}

    /** Is a schedule and how each instalment stands on the asked date. */
    public record Schedule(
            Id loan,
            LocalDate asOf,
            long principal,
            long interest,
            long repaid,
            long outstanding,
            long arrears,
            List<ScheduleItem> items) {}

    /** Is one instalment. */
    public record ScheduleItem(
            int ordinal,
            LocalDate dueOn,
            long principal,
            long interest,
            long paid,
            long missing,
            InstalmentStanding.State state,
            long daysLate) {}

    /** Is an overdue loan. */
    public record ArrearsItem(
            Id loan,
            Named fund,
            String borrower,
            Named unit,
            LocalDate oldestDueOn,
            int instalments,
            long amount,
            long daysLate) {}

    /** Is a page of overdue loans. */
    public record ArrearsList(
            List<ArrearsItem> items, @Nullable String next) {}

    /** Is a fund. */
    public record FundItem(
            Id id,
            String name,
            Id lender,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Is all funds that lend on the asked date. */
    public record FundList(List<FundItem> items, @Nullable String next) {}

    /** Is a product. */
    public record ProductItem(
            Id id,
            String code,
            String title,
            @Nullable Id fund,
            @Nullable String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<BorrowerKind> borrowers,
            @Nullable Long maxPerson,
            @Nullable Long maxHousehold,
            @Nullable Long maxBusiness,
            @Nullable Integer maxMonths,
            @Nullable BigDecimal annualRatePercent,
            @Nullable Integer overduePercent,
            @Nullable String legalReference) {}

    /** Is all products in force on the asked date. */
    public record ProductList(
            List<ProductItem> items, @Nullable String next) {}
}
