package vn.hoanhap.loans.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.fixture.LoansFixture;
import vn.hoanhap.loans.store.LoanSearch.Lent;
import vn.hoanhap.loans.store.LoanSearch.State;
import vn.hoanhap.loans.store.LoanSearch.Totals;
import vn.hoanhap.loans.store.LoanSearch.Wanted;
import vn.hoanhap.parts.sql.Reach;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.RowJournal;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "loans", of = LoanOffice.class)
class LoanSearchTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 8);

    private final LoansFixture fixture;

    LoanSearchTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new LoansFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        RowJournal.createTables(source);
    }

    @Test
    void findsOverdueLoansByTwoSumsJustAsTheRulesDo() {
        long fund = fixture.fund("Quỹ quay vòng", "ASSOCIATION");
        long late = fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000));
        long inTime = fixture.enter(LoansFixture.toCouple(fund, FEBRUARY, 10_000_000));
        fixture.repay(late, LocalDate.of(2024, 5, 17), 500_000);
        fixture.repay(inTime, LocalDate.of(2024, 5, 8), 1_000_000);
        long unknown = fixture.enter(LoansFixture.toPerson(fund, 1, FEBRUARY, null));

        assertThat(find(wanted(fund, null), Scope.EVERYTHING)).containsExactly(unknown, inTime, late);
        assertThat(find(wanted(fund, State.OVERDUE), Scope.EVERYTHING)).containsExactly(late);
        assertThat(find(wanted(fund, State.OPEN), Scope.EVERYTHING)).containsExactly(inTime, late);
        assertThat(find(wanted(fund, State.SETTLED), Scope.EVERYTHING)).isEmpty();
        assertThat(totals(wanted(fund, null))).isEqualTo(new Totals(3, 1, 30_000_000, 1_500_000, 1, 1_500_000));
        assertThat(lent(wanted(fund, null))).isEqualTo(new Lent(3, 1, 30_000_000, 1_500_000));
        assertThat(lent(wanted(fund, State.OVERDUE))).isEqualTo(new Lent(1, 0, 20_000_000, 500_000));
        assertThat(fixture.file(late, LoansFixture.TODAY).standing().arrears()).isEqualTo(1_500_000);
    }

    @Test
    void findsWhatFallsDueUntilADayAndDidNotComeIn() {
        long fund = fixture.fund("Quỹ đến hạn", "ASSOCIATION");
        long late = fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000));
        long paid = fixture.enter(LoansFixture.toCouple(fund, FEBRUARY, 10_000_000));
        fixture.repay(late, LocalDate.of(2024, 5, 17), 500_000);
        fixture.repay(paid, LocalDate.of(2024, 5, 8), 1_000_000);
        LocalDate second = LocalDate.of(2024, 8, 8);

        assertThat(owing(LoansFixture.TODAY, Scope.EVERYTHING)).contains(late).doesNotContain(paid);
        assertThat(owing(second.minusDays(1), Scope.EVERYTHING)).doesNotContain(paid);
        assertThat(owing(second, Scope.EVERYTHING)).contains(late, paid);
        assertThat(owing(second, new Scope(false, Set.of(), SmallProvince.LENDER)))
                .as("nobody is assigned to the lender")
                .isEmpty();
    }

    private List<Long> owing(LocalDate until, Scope assigned) {
        Reach reach = new Reach(Scope.EVERYTHING, assigned);
        return fixture.transactions.read(
                () -> fixture.office.search().owing(LoansFixture.TODAY, until, reach, 50).stream()
                        .map(Loan::id)
                        .toList());
    }

    @Test
    void listsTheNewestWithoutWaitingForAnOlderOneThatSomebodyIsWriting() throws Exception {
        long fund = fixture.fund("Quỹ bận rộn", "ASSOCIATION");
        long older = fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000));
        long newest = fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 10_000_000));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch listed = new CountDownLatch(1);
        Thread writer = new Thread(() -> fixture.transactions.change(() -> {
            fixture.database
                    .connection()
                    .createStatement()
                    .execute("update loans.loan set version = version + 1 where id = " + older);
            written.countDown();
            listed.await(30, TimeUnit.SECONDS);
        }));
        writer.start();
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();

        List<Loan> first = fixture.transactions.read(
                () -> fixture.office.search().find(wanted(fund, null), Scope.EVERYTHING, 0, 1));

        assertThat(first).extracting(Loan::id).containsExactly(newest);
        assertThat(writer.isAlive()).isTrue();
        listed.countDown();
        writer.join();
    }

    @Test
    void findsOverdueLoansForWhichNothingEverCameIn() {
        long fund = fixture.fund("Quỹ chưa thu", "ASSOCIATION");
        long loan = fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000));

        assertThat(find(wanted(fund, State.OVERDUE), Scope.EVERYTHING)).containsExactly(loan);
        assertThat(totals(wanted(fund, State.OVERDUE))).isEqualTo(new Totals(1, 0, 20_000_000, 0, 1, 2_000_000));
    }

    @Test
    void addsUpNothingToZero() {
        assertThat(totals(wanted(4711, null))).isEqualTo(new Totals(0, 0, 0, 0, 0, 0));
        assertThat(lent(wanted(4711, null))).isEqualTo(new Lent(0, 0, 0, 0));
    }

    @Test
    void narrowsByPlaceDateWordsAndReach() {
        long fund = fixture.fund("Quỹ của hội", "ASSOCIATION");
        long here = fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000));
        long there = fixture.enter(LoansFixture.toCouple(fund, FEBRUARY, 10_000_000));
        Scope commune = new Scope(false, Set.of(SmallProvince.COMMUNE), null);

        assertThat(find(wanted(fund, null), commune)).containsExactly(here);
        assertThat(find(new Wanted(LoansFixture.TODAY, null, Set.of(), SmallProvince.PROVINCE, fund, null), commune))
                .containsExactly(here);
        assertThat(find(text(fund, "xuong MAY", Set.of()), Scope.EVERYTHING)).containsExactly(there);
        assertThat(find(text(fund, "khong co", Set.of(8L)), Scope.EVERYTHING)).containsExactly(there);
        assertThat(find(new Wanted(FEBRUARY.minusDays(1), null, Set.of(), null, fund, null), Scope.EVERYTHING))
                .isEmpty();
    }

    @Test
    void goesOnAfterTheLastOfAPage() {
        long fund = fixture.fund("Quỹ nhiều trang", "CLUB");
        long first = fixture.enter(LoansFixture.toCouple(fund, FEBRUARY, 1_000_000));
        long second = fixture.enter(LoansFixture.toCouple(fund, FEBRUARY, 2_000_000));

        List<Loan> page = fixture.transactions.read(
                () -> fixture.office.search().find(wanted(fund, null), Scope.EVERYTHING, second, 10));

        assertThat(page).extracting(Loan::id).containsExactly(first);
    }

    @Test
    void knowsALoanByEveryRecordOfTheSameHuman() {
        long fund = fixture.fund("Quỹ gộp hồ sơ", "CLUB");
        long loan = fixture.enter(LoansFixture.toPerson(fund, 15, FEBRUARY, 1_000_000L));

        merge(15, 16);

        assertThat(fixture.transactions.<List<Loan>>read(
                        () -> fixture.office.loans().ofPerson(16, Scope.EVERYTHING)))
                .extracting(Loan::id)
                .containsExactly(loan);
    }

    private void merge(long alias, long root) {
        fixture.transactions.write(() -> {
            try (var statement = fixture.database.connection().createStatement()) {
                return statement.execute("insert into register.person_merged values (" + alias + ", " + root + ")");
            }
        });
    }

    private static Wanted wanted(long fund, @Nullable State state) {
        return new Wanted(LoansFixture.TODAY, null, Set.of(), null, fund, state);
    }

    private static Wanted text(long fund, String text, Set<Long> people) {
        return new Wanted(LoansFixture.TODAY, text, people, null, fund, null);
    }

    private List<Long> find(Wanted wanted, Scope scope) {
        return fixture.transactions.read(() -> fixture.office.search().find(wanted, scope, 0, 50).stream()
                .map(Loan::id)
                .toList());
    }

    private Lent lent(Wanted wanted) {
        return fixture.transactions.read(() -> fixture.office.search().lent(wanted, Scope.EVERYTHING));
    }

    private Totals totals(Wanted wanted) {
        return fixture.transactions.read(() -> fixture.office.search().totals(wanted, Scope.EVERYTHING));
    }
}
