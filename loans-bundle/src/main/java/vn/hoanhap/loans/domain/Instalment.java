package vn.hoanhap.loans.domain;

import java.time.LocalDate;

/**
 * Is one payment that a schedule asks for.
 *
 * @param ordinal 1 for the first
 * @param dueOn the last day on which it is in time
 * @param principal whole đồng, 0 or more
 * @param interest whole đồng, 0 or more
 */
public record Instalment(int ordinal, LocalDate dueOn, long principal, long interest) {

    /** Returns principal and interest together. */
    public long total() {
        return Math.addExact(principal, interest);
    }
}
