package vn.hoanhap.loans.ledger;

import java.util.Set;
import vn.hoanhap.loans.domain.Concern;

/**
 * Says what was written.
 *
 * @param id id of the record
 * @param version version of the loan afterwards
 * @param concerns what is flagged
 */
public record Written(long id, long version, Set<Concern> concerns) {

    /** Copies the set. */
    public Written {
        concerns = Set.copyOf(concerns);
    }
}
