package vn.hoanhap.loans.rest;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.loans.domain.BorrowerKind;

/**
 * Is a fund as a caller sends it.
 *
 * @param lender organisation that lends
 * @param source code of the source of its money
 * @param terms rules of its own; without them those of its source apply
 */
public record FundBody(
        @MaxLength(200) String name,
        Id lender,
        @MaxLength(40) String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Terms terms) {

    /**
     * Is a fund's own rules; whatever is missing has no limit.
     *
     * @param borrowers who may borrow; everybody when missing
     * @param maxPerson whole đồng for one person or a couple
     * @param maxHousehold whole đồng for a household
     * @param maxMonths longest term
     */
    public record Terms(
            @Nullable Set<BorrowerKind> borrowers,
            @Nullable Long maxPerson,
            @Nullable Long maxHousehold,
            @Nullable Integer maxMonths) {}
}
