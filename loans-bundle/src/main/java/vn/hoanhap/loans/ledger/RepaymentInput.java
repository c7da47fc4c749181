package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Is a repayment as somebody wrote it down: anything may be missing or wrong. */
public record RepaymentInput(
        @Nullable LocalDate paidOn,
        @Nullable Long amount,
        @Nullable String receipt) {}
