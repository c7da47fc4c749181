package vn.hoanhap.loans.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.hoanhap.loans.domain.InstalmentStanding.State;

class StandingTest {

    private static final LocalDate DISBURSED = LocalDate.of(2024, 2, 8);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 6);

    private final List<Instalment> quarterly =
            Schedules.of(20_000_000, DISBURSED, new Plan(30, AnnualRate.ZERO, ScheduleKind.EQUAL_PRINCIPAL, 3, 0));

    @Provide
    Arbitrary<RandomLoan> loans() {
        return RandomLoan.any();
    }

    @Property(tries = 1_000)
    void accountsForEveryDongThatCameIn(
            @ForAll("loans") RandomLoan loan, @ForAll @LongRange(min = 1, max = 200_000_000_000L) long paid) {
        List<Instalment> schedule = Schedules.of(loan.amount(), loan.disbursedOn(), loan.plan());
        LocalDate asOf = loan.disbursedOn().plusMonths(loan.plan().months() / 2);
        long asked = schedule.stream().mapToLong(Instalment::total).sum();

        Standing standing = Standing.of(schedule, List.of(new Payment(loan.disbursedOn(), paid)), asOf);

        long settled = standing.instalments().stream()
                .mapToLong(InstalmentStanding::paid)
                .sum();
        assertThat(settled + standing.surplus()).isEqualTo(paid);
        assertThat(standing.missing()).isEqualTo(Math.max(0, asked - paid));
        assertThat(standing.arrears()).isBetween(0L, standing.missing());
        assertThat(standing.outstanding()).isBetween(0L, loan.amount());
    }

    @Property(tries = 500)
    void settlesOlderInstalmentsBeforeYoungerOnes(@ForAll("loans") RandomLoan loan, @ForAll("parts") int percent) {
        List<Instalment> schedule = Schedules.of(loan.amount(), loan.disbursedOn(), loan.plan());
        long paid = Math.max(1, loan.amount() / 100 * percent);

        Standing standing = Standing.of(
                schedule,
                List.of(new Payment(loan.disbursedOn(), paid)),
                loan.disbursedOn().plusYears(1));

        boolean open = false;
        for (InstalmentStanding one : standing.instalments()) {
            assertThat(open && one.paid() > 0).isFalse();
            assertThat(one.principalPaid() == 0
                            || one.interestPaid() == one.instalment().interest())
                    .isTrue();
            open |= one.missing() > 0;
        }
    }

    @Provide
    Arbitrary<Integer> parts() {
        return Arbitraries.integers().between(0, 100);
    }

    @Test
    void findsTheInstalmentThatIsLateAndByHowMuch() {
        List<Payment> payments = List.of(new Payment(LocalDate.of(2024, 5, 17), 500_000));

        Standing standing = Standing.of(quarterly, payments, JUNE);

        assertThat(standing.arrears()).isEqualTo(1_500_000);
        assertThat(standing.daysLate()).isEqualTo(29);
        assertThat(standing.outstanding()).isEqualTo(19_500_000);
        assertThat(standing.overdue()).hasSize(1);
        assertThat(standing.next().orElseThrow().instalment().dueOn()).isEqualTo(LocalDate.of(2024, 8, 8));
    }

    @Test
    void isNotLateOnTheVeryDay() {
        LocalDate due = LocalDate.of(2024, 5, 8);

        Standing onTheDay = Standing.of(quarterly, List.of(), due);
        Standing theDayAfter = Standing.of(quarterly, List.of(), due.plusDays(1));

        assertThat(onTheDay.arrears()).isZero();
        assertThat(onTheDay.instalments().get(0).state()).isEqualTo(State.DUE_TODAY);
        assertThat(theDayAfter.arrears()).isEqualTo(2_000_000);
        assertThat(theDayAfter.daysLate()).isEqualTo(1);
    }

    @Test
    void doesNotKnowPaymentsOfTheFuture() {
        List<Payment> payments = List.of(new Payment(JUNE.plusDays(1), 2_000_000));

        assertThat(Standing.of(quarterly, payments, JUNE).paid()).isZero();
        assertThat(Standing.of(quarterly, payments, JUNE.plusDays(1)).paid()).isEqualTo(2_000_000);
    }

    @Test
    void settlesInterestBeforePrincipal() {
        List<Instalment> schedule = Schedules.of(
                15_000_000,
                LocalDate.of(2024, 1, 22),
                new Plan(30, AnnualRate.ofPercent(new BigDecimal("6.6")), ScheduleKind.EQUAL_PRINCIPAL, 6, 0));

        Standing standing = Standing.of(schedule, List.of(new Payment(JUNE, 1_000_000)), JUNE);

        InstalmentStanding first = standing.instalments().get(0);
        assertThat(first.interestPaid()).isEqualTo(493_644);
        assertThat(first.principalPaid()).isEqualTo(506_356);
        assertThat(first.state()).isEqualTo(State.UPCOMING);
    }

    @Test
    void saysNothingAboutALoanOfUnknownAmount() {
        Standing standing = Standing.of(List.of(), List.of(), JUNE);

        assertThat(standing.settled()).isFalse();
        assertThat(standing.arrears()).isZero();
    }

    @Test
    void isSettledWhenEverythingCameBack() {
        List<Payment> payments = new ArrayList<>();
        quarterly.forEach(one -> payments.add(new Payment(JUNE, one.total())));

        Standing standing = Standing.of(quarterly, payments, JUNE);

        assertThat(standing.settled()).isTrue();
        assertThat(standing.outstanding()).isZero();
        assertThat(standing.surplus()).isZero();
    }
}
