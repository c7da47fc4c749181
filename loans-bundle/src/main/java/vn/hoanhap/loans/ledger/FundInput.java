package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Product;

/** Is a fund as somebody wrote it down: anything may be missing or wrong. */
public record FundInput(
        @Nullable String name,
        @Nullable Long lender,
        @Nullable String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable OwnTerms terms) {

    /**
     * Is a local fund's own rules.
     *
     * @param borrowers who may borrow
     * @param caps the most that may be outstanding for one borrower, in whole đồng
     * @param maxMonths longest term in months; null for no limit
     */
    public record OwnTerms(
            Set<BorrowerKind> borrowers,
            Product.Caps caps,
            @Nullable Integer maxMonths) {

        /** Copies the set. */
        public OwnTerms {
            borrowers = Set.copyOf(borrowers);
        }
    }
}
