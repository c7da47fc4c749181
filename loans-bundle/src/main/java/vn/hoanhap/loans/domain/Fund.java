package vn.hoanhap.loans.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is a pot of money that lends.
 *
 * @param id its id
 * @param name what people call it
 * @param lenderId the organisation that lends from it
 * @param source where its money comes from, an open code list: POLICY_BANK, STATE_BUDGET, ASSOCIATION, DONATION, CLUB
 * @param validFrom first day; null for "always"
 * @param validTo last day; null while it lends
 */
public record Fund(
        long id,
        String name,
        long lenderId,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Tells whether the fund lends on a date. */
    public boolean lendsOn(LocalDate date) {
        return Validity.covers(validFrom, validTo, date);
    }
}
