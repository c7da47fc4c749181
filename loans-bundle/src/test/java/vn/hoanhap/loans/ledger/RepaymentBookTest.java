package vn.hoanhap.loans.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.loans.fixture.LoansFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.RowJournal;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "loans", of = LoanOffice.class)
class RepaymentBookTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 8);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 17);

    private final LoansFixture fixture;

    RepaymentBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new LoansFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        RowJournal.createTables(source);
    }

    @Test
    void lowersTheArrearsAndWritesALine() {
        long loan = fixture.enter(LoansFixture.toHousehold(fixture.policyFund(), FEBRUARY, 20_000_000));

        long repayment = fixture.repay(loan, MAY, 500_000);

        LoanFile file = fixture.file(loan, LoansFixture.TODAY);
        assertThat(file.standing().arrears()).isEqualTo(1_500_000);
        assertThat(file.standing().daysLate()).isEqualTo(29);
        assertThat(fixture.transactions.<List<RowJournal.Row>>read(() -> fixture.journal.of(repayment)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo("loan.repaid");
                    assertThat(line.quantity()).isEqualTo(500_000);
                    assertThat(line.householdId()).isEqualTo(500);
                });
    }

    @Test
    void countsNowhereOnceItIsTakenBackButStaysOnRecord() {
        long loan = fixture.enter(LoansFixture.toHousehold(fixture.policyFund(), FEBRUARY, 20_000_000));
        long repayment = fixture.repay(loan, MAY, 500_000);

        fixture.transactions.write(() -> {
            fixture.office.repaymentBook().reverse(loan, repayment, LoansFixture.entry());
            return true;
        });

        LoanFile file = fixture.file(loan, LoansFixture.TODAY);
        assertThat(file.standing().paid()).isZero();
        assertThat(file.repayments()).singleElement().matches(one -> one.reversed());
        assertThat(fixture.transactions.<List<RowJournal.Row>>read(() -> fixture.journal.of(repayment)))
                .extracting(RowJournal.Row::sign)
                .containsExactly(1, -1);
        assertThat(problem(() -> fixture.transactions.write(() -> {
                            fixture.office.repaymentBook().reverse(loan, repayment, LoansFixture.entry());
                            return 0L;
                        }))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void refusesMoreThanIsLeftAndDaysThatCannotBe() {
        long loan = fixture.enter(LoansFixture.toHousehold(fixture.policyFund(), FEBRUARY, 20_000_000));

        Problem tooMuch = problem(() -> fixture.repay(loan, MAY, 20_000_001));
        Problem tooEarly = problem(() -> fixture.repay(loan, FEBRUARY.minusDays(1), 1));
        Problem tooLate = problem(() -> fixture.repay(loan, LoansFixture.TODAY.plusDays(1), 1));
        Problem nothing = problem(() -> fixture.repay(loan, MAY, 0));

        assertThat(tooMuch.errors().get(0).message().vi()).contains("20.000.000 đ");
        assertThat(tooEarly.errors()).extracting(Problem.FieldError::field).containsExactly("paidOn");
        assertThat(tooLate.errors()).extracting(Problem.FieldError::field).containsExactly("paidOn");
        assertThat(nothing.errors()).extracting(Problem.FieldError::field).containsExactly("amount");
    }

    @Test
    void refusesRepaymentsOfALoanWhoseAmountNobodyKnows() {
        long loan = fixture.enter(LoansFixture.toPerson(fixture.policyFund(), 1, FEBRUARY, null));

        assertThat(problem(() -> fixture.repay(loan, MAY, 1_000)).errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("loan");
    }

    @Test
    void neverTakesMoreThanIsOwedFromTwoAtOnce() throws Exception {
        long loan = fixture.enter(LoansFixture.toHousehold(fixture.policyFund(), FEBRUARY, 20_000_000));
        ExecutorService two = Executors.newFixedThreadPool(2);

        List<Boolean> accepted = new ArrayList<>();
        try {
            Callable<Boolean> pay = () -> accepts(() -> fixture.repay(loan, MAY, 15_000_000));
            for (Future<Boolean> one : two.invokeAll(List.of(pay, pay))) {
                accepted.add(one.get());
            }
        } finally {
            two.shutdown();
        }

        assertThat(accepted).containsExactlyInAnyOrder(true, false);
        assertThat(fixture.file(loan, LoansFixture.TODAY).standing().paid()).isEqualTo(15_000_000);
    }

    private static boolean accepts(Runnable work) {
        try {
            work.run();
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private static Problem problem(ThrowingCallable work) {
        return catchThrowableOfType(ProblemException.class, work).problem();
    }
}
