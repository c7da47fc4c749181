package vn.hoanhap.loans.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.ScheduleKind;

/**
 * Is a loan as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune-level unit
 * @param amount whole đồng; may be missing only for a loan of the past
 * @param historical whether caps are only flagged; by the day of disbursement when missing
 */
public record LoanBody(
        Id fund,
        BorrowerKind borrowerKind,
        @Nullable Id borrowerPerson,
        @Nullable Id borrowerPerson2,
        @Nullable Id borrowerHousehold,
        @Nullable Id beneficiary,
        String unit,
        @Nullable Long amount,
        @MaxLength(200) String purpose,
        LocalDate disbursedOn,
        @Nullable Long termMonths,
        @Nullable BigDecimal annualRatePercent,
        @Nullable ScheduleKind schedule,
        @Nullable Long instalmentEveryMonths,
        @Nullable Long graceMonths,
        @Nullable Boolean historical) {}
