package vn.hoanhap.loans.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is what may be lent, to whom, while it is in force: a legal decision as data, or a local fund's own rules.
 *
 * @param id its id
 * @param code short code for machines
 * @param title what people call it
 * @param fundId the only fund it is for; null when it is for every fund of the source
 * @param fundSource code of the source; null when it is for one fund
 * @param validFrom first day; null for "always"
 * @param validTo last day; null while it is in force
 * @param borrowers who may borrow
 * @param caps the most that may be outstanding for one borrower
 * @param maxMonths longest term in months; null for no limit
 * @param rate rate that the rules fix; null when the contract names it
 * @param overduePercent rate on overdue principal, as a percentage of the contract's rate; null when nothing is said
 * @param legalReference the decision; null for a local fund's own rules
 */
public record Product(
        long id,
        String code,
        Text title,
        @Nullable Long fundId,
        @Nullable String fundSource,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Set<BorrowerKind> borrowers,
        Caps caps,
        @Nullable Integer maxMonths,
        @Nullable BigDecimal rate,
        @Nullable Integer overduePercent,
        @Nullable String legalReference) {

    /**
     * Holds the caps in whole đồng; null for no cap.
     *
     * @param person for one person, and for a couple together
     * @param household for a household
     * @param business for a business
     */
    public record Caps(
            @Nullable Long person,
            @Nullable Long household,
            @Nullable Long business) {}

    /** Copies the set. */
    public Product {
        borrowers = Set.copyOf(borrowers);
    }

    /** Tells whether the product is in force on a date. */
    public boolean inForceOn(LocalDate date) {
        return Validity.covers(validFrom, validTo, date);
    }

    /** Returns the most that may be outstanding for a borrower of this kind; null for no cap. */
    public @Nullable Long cap(BorrowerKind kind) {
        return switch (kind) {
            case PERSON, COUPLE -> caps.person();
            case HOUSEHOLD -> caps.household();
            case BUSINESS -> caps.business();
        };
    }

    /**
     * Says what in an agreement goes beyond the product.
     *
     * @param outstandingBefore principal that the borrower still owes under the same product
     */
    public Set<Concern> concerns(Agreement agreement, long outstandingBefore) {
        Set<Concern> found = EnumSet.noneOf(Concern.class);
        BorrowerKind kind = agreement.borrower().kind();
        if (!borrowers.contains(kind)) {
            found.add(Concern.BORROWER_NOT_SERVED);
        }
        Long cap = cap(kind);
        if (cap != null && agreement.amount() != null && agreement.amount() > cap - outstandingBefore) {
            found.add(Concern.ABOVE_CAP);
        }
        if (maxMonths != null && agreement.plan() != null && agreement.plan().months() > maxMonths) {
            found.add(Concern.TERM_TOO_LONG);
        }
        return found;
    }
}
