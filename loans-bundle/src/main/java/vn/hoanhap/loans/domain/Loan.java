package vn.hoanhap.loans.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is a loan on record.
 *
 * @param id its id
 * @param agreement what the contract says
 * @param productId the product under which it was entered; null when none was in force for its fund
 * @param concerns what was unusual when it was entered
 * @param version grows with every change, repayments included
 */
public record Loan(long id, Agreement agreement, @Nullable Long productId, Set<Concern> concerns, long version) {

    /** Copies the set. */
    public Loan {
        concerns = Set.copyOf(concerns);
    }
}
