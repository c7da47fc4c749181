package vn.hoanhap.benchmarks.schedules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Bar;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.Schedules;

/** Makes a schedule for each of a million random loans, and calculates each once more to compare. One thread. */
public final class SchedulesBenchmark implements Benchmark {

    private static final int LOANS = 1_000_000;
    private static final int ROUND = 100_000;
    private static final int PORTION = 10_000;
    private static final int ROUNDS = 7;
    private static final double BAR = 50_000;

    private static final String ORDINARY = "ordinary loans, one to five years";
    private static final String ANY = "any loans, up to thirty years";

    @Override
    public Report measure(Options options) throws Exception {
        int loans = options.number("loans", LOANS);
        RandomLoans invented = new RandomLoans();
        Map<String, Duel.Side> sides = new LinkedHashMap<>();
        sides.put(ORDINARY, () -> rate(invented::ordinary));
        sides.put(ANY, () -> rate(invented::any));
        Duel.fight(2, sides);
        Duel duel = Duel.fight(options.number("rounds", ROUNDS), sides);
        Exactness exactness = check(loans);
        return new Report(
                "schedules",
                "how many loan schedules a second on one thread, and are they exact?",
                List.of(
                        new Figure(ORDINARY, "schedules/s", duel.of(ORDINARY)),
                        new Figure(ANY, "schedules/s", duel.of(ANY)),
                        Figure.count("schedules compared", "schedules", loans),
                        Figure.count("instalments compared", "instalments", exactness.instalments()),
                        Figure.count("schedules that differ by a đồng or a day", "schedules", exactness.wrong())),
                List.of(
                        Bar.atLeast(
                                ORDINARY + ", median", BAR, duel.of(ORDINARY).median()),
                        Bar.atLeast(ANY + ", median", BAR, duel.of(ANY).median()),
                        Bar.none("inexact of " + loans + " random loans", exactness.wrong())),
                List.of("Compared with a second calculation in unlimited precision, half of them ordinary loans."));
    }

    /** Invents the loans first, so that only schedules are timed. */
    private static double rate(Supplier<RandomLoans.Loan> invented) {
        long nanos = 0;
        long instalments = 0;
        for (int made = 0; made < ROUND; made += PORTION) {
            List<RandomLoans.Loan> loans = new ArrayList<>(PORTION);
            for (int loan = 0; loan < PORTION; loan++) {
                loans.add(invented.get());
            }
            long before = System.nanoTime();
            for (RandomLoans.Loan loan : loans) {
                instalments += make(loan).size();
            }
            nanos += System.nanoTime() - before;
        }
        if (instalments < ROUND) {
            throw new IllegalStateException("a schedule without an instalment");
        }
        return ROUND * 1e9 / nanos;
    }

    private static Exactness check(int loans) {
        RandomLoans invented = new RandomLoans();
        long instalments = 0;
        long wrong = 0;
        for (int at = 0; at < loans; at++) {
            RandomLoans.Loan loan = at % 2 == 0 ? invented.ordinary() : invented.any();
            List<Instalment> schedule = make(loan);
            instalments += schedule.size();
            wrong += Recalculation.agrees(loan, schedule) ? 0 : 1;
        }
        return new Exactness(instalments, wrong);
    }

    private static List<Instalment> make(RandomLoans.Loan loan) {
        return Schedules.of(loan.amount(), loan.disbursedOn(), loan.plan());
    }

    private record Exactness(long instalments, long wrong) {}
}
