package vn.hoanhap.loans.domain;

import org.jspecify.annotations.Nullable;

/**
 * Is a repayment on record.
 *
 * @param id its id
 * @param loanId the loan
 * @param payment when and how much
 * @param receipt number of the receipt; null when there is none
 * @param reversed true when it was taken back: it stays on record and counts nowhere
 */
public record Repayment(
        long id, long loanId, Payment payment, @Nullable String receipt, boolean reversed) {}
