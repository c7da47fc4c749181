package vn.hoanhap.loans.domain;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/** Makes loans of every kind, the odd ones included: one đồng, one month, grace up to the last month. */
record RandomLoan(long amount, LocalDate disbursedOn, Plan plan) {

    static Arbitrary<RandomLoan> any() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, Agreement.MOST_AMOUNT),
                        Dates.dates().between(LocalDate.of(2000, 1, 1), LocalDate.of(2060, 12, 31)),
                        plans())
                .as(RandomLoan::new);
    }

    private static Arbitrary<Plan> plans() {
        Arbitrary<Integer> months = Arbitraries.integers().between(1, Plan.MOST_MONTHS);
        return months.flatMap(term -> Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000).map(AnnualRate::new),
                        Arbitraries.of(ScheduleKind.class),
                        Arbitraries.integers().between(1, term),
                        Arbitraries.integers().between(0, term - 1))
                .as((rate, kind, every, grace) -> new Plan(term, rate, kind, every, grace)));
    }
}
