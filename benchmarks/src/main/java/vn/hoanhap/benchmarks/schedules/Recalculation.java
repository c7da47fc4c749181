package vn.hoanhap.benchmarks.schedules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.Plan;
import vn.hoanhap.loans.domain.ScheduleKind;

/**
 * Calculates a schedule once more by the rules alone, slowly and in unlimited precision, and compares every đồng and every
 * day. It shares no arithmetic with what it checks.
 */
final class Recalculation {

    private static final MathContext PRECISE = new MathContext(80);
    private static final BigInteger YEAR_OF_DAYS = BigInteger.valueOf(365L * 1_000_000);
    private static final BigInteger YEAR_OF_MONTHS = BigInteger.valueOf(12L * 1_000_000);

    private final RandomLoans.Loan loan;
    private final Plan plan;
    private final int instalments;
    private final int repaying;

    private Recalculation(RandomLoans.Loan loan) {
        this.loan = loan;
        this.plan = loan.plan();
        this.instalments = (int) Math.ceil((double) plan.months() / plan.everyMonths());
        this.repaying = instalments - plan.graceMonths() / plan.everyMonths();
    }

    /** Tells whether a schedule is what the rules say, to the đồng and to the day. */
    static boolean agrees(RandomLoans.Loan loan, List<Instalment> schedule) {
        return new Recalculation(loan).agrees(schedule);
    }

    private boolean agrees(List<Instalment> schedule) {
        if (schedule.size() != instalments) {
            return false;
        }
        BigInteger share = share();
        BigInteger balance = BigInteger.valueOf(loan.amount());
        LocalDate before = loan.disbursedOn();
        for (int ordinal = 1; ordinal <= instalments; ordinal++) {
            LocalDate due = loan.disbursedOn().plusMonths(Math.min((long) ordinal * plan.everyMonths(), plan.months()));
            BigInteger interest = interest(balance, ordinal, due.toEpochDay() - before.toEpochDay());
            BigInteger principal = ordinal == instalments ? balance : principal(share, interest, balance, ordinal);
            Instalment asked = new Instalment(ordinal, due, principal.longValueExact(), interest.longValueExact());
            if (!asked.equals(schedule.get(ordinal - 1))) {
                return false;
            }
            balance = balance.subtract(principal);
            before = due;
        }
        return balance.signum() == 0;
    }

    private BigInteger interest(BigInteger balance, int ordinal, long days) {
        BigInteger yearly = balance.multiply(BigInteger.valueOf(plan.rate().tenThousandths()));
        if (plan.kind() != ScheduleKind.ANNUITY) {
            return halfUp(yearly.multiply(BigInteger.valueOf(days)), YEAR_OF_DAYS);
        }
        int months = Math.min(plan.everyMonths(), plan.months() - (ordinal - 1) * plan.everyMonths());
        return halfUp(yearly.multiply(BigInteger.valueOf(months)), YEAR_OF_MONTHS);
    }

    private BigInteger principal(BigInteger share, BigInteger interest, BigInteger balance, int ordinal) {
        if (ordinal * plan.everyMonths() <= plan.graceMonths() || plan.kind() == ScheduleKind.BULLET) {
            return BigInteger.ZERO;
        }
        return plan.kind() == ScheduleKind.EQUAL_PRINCIPAL
                ? share
                : share.subtract(interest).max(BigInteger.ZERO).min(balance);
    }

    /** What each instalment takes of the principal, or, for an annuity, of principal and interest together. */
    private BigInteger share() {
        BigInteger amount = BigInteger.valueOf(loan.amount());
        if (plan.kind() != ScheduleKind.ANNUITY) {
            return amount.divide(BigInteger.valueOf(repaying));
        }
        BigDecimal rate = BigDecimal.valueOf((long) plan.rate().tenThousandths() * plan.everyMonths())
                .divide(new BigDecimal(YEAR_OF_MONTHS), PRECISE);
        if (rate.signum() == 0) {
            return halfUp(amount, BigInteger.valueOf(repaying));
        }
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(repaying, PRECISE);
        return new BigDecimal(amount)
                .multiply(rate)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), PRECISE)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }

    private static BigInteger halfUp(BigInteger dividend, BigInteger divisor) {
        BigInteger twice = BigInteger.TWO;
        return dividend.multiply(twice).add(divisor).divide(divisor.multiply(twice));
    }
}
