package vn.hoanhap.benchmarks.schedules;

import java.time.LocalDate;
import java.util.SplittableRandom;
import vn.hoanhap.loans.domain.AnnualRate;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.ScheduleKind;

/** Invents loans, the same ones in every run. */
final class RandomLoans {

    private static final long SEED = 20_240_606;
    private static final long MOST_AMOUNT = 1_000_000_000_000L;
    private static final int HUNDRED_PERCENT = 1_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 365 * 60;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final ScheduleKind[] kinds = ScheduleKind.values();

    /** Is a loan of which a schedule is asked. */
    record Loan(long amount, LocalDate disbursedOn, Plan plan) {}

    /** Any loan that the rules allow: one đồng, one month, thirty years, grace up to the last month. */
    Loan any() {
        int months = random.nextInt(1, Plan.MOST_MONTHS + 1);
        int every = random.nextInt(1, months + 1);
        int grace = random.nextInt(0, months);
        AnnualRate rate = new AnnualRate(random.nextInt(0, HUNDRED_PERCENT + 1));
        return new Loan(amount(), day(), new Plan(months, rate, kind(), every, grace));
    }

    /** A loan as people get it: 5 to 100 million đồng, one to five years, monthly or quarterly, up to 12 % a year. */
    Loan ordinary() {
        int months = 12 * random.nextInt(1, 6);
        int every = random.nextBoolean() ? 1 : 3;
        int grace = random.nextInt(4) == 0 ? 3 : 0;
        AnnualRate rate = new AnnualRate(random.nextInt(0, 120_001));
        return new Loan(1_000_000L * random.nextInt(5, 101), day(), new Plan(months, rate, kind(), every, grace));
    }

    /** Small amounts as often as large ones. */
    private long amount() {
        long most = 1;
        for (int digits = random.nextInt(1, 13); digits > 0; digits--) {
            most *= 10;
        }
        return random.nextLong(1, Math.min(most, MOST_AMOUNT) + 1);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private ScheduleKind kind() {
        return kinds[random.nextInt(kinds.length)];
    }
}
