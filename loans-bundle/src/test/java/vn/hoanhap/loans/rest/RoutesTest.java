package vn.hoanhap.loans.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.loans.fixture.LoansFixture.call;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.loans.LoansProgramme;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Concern;
import vn.hoanhap.loans.domain.InstalmentStanding;
import vn.hoanhap.loans.domain.ScheduleKind;
import vn.hoanhap.loans.fixture.LoansFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.RowJournal;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "loans", of = LoansProgramme.class)
class RoutesTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 8);

    private final LoansFixture fixture;
    private final ServedProgramme served;

    RoutesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new LoansFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        RowJournal.createTables(source);
    }

    @Test
    void enterALoanAndReadItBackWithItsVersion() {
        Answer<Answers.Kept> entered = post(body(fund("POLICY_BANK"), 25_000_000L));
        Id id = kept(entered).id();

        Answer<Answers.LoanDetail> read = get("/loans/{id}", call().path("id", id), Answers.LoanDetail.class);

        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.location()).isEqualTo("/loans/" + id);
        assertThat(kept(entered).warnings()).extracting(Answers.Warning::code).containsExactly(Concern.ABOVE_CAP);
        assertThat(read.version()).isEqualTo(1);
        Answers.LoanDetail detail = of(read);
        assertThat(detail.loan().borrower()).isEqualTo("N.V.C (1980)");
        assertThat(detail.loan().outstanding()).isEqualTo(25_000_000);
        assertThat(detail.borrowerPerson()).isEqualTo(new Id(2));
        assertThat(detail.terms())
                .isEqualTo(new Answers.Terms(30, BigDecimal.ZERO, ScheduleKind.EQUAL_PRINCIPAL, 3, 0));
    }

    @Test
    void nameEveryWrongFieldOfABodyTheUnitIncluded() {
        LoanBody wrong = new LoanBody(
                new Id(4711),
                BorrowerKind.PERSON,
                new Id(999),
                null,
                null,
                null,
                "99999@2024-06-06",
                -1L,
                "Nuôi bò",
                FEBRUARY,
                400L,
                new BigDecimal("-1"),
                ScheduleKind.BULLET,
                3L,
                null,
                null);

        Problem problem =
                catchThrowableOfType(ProblemException.class, () -> post(wrong)).problem();

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .extracting(Problem.FieldError::field)
                .contains("unit", "amount", "termMonths", "annualRatePercent");
        assertThat(problem.errors()).allMatch(error -> !error.remedy().vi().isBlank());
    }

    @Test
    void correctALoanOnlyInTheVersionThatTheCallerSaw() {
        Id fund = fund("CLUB");
        Id id = kept(post(body(fund, 10_000_000L))).id();
        TestCall seen = call().path("id", id).ifMatch(1);

        Answer<Answers.Kept> corrected = write("PUT /loans/{id}", seen, body(fund, 12_000_000L));
        Problem late = catchThrowableOfType(
                        ProblemException.class, () -> write("PUT /loans/{id}", seen, body(fund, 13_000_000L)))
                .problem();

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void showTheScheduleAsItStandsOnTheAskedDate() {
        Id id = kept(post(body(fund("CLUB"), 20_000_000L))).id();
        TestCall call = call().path("id", id);
        write("POST /loans/{id}/repayments", call, new RepaymentBody(LocalDate.of(2024, 5, 17), 500_000, null));

        Answers.Schedule june = of(get("/loans/{id}/schedule", call, Answers.Schedule.class));
        Answers.Schedule may = of(
                get("/loans/{id}/schedule", call().path("id", id).query("date", "2024-05-09"), Answers.Schedule.class));

        assertThat(june.arrears()).isEqualTo(1_500_000);
        assertThat(june.items().get(0).daysLate()).isEqualTo(29);
        assertThat(may.arrears()).isEqualTo(2_000_000);
        assertThat(may.items().get(0).state()).isEqualTo(InstalmentStanding.State.OVERDUE);
        assertThat(june.principal()).isEqualTo(20_000_000);
    }

    @Test
    void listArrearsAndTakeARepaymentBack() {
        Id fund = fund("DONATION");
        Id id = kept(post(body(fund, 20_000_000L))).id();
        TestCall call = call().path("id", id);
        Id repayment = kept(write(
                        "POST /loans/{id}/repayments",
                        call,
                        new RepaymentBody(LocalDate.of(2024, 5, 8), 2_000_000, "BL 12")))
                .id();
        TestCall inFund = call().query("fund", fund);

        Answers.ArrearsList paid = of(get("/loans/arrears", inFund, Answers.ArrearsList.class));
        served.answer("DELETE /loans/{id}/repayments/{repayment}", None.class, call.path("repayment", repayment));
        Answers.ArrearsList unpaid = of(get("/loans/arrears", inFund, Answers.ArrearsList.class));

        assertThat(paid.items()).isEmpty();
        assertThat(unpaid.items()).singleElement().satisfies(item -> {
            assertThat(item.loan()).isEqualTo(id);
            assertThat(item.amount()).isEqualTo(2_000_000);
            assertThat(item.oldestDueOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        });
    }

    @Test
    void listInPagesAndRefuseParametersThatMeanNothing() {
        Id fund = fund("STATE_BUDGET");
        Id first = kept(post(body(fund, 1_000_000L))).id();
        Id second = kept(post(body(fund, 2_000_000L))).id();

        Answers.LoanList page = of(get("/loans", call().query("fund", fund).query("limit", 1), Answers.LoanList.class));
        Answers.LoanList rest = of(get(
                "/loans",
                call().query("fund", fund).query("cursor", String.valueOf(page.next())),
                Answers.LoanList.class));
        Problem problem = catchThrowableOfType(
                        ProblemException.class,
                        () -> get("/loans", call().query("fund", "x").query("state", "SAD"), Answers.LoanList.class))
                .problem();

        assertThat(page.items()).extracting(Answers.LoanItem::id).containsExactly(second);
        assertThat(rest.items()).extracting(Answers.LoanItem::id).containsExactly(first);
        assertThat(rest.next()).isNull();
        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactlyInAnyOrder("fund", "state");
    }

    @Test
    void tellWhichProductsAreInForceInTheReadersLanguage() {
        Answers.ProductList then = of(get(
                "/loan-products", call().query("date", "2024-06-06").language(Language.EN), Answers.ProductList.class));
        Answers.ProductList now =
                of(get("/loan-products", call().query("date", "2026-05-01"), Answers.ProductList.class));

        assertThat(then.items()).extracting(Answers.ProductItem::code).contains("QD29-2014");
        assertThat(then.items().get(0).title()).startsWith("Policy credit");
        assertThat(now.items())
                .filteredOn(item -> item.code().equals("QD08-2026"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.maxPerson()).isEqualTo(200_000_000);
                    assertThat(item.maxBusiness()).isEqualTo(2_000_000_000);
                    assertThat(item.maxMonths()).isEqualTo(120);
                });
    }

    @Test
    void governAFundOfItsOwnTermsByThem() {
        FundBody.Terms terms = new FundBody.Terms(null, 5_000_000L, null, 12);
        Id fund = kept(write(
                        "POST /loan-funds",
                        call(),
                        new FundBody("Quỹ câu lạc bộ", new Id(SmallProvince.LENDER), "CLUB", null, null, terms)))
                .id();

        Answers.Kept kept = kept(post(body(fund, 6_000_000L)));

        assertThat(kept.warnings())
                .extracting(Answers.Warning::code)
                .containsExactly(Concern.ABOVE_CAP, Concern.TERM_TOO_LONG);
    }

    @Test
    void takeOnlyBodiesThatJsonCanBring() {
        assertThat(served.offers().routes())
                .allSatisfy(route ->
                        assertThat(speaksJson(route.request())).as(route.path()).isTrue());
    }

    private static boolean speaksJson(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).allMatch(RoutesTest::speaksJson);
        }
        Class<?> known = (Class<?>) type;
        Set<Class<?>> scalars = Set.of(
                String.class,
                Id.class,
                Long.class,
                long.class,
                Integer.class,
                int.class,
                Boolean.class,
                BigDecimal.class,
                LocalDate.class);
        return scalars.contains(known)
                || known.isEnum()
                || (known.isRecord()
                        && Arrays.stream(known.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .allMatch(RoutesTest::speaksJson));
    }

    private static LoanBody body(Id fund, @Nullable Long amount) {
        return new LoanBody(
                fund,
                BorrowerKind.PERSON,
                new Id(2),
                null,
                null,
                null,
                "28579@2024-06-06",
                amount,
                "Nuôi bò sinh sản",
                FEBRUARY,
                30L,
                BigDecimal.ZERO,
                ScheduleKind.EQUAL_PRINCIPAL,
                3L,
                null,
                null);
    }

    private Id fund(String source) {
        return new Id(fixture.fund("Quỹ " + source, source));
    }

    private Answer<Answers.Kept> post(LoanBody body) {
        return write("POST /loans", call(), body);
    }

    private Answer<Answers.Kept> write(String route, Call call, Object body) {
        return served.answer(route, Answers.Kept.class, call, body);
    }

    private <A> Answer<A> get(String path, Call call, Class<A> answer) {
        return served.answer("GET " + path, answer, call);
    }

    private static Answers.Kept kept(Answer<Answers.Kept> answer) {
        return of(answer);
    }

    private static <A> A of(Answer<A> answer) {
        A body = answer.body();
        assertThat(body).isNotNull();
        return Objects.requireNonNull(body);
    }
}
