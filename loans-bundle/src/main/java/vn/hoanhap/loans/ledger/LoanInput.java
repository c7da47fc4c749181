package vn.hoanhap.loans.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.ScheduleKind;

/**
 * Is a loan as somebody wrote it down, on a form, in a call or in a sheet: anything may be missing or wrong. References are
 * ids already.
 */
public record LoanInput(
        @Nullable Long fund,
        @Nullable BorrowerKind borrowerKind,
        @Nullable Long borrowerPerson,
        @Nullable Long borrowerPerson2,
        @Nullable Long borrowerHousehold,
        @Nullable Long beneficiary,
        @Nullable Long unit,
        @Nullable Long amount,
        @Nullable String purpose,
        @Nullable LocalDate disbursedOn,
        PlanInput plan) {

    /** Stands for a record that the same file brings: it has no id yet while rows are checked. */
    public static final long PENDING = -1;

    /** Is a plan as somebody wrote it down. */
    public record PlanInput(
            @Nullable Long termMonths,
            @Nullable BigDecimal annualRatePercent,
            @Nullable ScheduleKind schedule,
            @Nullable Long instalmentEveryMonths,
            @Nullable Long graceMonths) {

        /** Says nothing about a plan. */
        public static final PlanInput NOTHING = new PlanInput(null, null, null, null, null);

        boolean empty() {
            return termMonths == null && annualRatePercent == null && schedule == null && instalmentEveryMonths == null;
        }
    }
}
