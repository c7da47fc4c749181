package vn.hoanhap.loans.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.loans.domain.Concern;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.loans.domain.ScheduleKind;
import vn.hoanhap.loans.fixture.LoansFixture;
import vn.hoanhap.loans.ledger.LoanInput.PlanInput;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.RowJournal;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "loans", of = LoanOffice.class)
class LoanBookTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 8);

    private final LoansFixture fixture;

    LoanBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new LoansFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        RowJournal.createTables(source);
    }

    @Test
    void writesLoanScheduleAndJournalLineTogether() {
        long fund = fixture.policyFund();

        long loan = fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000));

        LoanFile file = fixture.file(loan, LoansFixture.TODAY);
        assertThat(file.schedule())
                .hasSize(10)
                .extracting(Instalment::principal)
                .containsOnly(2_000_000L);
        assertThat(file.loan().concerns()).isEmpty();
        assertThat(lines(loan))
                .containsExactly(
                        new RowJournal.Row(
                                "loan.disbursed",
                                "2024-02-08",
                                SmallProvince.COMMUNE,
                                null,
                                500L,
                                20_000_000L,
                                "{borrower=household, fund=" + fund + ", source=POLICY_BANK}",
                                1),
                        new RowJournal.Row(
                                "loan.benefited",
                                "2024-02-08",
                                SmallProvince.COMMUNE,
                                6L,
                                null,
                                1L,
                                "{borrower=household, fund=" + fund + ", source=POLICY_BANK}",
                                1));
    }

    @Test
    void writesBothPeopleOfACouple() {
        long loan = fixture.enter(LoansFixture.toCouple(fixture.fund("Quỹ", "CLUB"), FEBRUARY, 30_000_000));

        assertThat(lines(loan))
                .extracting(RowJournal.Row::kind, RowJournal.Row::personId, RowJournal.Row::quantity)
                .containsExactly(tuple("loan.disbursed", 7L, 30_000_000L), tuple("loan.joined", 8L, 1L));
    }

    @Test
    void leavesNothingBehindWhenTheJournalRefuses() {
        long fund = fixture.policyFund();
        fixture.journal.failOn("loan.benefited");

        assertThatIllegalStateException()
                .isThrownBy(() -> fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000)));

        assertThat(fixture.transactions.<Integer>read(
                        () -> fixture.office.loans().ofHousehold(500, Scope.EVERYTHING).stream()
                                .filter(loan -> loan.agreement().fundId() == fund)
                                .toList()
                                .size()))
                .isZero();
    }

    @Test
    void keepsAnUnknownAmountOfThePastAndRefusesItForANewLoan() {
        long fund = fixture.policyFund();

        long loan = fixture.enter(LoansFixture.toPerson(fund, 1, FEBRUARY, null));
        Problem problem = refused(LoansFixture.toPerson(fund, 1, LoansFixture.TODAY, null));

        assertThat(lines(loan)).extracting(RowJournal.Row::quantity).containsOnlyNulls();
        assertThat(fixture.file(loan, LoansFixture.TODAY).schedule()).isEmpty();
        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("amount");
    }

    @Test
    void flagsAPastLoanAboveTheCapAndRefusesANewOneNamingProductAndCap() {
        long fund = fixture.policyFund();

        long past = fixture.enter(LoansFixture.toPerson(fund, 2, FEBRUARY, 25_000_000L));
        Problem problem = refused(LoansFixture.toPerson(fund, 3, LoansFixture.TODAY, 25_000_000L));

        assertThat(fixture.file(past, LoansFixture.TODAY).loan().concerns()).containsExactly(Concern.ABOVE_CAP);
        Problem.FieldError error = problem.errors().get(0);
        assertThat(error.field()).isEqualTo("amount");
        assertThat(error.message().vi()).contains("20.000.000 đ", "Quyết định 29/2014/QĐ-TTg");
        assertThat(error.remedy().en()).contains("20,000,000 đ");
    }

    @Test
    void keepsTheCapsForALoanOfYesterday() {
        long fund = fixture.policyFund();
        LoanInput yesterday = LoansFixture.toPerson(fund, 3, LoansFixture.TODAY.minusDays(1), 25_000_000L);

        assertThat(refused(yesterday).errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("amount");
        assertThat(refused(LoansFixture.toPerson(fund, 3, LoansFixture.TODAY.minusDays(31), null))
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("amount");
    }

    @Test
    void leavesHistoryToWhoMayRecordIt() {
        LoanInput past = LoansFixture.toPerson(fixture.policyFund(), 2, FEBRUARY, 25_000_000L);
        Entry byDate = new Entry(1, Scope.EVERYTHING, LoansFixture.TODAY, new Entry.Past(null, false));

        assertThat(fields(past, byDate)).containsExactly("amount");
        assertThat(fields(past, byDate.historical(true))).contains("historical");
        assertThat(fields(past, LoansFixture.entry().historical(true))).isEmpty();
    }

    private List<String> fields(LoanInput input, Entry entry) {
        return fixture.transactions.read(() -> {
            Faults faults = fixture.office.faults();
            fixture.office.loanBook().check(input, 0, entry, faults);
            return faults.errors().stream().map(Problem.FieldError::field).toList();
        });
    }

    @Test
    void refusesAFundWhoseNameHidesSomething() {
        for (String name : List.of("\u200B", "Quỹ \u202Egnp", "Quỹ\u2066")) {
            FundInput input = new FundInput(name, SmallProvince.LENDER, "CLUB", null, null, null);
            Faults faults = fixture.office.faults();

            fixture.transactions.read(() -> {
                fixture.office.fundBook().check(input, LoansFixture.TODAY, faults);
                return true;
            });

            assertThat(faults.errors()).extracting(Problem.FieldError::field).containsExactly("name");
        }
    }

    @Test
    void refusesAFundWithCapsBelowOneDong() {
        FundInput.OwnTerms terms = new FundInput.OwnTerms(Set.of(), new Product.Caps(-5L, 0L, null), -3);
        FundInput input = new FundInput("Quỹ", SmallProvince.LENDER, "CLUB", null, null, terms);
        Faults faults = fixture.office.faults();

        fixture.transactions.read(() -> {
            fixture.office.fundBook().check(input, LoansFixture.TODAY, faults);
            return true;
        });

        assertThat(faults.errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("maxPerson", "maxHousehold", "maxMonths");
    }

    @Test
    void countsWhatTheBorrowerStillOwesUnderTheSameProduct() {
        long fund = fixture.policyFund();
        fixture.enter(LoansFixture.toPerson(fund, 4, FEBRUARY, 15_000_000L));

        Problem problem = refused(LoansFixture.toPerson(fund, 4, LoansFixture.TODAY, 10_000_000L));

        assertThat(problem.errors()).hasSize(1);
        assertThat(problem.errors().get(0).message().vi()).contains("còn nợ 15.000.000 đ");
        assertThat(problem.errors().get(0).remedy().vi()).contains("tối đa 5.000.000 đ");
    }

    @Test
    void judgesByTheProductThatWasInForceOnTheDay() {
        long fund = fixture.policyFund();
        Entry inMay2026 = new Entry(1, Scope.EVERYTHING, LocalDate.of(2026, 5, 4), Entry.Past.BY_DATE);
        LoanInput input = LoansFixture.toPerson(fund, 9, LocalDate.of(2026, 5, 4), 150_000_000L);
        LoanInput inOtherCommune = new LoanInput(
                input.fund(),
                input.borrowerKind(),
                input.borrowerPerson(),
                null,
                null,
                null,
                SmallProvince.OTHER_COMMUNE,
                input.amount(),
                input.purpose(),
                input.disbursedOn(),
                input.plan());

        Written written = fixture.transactions.write(
                () -> fixture.office.loanBook().enter(inOtherCommune, inMay2026, fixture.office.faults()));

        assertThat(written.concerns()).isEmpty();
        assertThat(fixture.file(written.id(), LocalDate.of(2026, 5, 4)).loan().productId())
                .isEqualTo(2);
    }

    @Test
    void flagsAUnitThatHadEndedForThePastAndRefusesItForNewWork() {
        long fund = fixture.policyFund();
        LocalDate afterTheMerge = LocalDate.of(2025, 9, 1);
        LoanInput input = LoansFixture.toPerson(fund, 10, afterTheMerge, 5_000_000L);

        Written written = fixture.transactions.write(() -> fixture.office
                .loanBook()
                .enter(
                        input,
                        new Entry(1, Scope.EVERYTHING, afterTheMerge.plusDays(32), Entry.Past.BY_DATE),
                        fixture.office.faults()));
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> fixture.transactions.write(() -> fixture.office
                        .loanBook()
                        .enter(
                                input,
                                new Entry(1, Scope.EVERYTHING, afterTheMerge, Entry.Past.BY_DATE),
                                fixture.office.faults())));

        assertThat(written.concerns()).contains(Concern.UNIT_NOT_THERE);
        assertThat(refused.problem().errors())
                .extracting(Problem.FieldError::field)
                .contains("unit");
    }

    @Test
    void refusesInstalmentsThatDoNotDivideTheTermAndNamesThoseThatDo() {
        Problem uneven = refused(every(7));

        assertThat(uneven.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("instalmentEveryMonths");
            assertThat(error.message().vi()).isEqualTo("Thời hạn 30 tháng không chia được thành các kỳ 7 tháng.");
            assertThat(error.remedy().vi()).contains("1, 2, 3, 5, 6, 10, 12, 15, 30;");
        });
    }

    private LoanInput every(long months) {
        LoanInput usual = LoansFixture.toPerson(fixture.policyFund(), 1L, LoansFixture.TODAY, 30_000_000L);
        return new LoanInput(
                usual.fund(),
                usual.borrowerKind(),
                usual.borrowerPerson(),
                null,
                null,
                null,
                usual.unit(),
                usual.amount(),
                usual.purpose(),
                usual.disbursedOn(),
                new PlanInput(30L, BigDecimal.ZERO, ScheduleKind.EQUAL_PRINCIPAL, months, null));
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        LoanInput empty = new LoanInput(
                null, null, null, null, null, null, null, -5L, " ", LoansFixture.TODAY.plusDays(1), PlanInput.NOTHING);

        Problem problem = refused(empty);

        assertThat(problem.errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder(
                        "fund",
                        "borrowerKind",
                        "unit",
                        "amount",
                        "purpose",
                        "disbursedOn",
                        "termMonths",
                        "instalmentEveryMonths",
                        "annualRatePercent",
                        "schedule");
    }

    @Test
    void takesLinesBackAndWritesThemAgainWhenALoanIsCorrected() {
        long fund = fixture.policyFund();
        long loan = fixture.enter(LoansFixture.toPerson(fund, 11, FEBRUARY, 10_000_000L));
        long repayment = fixture.repay(loan, LocalDate.of(2024, 5, 8), 1_000_000);

        fixture.transactions.write(() -> fixture.office
                .loanBook()
                .correct(
                        new LoanBook.Target(loan, 2L),
                        LoansFixture.toPerson(fund, 11, FEBRUARY, 12_000_000L),
                        LoansFixture.entry(),
                        fixture.office.faults()));

        assertThat(lines(loan))
                .extracting(RowJournal.Row::quantity, RowJournal.Row::sign)
                .containsExactly(tuple(10_000_000L, 1), tuple(10_000_000L, -1), tuple(12_000_000L, 1));
        assertThat(lines(repayment)).extracting(RowJournal.Row::sign).containsExactly(1, -1, 1);
        LoanFile file = fixture.file(loan, LoansFixture.TODAY);
        assertThat(file.standing().outstanding()).isEqualTo(11_000_000);
        assertThat(file.loan().version()).isEqualTo(3);
    }

    @Test
    void refusesToCorrectWhatSomebodyElseChangedMeanwhile() {
        long fund = fixture.policyFund();
        long loan = fixture.enter(LoansFixture.toPerson(fund, 12, FEBRUARY, 10_000_000L));
        LoanInput correction = LoansFixture.toPerson(fund, 12, FEBRUARY, 12_000_000L);

        assertThatThrownBy(() -> fixture.transactions.write(() -> fixture.office
                        .loanBook()
                        .correct(
                                new LoanBook.Target(loan, 7L),
                                correction,
                                LoansFixture.entry(),
                                fixture.office.faults())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(412));
        assertThat(fixture.file(loan, LoansFixture.TODAY).loan().version()).isEqualTo(1);
    }

    @Test
    void keepsLoansOfOtherCommunesOutOfReach() {
        long loan = fixture.enter(LoansFixture.toCouple(fixture.fund("Quỹ", "CLUB"), FEBRUARY, 30_000_000));
        Scope elsewhere = new Scope(false, Set.of(SmallProvince.COMMUNE), null);
        Scope above = new Scope(false, Set.of(SmallProvince.PROVINCE), null);

        assertThat(fixture.transactions.<Boolean>read(
                        () -> fixture.office.loans().find(loan, elsewhere).isPresent()))
                .isFalse();
        assertThat(fixture.transactions.<Boolean>read(
                        () -> fixture.office.loans().find(loan, above).isPresent()))
                .isTrue();
    }

    @Test
    void refusesToEnterALoanInACommuneOutOfReach() {
        long fund = fixture.fund("Quỹ của xã", "CLUB");
        Entry ofCommune = new Entry(
                1, new Scope(false, Set.of(SmallProvince.COMMUNE), null), LoansFixture.TODAY, Entry.Past.BY_DATE);
        LoanInput here = LoansFixture.toPerson(fund, 13, FEBRUARY, 1_000_000L);
        LoanInput there = LoansFixture.toCouple(fund, FEBRUARY, 1_000_000);

        Written written = fixture.transactions.write(
                () -> fixture.office.loanBook().enter(here, ofCommune, fixture.office.faults()));
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> fixture.transactions.write(
                        () -> fixture.office.loanBook().enter(there, ofCommune, fixture.office.faults())));

        assertThat(written.id()).isPositive();
        assertThat(refused.problem().errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("unit");
    }

    private Problem refused(LoanInput input) {
        return catchThrowableOfType(ProblemException.class, () -> fixture.enter(input))
                .problem();
    }

    private List<RowJournal.Row> lines(long record) {
        return fixture.transactions.read(() -> fixture.journal.of(record));
    }
}
