package vn.hoanhap.loans.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is what a loan's contract says.
 *
 * @param fundId the fund that lends
 * @param borrower who stands in the contract
 * @param beneficiaryId the person whom the loan helps
 * @param unitId the commune-level unit
 * @param purpose what the money is for
 * @param disbursedOn the day the money was paid out
 * @param amount whole đồng; null when nobody knows it any more
 * @param plan how it is paid back; null only when the amount is
 */
public record Agreement(
        long fundId,
        Borrower borrower,
        long beneficiaryId,
        long unitId,
        String purpose,
        LocalDate disbursedOn,
        @Nullable Long amount,
        @Nullable Plan plan) {

    /** The most that one loan can be: a hundred billion đồng, against slips of the keyboard. */
    public static final long MOST_AMOUNT = 100_000_000_000L;

    /** Refuses an amount without a plan. */
    public Agreement {
        if (amount != null && plan == null) {
            throw new IllegalArgumentException("a loan of a known amount needs a plan");
        }
    }

    /** Returns the schedule; empty when the amount is not known. */
    public List<Instalment> schedule() {
        return amount == null || plan == null ? List.of() : Schedules.of(amount, disbursedOn, plan);
    }

    /** Tells whether the loan helps somebody who does not stand in the contract. */
    public boolean helpsSomebodyElse() {
        return !borrower.includes(beneficiaryId);
    }
}
