package vn.hoanhap.loans.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes schedules that are exact to the đồng: the principals of a schedule always add up to the amount.
 *
 * <p>Instalments fall due every so many months counted from the day of disbursement (31 January, then 28 February, then 31
 * March), the last one at the end of the term even when that makes a shorter period. Within the grace period only interest
 * is due. Due days are not moved off weekends: a contract that wants that has its own dates.
 *
 * <ul>
 *   <li>EQUAL_PRINCIPAL: amount / instalments, rounded down; the last instalment takes the few đồng that are left. Interest
 *       on the balance for the actual days over 365 ({@link AnnualRate#forDays}).
 *   <li>BULLET: the whole principal with the last instalment; interest as above.
 *   <li>ANNUITY: the same payment each time by the annuity formula, rounded half up; each month counts a twelfth of a year
 *       ({@link AnnualRate#forMonths}), else payments could not be equal. The last instalment takes what is left.
 * </ul>
 */
public final class Schedules {

    private final long amount;
    private final LocalDate disbursedOn;
    private final Plan plan;
    private final int repaying;

    private Schedules(long amount, LocalDate disbursedOn, Plan plan) {
        this.amount = amount;
        this.disbursedOn = disbursedOn;
        this.plan = plan;
        // Due months beyond the grace period, of all due months every, 2 x every, ... and the term itself.
        this.repaying = dueMonths() - plan.graceMonths() / plan.everyMonths();
    }

    /**
     * Returns the schedule of a loan, the first instalment first.
     *
     * @param amount whole đồng, more than 0
     * @throws IllegalArgumentException when the amount is not positive
     */
    public static List<Instalment> of(long amount, LocalDate disbursedOn, Plan plan) {
        if (amount <= 0) {
            throw new IllegalArgumentException("a schedule needs an amount above zero, not " + amount);
        }
        return new Schedules(amount, disbursedOn, plan).make();
    }

    private List<Instalment> make() {
        int count = dueMonths();
        List<Instalment> made = new ArrayList<>(count);
        long share = plan.kind() == ScheduleKind.ANNUITY ? annuity() : amount / repaying;
        long balance = amount;
        int monthsBefore = 0;
        LocalDate before = disbursedOn;
        for (int ordinal = 1; ordinal <= count; ordinal++) {
            int months = Math.min(ordinal * plan.everyMonths(), plan.months());
            LocalDate dueOn = disbursedOn.plusMonths(months);
            long interest = plan.kind() == ScheduleKind.ANNUITY
                    ? plan.rate().forMonths(balance, months - monthsBefore)
                    : plan.rate().forDays(balance, ChronoUnit.DAYS.between(before, dueOn));
            long principal = ordinal == count ? balance : principal(share, interest, balance, months);
            made.add(new Instalment(ordinal, dueOn, principal, interest));
            balance -= principal;
            monthsBefore = months;
            before = dueOn;
        }
        return List.copyOf(made);
    }

    private long principal(long share, long interest, long balance, int months) {
        if (months <= plan.graceMonths()) {
            return 0;
        }
        return switch (plan.kind()) {
            case EQUAL_PRINCIPAL -> share;
            case BULLET -> 0;
            case ANNUITY -> Math.min(balance, Math.max(0, share - interest));
        };
    }

    private int dueMonths() {
        return (plan.months() + plan.everyMonths() - 1) / plan.everyMonths();
    }

    /** Payment = amount x r / (1 - (1 + r)^-n), with r the rate of one interval and n the repaying instalments. */
    private long annuity() {
        BigDecimal factor = plan.rate().factorForMonths(plan.everyMonths());
        BigDecimal whole = BigDecimal.valueOf(amount);
        if (factor.signum() == 0) {
            return whole.divide(BigDecimal.valueOf(repaying), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
        BigDecimal discount =
                BigDecimal.ONE.divide(BigDecimal.ONE.add(factor).pow(repaying, AnnualRate.DIGITS), AnnualRate.DIGITS);
        return whole.multiply(factor)
                .divide(BigDecimal.ONE.subtract(discount), AnnualRate.DIGITS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
