package vn.hoanhap.loans.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SchedulesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 8);

    @Provide
    Arbitrary<RandomLoan> loans() {
        return RandomLoan.any();
    }

    @Property(tries = 3_000)
    void givesBackEveryDongOfEveryLoan(@ForAll("loans") RandomLoan loan) {
        List<Instalment> schedule = Schedules.of(loan.amount(), loan.disbursedOn(), loan.plan());

        assertThat(schedule.stream().mapToLong(Instalment::principal).sum()).isEqualTo(loan.amount());
        assertThat(schedule).allMatch(one -> one.principal() >= 0 && one.interest() >= 0);
    }

    @Property(tries = 1_000)
    void fallsDueOnLaterAndLaterDaysUpToTheEndOfTheTerm(@ForAll("loans") RandomLoan loan) {
        List<Instalment> schedule = Schedules.of(loan.amount(), loan.disbursedOn(), loan.plan());

        LocalDate before = loan.disbursedOn();
        for (Instalment one : schedule) {
            assertThat(one.dueOn()).isAfter(before);
            before = one.dueOn();
        }
        assertThat(before).isEqualTo(loan.disbursedOn().plusMonths(loan.plan().months()));
        assertThat(schedule).extracting(Instalment::ordinal).doesNotHaveDuplicates();
    }

    @Property(tries = 1_000)
    void asksForNoPrincipalWithinTheGracePeriod(@ForAll("loans") RandomLoan loan) {
        LocalDate graceEnds = loan.disbursedOn().plusMonths(loan.plan().graceMonths());

        List<Instalment> schedule = Schedules.of(loan.amount(), loan.disbursedOn(), loan.plan());

        assertThat(schedule)
                .filteredOn(one -> loan.plan().graceMonths() > 0 && !one.dueOn().isAfter(graceEnds))
                .allMatch(one -> one.principal() == 0 || one.ordinal() == schedule.size());
    }

    @Property(tries = 1_000)
    void spreadsEqualPrincipalSoThatOnlyTheLastInstalmentDiffers(@ForAll("loans") RandomLoan loan) {
        Plan equal = new Plan(
                loan.plan().months(),
                loan.plan().rate(),
                ScheduleKind.EQUAL_PRINCIPAL,
                loan.plan().everyMonths(),
                loan.plan().graceMonths());

        List<Long> principals = Schedules.of(loan.amount(), loan.disbursedOn(), equal).stream()
                .map(Instalment::principal)
                .filter(principal -> principal > 0)
                .toList();

        long share = principals.get(0);
        long last = principals.get(principals.size() - 1);
        assertThat(principals.subList(0, principals.size() - 1)).allMatch(principal -> principal == share);
        assertThat(last - share).isBetween(0L, (long) Plan.MOST_MONTHS);
    }

    @Test
    void spreadsTwentyMillionOverTenQuarters() {
        List<Instalment> schedule = Schedules.of(20_000_000, DAY, plan(30, "0", ScheduleKind.EQUAL_PRINCIPAL, 3, 0));

        assertThat(schedule).hasSize(10).allMatch(one -> one.principal() == 2_000_000 && one.interest() == 0);
        assertThat(schedule.get(0).dueOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        assertThat(schedule.get(9).dueOn()).isEqualTo(LocalDate.of(2026, 8, 8));
    }

    @Test
    void leavesTheRemainderToTheLastInstalment() {
        List<Instalment> schedule = Schedules.of(10_000_000, DAY, plan(3, "0", ScheduleKind.EQUAL_PRINCIPAL, 1, 0));

        assertThat(schedule).extracting(Instalment::principal).containsExactly(3_333_333L, 3_333_333L, 3_333_334L);
    }

    /** 15,000,000 x 6.6 % x 182 days / 365 = 493,643.8; then on 12,000,000 over 184 days 399,254.8. */
    @Test
    void countsInterestByActualDaysOverAYearOf365() {
        LocalDate disbursed = LocalDate.of(2024, 1, 22);

        List<Instalment> schedule =
                Schedules.of(15_000_000, disbursed, plan(30, "6.6", ScheduleKind.EQUAL_PRINCIPAL, 6, 0));

        assertThat(schedule).hasSize(5);
        assertThat(schedule.get(0)).isEqualTo(new Instalment(1, LocalDate.of(2024, 7, 22), 3_000_000, 493_644));
        assertThat(schedule.get(1)).isEqualTo(new Instalment(2, LocalDate.of(2025, 1, 22), 3_000_000, 399_255));
    }

    @Test
    void asksForEqualPaymentsInAnAnnuity() {
        List<Instalment> schedule = Schedules.of(10_000_000, DAY, plan(12, "12", ScheduleKind.ANNUITY, 1, 0));

        assertThat(schedule.subList(0, 11)).allMatch(one -> one.total() == 888_488);
        assertThat(schedule.get(11).total()).isBetween(888_470L, 888_506L);
        assertThat(schedule.get(0).interest()).isEqualTo(100_000);
    }

    @Test
    void asksForThePrincipalOfABulletAtTheEnd() {
        List<Instalment> schedule = Schedules.of(5_000_000, DAY, plan(12, "7.3", ScheduleKind.BULLET, 6, 0));

        assertThat(schedule).extracting(Instalment::principal).containsExactly(0L, 5_000_000L);
        assertThat(schedule).extracting(Instalment::interest).containsExactly(182_000L, 184_000L);
    }

    @Test
    void endsWithAShorterPeriodWhenTheTermIsNoMultiple() {
        List<Instalment> schedule = Schedules.of(7_000_000, DAY, plan(7, "0", ScheduleKind.EQUAL_PRINCIPAL, 3, 0));

        assertThat(schedule)
                .extracting(Instalment::dueOn)
                .containsExactly(LocalDate.of(2024, 5, 8), LocalDate.of(2024, 8, 8), LocalDate.of(2024, 9, 8));
    }

    @Test
    void keepsToTheLastDayOfShortMonthsWithoutDrifting() {
        List<Instalment> schedule =
                Schedules.of(3_000_000, LocalDate.of(2024, 1, 31), plan(3, "0", ScheduleKind.EQUAL_PRINCIPAL, 1, 0));

        assertThat(schedule)
                .extracting(Instalment::dueOn)
                .containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 30));
    }

    @Test
    void refusesAmountsThatAreNoMoney() {
        Plan plan = plan(3, "0", ScheduleKind.EQUAL_PRINCIPAL, 1, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> Schedules.of(0, DAY, plan));
        assertThatIllegalArgumentException().isThrownBy(() -> AnnualRate.ofPercent(new BigDecimal("6.66666")));
        assertThatIllegalArgumentException().isThrownBy(() -> AnnualRate.ofPercent(new BigDecimal("100.0001")));
    }

    private static Plan plan(int months, String percent, ScheduleKind kind, int every, int grace) {
        return new Plan(months, AnnualRate.ofPercent(new BigDecimal(percent)), kind, every, grace);
    }
}
