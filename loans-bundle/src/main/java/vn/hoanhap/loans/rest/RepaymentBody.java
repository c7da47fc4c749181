package vn.hoanhap.loans.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;

/**
 * Is a repayment as a caller sends it.
 *
 * @param amount whole đồng
 * @param receipt number of the receipt, if there is one
 */
public record RepaymentBody(
        LocalDate paidOn,
        long amount,
        @MaxLength(50) @Nullable String receipt) {}
