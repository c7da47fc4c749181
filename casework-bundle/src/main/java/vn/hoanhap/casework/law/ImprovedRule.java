package vn.hoanhap.casework.law;

import java.util.Set;
import vn.hoanhap.parts.law.Basis;

/**
 * Says when somebody counts as improved.
 *
 * @param months how far back tests count
 * @param tests on how many different days at least
 * @param daysApart from the first to the last of them at least
 * @param counts results that count
 * @param breaks results after which the count begins anew
 * @param basis where that comes from
 */
public record ImprovedRule(
        int months, int tests, int daysApart, Set<TestResult> counts, Set<TestResult> breaks, Basis basis) {

    /** Copies the sets. */
    public ImprovedRule {
        counts = Set.copyOf(counts);
        breaks = Set.copyOf(breaks);
    }
}
