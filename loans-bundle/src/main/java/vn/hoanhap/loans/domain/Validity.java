package vn.hoanhap.loans.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Answers for pairs of first and last day that may be open. */
final class Validity {

    private Validity() {}

    static boolean covers(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
