package vn.hoanhap.loans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.loans.fixture.LoansFixture.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.loans.LoansProgramme;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.fixture.LoansFixture;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.RowJournal;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "loans", of = LoansProgramme.class)
class PagesTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 8);

    private final LoansFixture fixture;
    private final ServedProgramme served;

    PagesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new LoansFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        RowJournal.createTables(source);
    }

    @Test
    void listLoansWithTotalsAndWhatIsOverdue() {
        long fund = fixture.fund("Quỹ quay vòng", "ASSOCIATION");
        fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000));
        fixture.enter(LoansFixture.toPerson(fund, 1, FEBRUARY, null));

        String html = get("/", call().query("fund", fund));

        assertThat(html)
                .contains("Hộ N.T.B.", "giúp N.V.G", "Quá hạn 29 ngày", "20.000.000 đ", "1 khoản chưa rõ số tiền")
                .contains("Xã Bàn Long", "tính đến 06/06/2024");
        keepsTheStrictPolicy(html);
    }

    @Test
    void findFundsByNameAndSourceOnThePageAndInTheFile() throws IOException {
        fixture.fund("Quỹ Hy vọng", "DONATION");
        fixture.fund("Quỹ Bình minh", "CLUB");

        assertThat(get("/funds", call().query("q", "hy vong")))
                .contains("Quỹ Hy vọng", "/api/v1/loan-funds/export?format=xlsx", "q=hy+vong")
                .doesNotContain("Quỹ Bình minh");
        assertThat(get("/funds", call().query("q", "hy vong").query("source", "CLUB")))
                .contains("Không có quỹ nào như vậy");
        assertThat(funds(call().query("source", "DONATION")))
                .contains(" | Quỹ Hy vọng | ", " | DONATION | ", " | LENDS\n")
                .doesNotContain("Quỹ Bình minh");
        assertThat(served.offers().route("GET /loan-funds/export").audit()).isEqualTo("list.exported");
    }

    private String funds(TestCall call) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Objects.requireNonNull(served.answer("GET /loan-funds/export", Download.class, call)
                        .body())
                .writer()
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showALoanWithItsScheduleAndItsArrearsInRedOnlyWhenOverdue() {
        long loan = fixture.enter(LoansFixture.toHousehold(fixture.fund("Quỹ", "CLUB"), FEBRUARY, 20_000_000));

        String june = get("/{id}", call().path("id", loan));
        String april = get("/{id}", call().path("id", loan).query("date", "2024-04-30"));
        String english = get("/{id}", call().path("id", loan).language(Language.EN));

        assertThat(june).contains("notice bad", "08/05/2024", "Người được giúp", "30 tháng, gốc đều", "không lấy lãi");
        assertThat(april).doesNotContain("notice bad").doesNotContain("pill bad");
        assertThat(english).contains("29 days overdue", "2,000,000");
        keepsTheStrictPolicy(june);
    }

    @Test
    void takeARepaymentInOneStepAndUndoIt() {
        long loan = fixture.enter(LoansFixture.toHousehold(fixture.fund("Quỹ", "CLUB"), FEBRUARY, 20_000_000));

        PageAnswer paid = post(
                "/{id}/repayments",
                call().path("id", loan).field("amount", "2.000.000").field("paidOn", "17/05/2024"));
        LoanFile file = fixture.file(loan, LoansFixture.TODAY);
        long repayment = file.repayments().get(0).id();
        PageAnswer undone = post(
                "/{id}/repayments/{repayment}/undo", call().path("id", loan).path("repayment", repayment));

        assertThat(paid.status()).isEqualTo(303);
        assertThat(paid.location()).isEqualTo("/p/loans/" + loan);
        assertThat(file.standing().arrears()).isZero();
        assertThat(undone.status()).isEqualTo(303);
        assertThat(fixture.file(loan, LoansFixture.TODAY).standing().paid()).isZero();
        assertThat(get("/{id}", call().path("id", loan))).contains("Đã hủy");
    }

    @Test
    void keepWhatWasTypedBesideWhatIsWrong() {
        long loan = fixture.enter(LoansFixture.toHousehold(fixture.fund("Quỹ", "CLUB"), FEBRUARY, 20_000_000));

        PageAnswer refused = post(
                "/{id}/repayments",
                call().path("id", loan).field("amount", "hai triệu").field("paidOn", "31/02/2024"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("hai triệu", "31/02/2024", "Không phải là số.", "Không phải là ngày.");
    }

    @Test
    void enterALoanOfAHouseholdThroughTheForm() {
        long fund = fixture.fund("Quỹ tài trợ", "DONATION");
        TestCall filled = household(fund).field("amount", "30.000.000");

        PageAnswer entered = post("/new", filled);

        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        List<Loan> loans =
                fixture.transactions.read(() -> fixture.office.loans().ofHousehold(500, Scope.EVERYTHING));
        assertThat(loans).anySatisfy(loan -> {
            assertThat(loan.agreement().fundId()).isEqualTo(fund);
            assertThat(loan.agreement().amount()).isEqualTo(30_000_000);
            assertThat(loan.agreement().beneficiaryId()).isEqualTo(6);
        });
    }

    @Test
    void refuseALoanAboveTheCapUntilItIsMarkedAsPast() {
        long fund = fixture.policyFund();
        TestCall tooMuch = household(fund).field("amount", "30.000.001").field("disbursedOn", "08/02/2024");

        PageAnswer refused = post("/new", tooMuch);
        PageAnswer past = post("/new", tooMuch.field("historical", "true"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Vượt mức 30.000.000 đ", "Quyết định 29/2014/QĐ-TTg", "30.000.001", "Nuôi dê");
        keepsTheStrictPolicy(refused.html());
        assertThat(past.status()).isEqualTo(303);
    }

    @Test
    void showTheScheduleBeforeAnythingIsKept() {
        long fund = fixture.policyFund();

        String html = get(
                "/preview",
                call().query("fund", fund)
                        .query("amount", "20000000")
                        .query("disbursedOn", "08/02/2024")
                        .query("termMonths", "30")
                        .query("annualRatePercent", "6,6")
                        .query("schedule", "EQUAL_PRINCIPAL")
                        .query("instalmentEveryMonths", "3"));
        String waiting = get("/preview", call().query("amount", "20000000"));

        assertThat(html).contains("10 kỳ", "08/05/2024", "hộ tối đa 30.000.000 đ", "không quá 60 tháng");
        assertThat(waiting).contains("Điền số tiền");
    }

    @Test
    void findPeopleAndHouseholdsForThePickers() {
        TestCall lender = TestCall.with("loans.read", "loans.write");
        assertThat(get("/pick", lender.query("for", "borrower").query("find-borrower", "N.")))
                .as("who only lends")
                .doesNotContain("N.T");
        String both = get("/pick", call().query("for", "borrower").query("find-borrower", "N."));
        String members = get("/pick", call().query("for", "beneficiary").query("household", 500));
        String nobody = get("/pick", call().query("for", "second").query("find-second", "zzz"));

        assertThat(both).contains("household:500", "person:1", "Xã Bàn Long");
        assertThat(members).contains("person:5", "person:6").doesNotContain("person:7");
        assertThat(nobody).contains("Không thấy ai khớp");
    }

    @Test
    void searchWithoutScriptKeepsTheForm() {
        PageAnswer searched = post(
                "/new",
                call().field("search", "borrower").field("find-borrower", "N.T").field("purpose", "Nuôi dê"));

        assertThat(searched.status()).isEqualTo(200);
        assertThat(searched.html()).contains("household:500", "Nuôi dê");
    }

    @Test
    void correctALoanThroughTheForm() {
        long fund = fixture.fund("Quỹ tài trợ", "DONATION");
        long loan = fixture.enter(LoansFixture.toHousehold(fund, FEBRUARY, 20_000_000));

        String form = get("/{id}/edit", call().path("id", loan));
        PageAnswer corrected = post(
                "/{id}/edit",
                household(fund)
                        .path("id", loan)
                        .field("amount", "18000000")
                        .field("disbursedOn", "08/02/2024")
                        .field("version", 1)
                        .field("historical", "true"));

        assertThat(form).contains("value=\"20000000\"", "Mua máy may gia công", "name=\"version\" value=\"1\"");
        assertThat(corrected.status()).as(corrected.html()).isEqualTo(303);
        assertThat(fixture.file(loan, LoansFixture.TODAY).loan().agreement().amount())
                .isEqualTo(18_000_000);
    }

    @Test
    void setUpAFundWithTermsOfItsOwn() {
        PageAnswer refused = post("/funds", call().field("name", "Quỹ mới"));
        PageAnswer done = post(
                "/funds",
                call().field("name", "Quỹ mới")
                        .field("lender", 900)
                        .field("source", "CLUB")
                        .field("maxPerson", "5.000.000"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Quỹ mới");
        assertThat(done.status()).isEqualTo(303);
        assertThat(get("/funds", call())).contains("Quỹ mới", "cá nhân tối đa 5.000.000 đ");
    }

    @Test
    void standOnThePagesOfPeopleAndHouseholdsAndOnTheFirstPage() {
        fixture.enter(LoansFixture.toHousehold(fixture.fund("Quỹ", "CLUB"), FEBRUARY, 20_000_000));

        Optional<String> helped = served.panel(Panel.Subject.PERSON, 6, call());
        Optional<String> household = served.panel(Panel.Subject.HOUSEHOLD, 500, call());
        Optional<String> nothing = served.panel(Panel.Subject.PERSON, 19, TestCall.with("loans.read"));
        String card = served.card("loans", call());

        assertThat(helped).hasValueSatisfying(html -> assertThat(html).contains("Mua máy may gia công"));
        assertThat(household).hasValueSatisfying(html -> assertThat(html).contains("/p/loans/new?household=500"));
        assertThat(nothing).isEmpty();
        assertThat(card).contains("Vốn vay", "Quá hạn 29 ngày");
        keepsTheStrictPolicy(card);
    }

    private static TestCall household(long fund) {
        return call().field("fund", fund)
                .field("borrower", "household:500")
                .field("beneficiary", "person:6")
                .field("purpose", "Nuôi dê")
                .field("disbursedOn", "06/06/2024")
                .field("termMonths", 30)
                .field("annualRatePercent", "6,6")
                .field("schedule", "EQUAL_PRINCIPAL")
                .field("instalmentEveryMonths", 3);
    }

    private String get(String path, TestCall call) {
        PageAnswer answer = served.page("GET " + path, call);
        assertThat(answer.status()).isEqualTo(200);
        return answer.html();
    }

    private PageAnswer post(String path, TestCall call) {
        return served.page("POST " + path, call);
    }

    private static void keepsTheStrictPolicy(String html) {
        assertThat(html).doesNotContain("<script", "style=", "onclick", "hx-on", "javascript:");
    }
}
