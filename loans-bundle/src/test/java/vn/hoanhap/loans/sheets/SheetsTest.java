package vn.hoanhap.loans.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.loans.LoansProgramme;
import vn.hoanhap.loans.fixture.LoansFixture;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.loans.store.LoanSearch.Totals;
import vn.hoanhap.loans.store.LoanSearch.Wanted;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.RowJournal;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "loans", of = LoansProgramme.class)
class SheetsTest {

    private static final String LOANS = "key,fund,borrower_kind,borrower_person,borrower_person_2,borrower_household,"
            + "beneficiary,unit,amount,purpose,disbursed_on,term_months,annual_rate_percent,schedule,"
            + "instalment_every_months,grace_months";
    private static final long ELSEWHERE = 1_000_001;
    private static final String REPAYMENTS = "key,loan,paid_on,amount,receipt";

    private final LoansFixture fixture;
    private final Map<String, Long> ids = new HashMap<>(Map.of(
            "ORG", SmallProvince.LENDER, "P-1", 1L, "P-6", 6L, "HH", 500L, "28579@2024-06-06", SmallProvince.COMMUNE));

    SheetsTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new LoansFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        RowJournal.createTables(source);
    }

    @Test
    void bringInTheRowsOfTheArticle() {
        long bank = fund("F-1,Vốn tín dụng chính sách (mẫu),ORG,POLICY_BANK,2014-06-15,");
        long women = fund("F-2,Vốn góp quay vòng không lấy lãi (mẫu),ORG,ASSOCIATION,2018-01-01,");

        loan("L-01,F-1,PERSON,P-1,,,,28579@2024-06-06,,Mua xe máy chạy dịch vụ,2024-04-27,,,,,");
        long bearing = loan("L-05,F-1,HOUSEHOLD,,,HH,P-6,28579@2024-06-06,15000000,Trồng thanh long,2024-01-22,30,6.6,"
                + "EQUAL_PRINCIPAL,6,0");
        long late = loan("L-07,F-2,HOUSEHOLD,,,HH,P-6,28579@2024-06-06,20000000,Mua máy may gia công,2024-02-08,30,0,"
                + "EQUAL_PRINCIPAL,3,0");
        apply("repayments", row(REPAYMENTS, "R-02,L-07,2024-05-17,500000,"), null);

        assertThat(totals(bank)).isEqualTo(new Totals(2, 1, 15_000_000, 0, 0, 0));
        assertThat(totals(women)).isEqualTo(new Totals(1, 0, 20_000_000, 500_000, 1, 1_500_000));
        assertThat(fixture.file(late, LoansFixture.TODAY).standing().daysLate()).isEqualTo(29);
        LoanFile interest = fixture.file(bearing, LoansFixture.TODAY);
        assertThat(interest.schedule().get(0).dueOn()).isEqualTo(LocalDate.of(2024, 7, 22));
    }

    @Test
    void correctWhatCameUnderTheSameKey() {
        fund("F-9,Quỹ,ORG,CLUB,,");
        String line = "L-9,F-9,PERSON,P-1,,,,28579@2024-06-06,5000000,Nuôi gà,2024-03-01,10,0,EQUAL_PRINCIPAL,1,";
        long loan = loan(line);
        TestRow repayment = row(REPAYMENTS, "R-9,L-9,2024-04-01,500000,BL-1");
        long paid = apply("repayments", repayment, null);

        apply("loans", row(LOANS, line.replace("5000000", "6000000")), loan);
        apply("repayments", row(REPAYMENTS, "R-9,L-9,2024-04-01,600000,BL-1"), paid);

        LoanFile file = fixture.file(loan, LoansFixture.TODAY);
        assertThat(file.loan().agreement().amount()).isEqualTo(6_000_000);
        assertThat(file.standing().paid()).isEqualTo(600_000);
        assertThat(file.repayments()).hasSize(1);
    }

    @Test
    void tellARepaymentOfMoreThanIsLeftAfterTheRowsAbove() {
        fund("F-8,Quỹ,ORG,CLUB,,");
        String line = "%s,F-8,PERSON,P-1,,,,28579@2024-06-06,5000000,Nuôi gà,2024-03-01,10,0,EQUAL_PRINCIPAL,1,";
        loan(line.formatted("L-81"));
        long paid = apply("repayments", row(REPAYMENTS, "R-81,L-81,2024-04-01,1000000,"), null);
        Map<Object, Object> notes = new HashMap<>();
        clashes("loans", notes, numbered(2, row(LOANS, line.formatted("L-82")), null));

        assertThat(clashes(
                        "repayments",
                        notes,
                        numbered(2, row(REPAYMENTS, "R-82,L-81,2024-04-02,3000000,"), null),
                        numbered(3, row(REPAYMENTS, "R-83,L-81,2024-04-03,1500000,"), null),
                        numbered(4, row(REPAYMENTS, "R-81,L-81,2024-04-01,500000,"), paid),
                        numbered(5, row(REPAYMENTS, "R-84,L-81,2024-04-03,1500000,"), null),
                        numbered(6, row(REPAYMENTS, "R-85,L-82,2024-04-03,5000000,"), null),
                        numbered(7, row(REPAYMENTS, "R-86,L-82,2024-04-04,1,"), null),
                        numbered(8, row(REPAYMENTS, "R-87,L-82,2024-02-04,1,"), null)))
                .containsExactly("3 amount", "7 amount", "8 paid_on");
    }

    private static RowDoubts.Numbered numbered(long number, TestRow row, @Nullable Long existing) {
        return new RowDoubts.Numbered(number, row, existing);
    }

    private List<String> clashes(String sheet, Map<Object, Object> notes, RowDoubts.Numbered... rows) {
        RowClashes.CheckedFile file = new RowClashes.CheckedFile(LoansFixture.LENDER, notes);
        return fixture
                .transactions
                .<List<RowClashes.Clash>>read(() -> sheet(sheet).clashes(file).of(List.of(rows)))
                .stream()
                .map(clash -> clash.number() + " " + clash.fault().field())
                .toList();
    }

    @Test
    void tellACorrectionThatAsksBackLessThanWasRepaid() {
        fund("F-7,Quỹ,ORG,CLUB,,");
        String line = "L-71,F-7,PERSON,P-1,,,,28579@2024-06-06,5000000,Nuôi gà,2024-03-01,10,0,EQUAL_PRINCIPAL,1,";
        long loan = loan(line);
        apply("repayments", row(REPAYMENTS, "R-71,L-71,2024-04-01,1000000,"), null);
        Violations faults = new Violations();

        fixture.transactions.read(() -> {
            sheet("loans").checkCorrection(row(LOANS, line.replace("5000000", "900000")), loan, faults);
            return true;
        });

        assertThat(faults.errors()).extracting(Problem.FieldError::field).containsExactly("amount");
    }

    @Test
    void correctNothingOutOfReachOfWhoImports() {
        fund("F-9,Quỹ,ORG,CLUB,,");
        String line = "L-9,F-9,PERSON,P-1,,,,28579@2024-06-06,5000000,Nuôi gà,2024-03-01,10,0,EQUAL_PRINCIPAL,1,";
        long loan = loan(line);
        TestRow repaid = row(REPAYMENTS, "R-9,L-9,2024-04-01,500000,BL-1");
        Map<String, Long> made =
                Map.of("funds", ids.get("F-9"), "loans", loan, "repayments", apply("repayments", repaid, null));
        Map<String, TestRow> rows = Map.of(
                "funds", row("key,name,lender,source,valid_from,valid_to", "F-9,Quỹ khác,ORG,CLUB,,"),
                "loans", row(LOANS, line.replace("5000000", "6000000")),
                "repayments", row(REPAYMENTS, "R-9,L-9,2024-04-01,600000,BL-1"));

        made.forEach((name, id) -> assertThatThrownBy(() -> fixture.transactions.write(() ->
                        sheet(name).apply(Objects.requireNonNull(rows.get(name)).by(ofElsewhere()), id)))
                .as(name)
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("key")));
        assertThat(fixture.file(loan, LoansFixture.TODAY).loan().agreement().amount())
                .isEqualTo(5_000_000);
    }

    @Test
    void nameTheColumnThatIsWrongBeforeAnythingIsWritten() {
        TestRow row = row(LOANS, "L-8,F-NEW,HOUSEHOLD,P-1,,HH,,28579@2024-06-06,-1,,2030-01-01,30,0,,3,");

        Violations faults = check("loans", row);

        assertThat(faults.errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder(
                        "borrower_person", "beneficiary", "amount", "purpose", "disbursed_on", "schedule");
    }

    @Test
    void trustReferencesThatTheSameFileBrings() {
        TestRow loan =
                row(LOANS, "L-8,F-NEW,PERSON,P-NEW,,,,28579@2024-06-06,5000000,Nuôi gà,2024-03-01,10,0,BULLET,5,");
        TestRow repayment = row(REPAYMENTS, "R-8,L-8,2024-04-01,500000,");

        assertThat(check("loans", loan).errors()).isEmpty();
        assertThat(check("repayments", repayment).errors()).isEmpty();
    }

    @Test
    void everyRecordSaysWhatItsRowSaidAndGoesAgain() {
        long fund = fund("F-7,Quỹ rút lại,ORG,CLUB,2018-01-01,");
        long loan =
                loan("L-7,F-7,PERSON,P-1,,,,28579@2024-06-06,5000000,Nuôi gà,2024-03-01,10,6.60,EQUAL_PRINCIPAL,1,");
        long household = loan("L-71,F-7,HOUSEHOLD,,,HH,P-6,28579@2024-06-06,,Nuôi vịt,2024-01-22,,,,,");
        TestRow repaid = row(REPAYMENTS, "R-7,L-7,2024-04-01,500000,BL-1");
        long paid = apply("repayments", repaid, null);

        saysTheSame(
                "funds",
                fund,
                row("key,name,lender,source,valid_from,valid_to", "F-7,Quỹ rút lại,ORG,CLUB,2018-01-01,"));
        saysTheSame(
                "loans",
                loan,
                row(
                        LOANS,
                        "L-7,F-7,PERSON,P-1,,,,28579@2024-06-06,5000000,Nuôi gà,2024-03-01,10,6.60,EQUAL_PRINCIPAL,1,"));
        saysTheSame(
                "loans",
                household,
                row(LOANS, "L-71,F-7,HOUSEHOLD,,,HH,P-6,28579@2024-06-06,,Nuôi vịt,2024-01-22,,,,,"));
        saysTheSame("repayments", paid, repaid);
        assertThat(referring("loans", "people", 1L)).contains(new TakingBack.Reference(loan, 1));
        assertThat(referring("repayments", "loans", loan)).containsExactly(new TakingBack.Reference(paid, loan));
        assertThatThrownBy(() -> remove("funds", fund)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> remove("loans", loan)).isInstanceOf(ProblemException.class);

        remove("repayments", paid);
        remove("loans", loan);
        remove("loans", household);
        assertThat(totals(fund)).isEqualTo(new Totals(0, 0, 0, 0, 0, 0));
        remove("funds", fund);

        assertThat(standing("funds", fund)).isEmpty();
        assertThat(standing("loans", loan)).isEmpty();
        assertThat(standing("repayments", paid)).isEmpty();
    }

    @Test
    void aCorrectedLoanReturnsToWhatItWas() {
        fund("F-6,Quỹ,ORG,CLUB,,");
        String line = "L-6,F-6,PERSON,P-1,,,,28579@2024-06-06,5000000,Nuôi gà,2024-03-01,10,0,EQUAL_PRINCIPAL,1,";
        long loan = loan(line);
        Map<String, String> before = standing("loans", loan);
        apply("loans", row(LOANS, line.replace("5000000", "6000000")), loan);

        TestRow said =
                TestRow.of(before).knowing((column, id) -> Long.valueOf(id)).by(LoansFixture.LENDER);
        fixture.transactions.write(() -> sheet("loans").apply(said, loan));

        assertThat(standing("loans", loan)).isEqualTo(before);
        assertThat(fixture.file(loan, LoansFixture.TODAY).loan().agreement().amount())
                .isEqualTo(5_000_000);
    }

    private void saysTheSame(String sheet, long id, TestRow row) {
        assertThat(standing(sheet, id))
                .as(sheet)
                .isEqualTo(back(sheet).settled(SaidCells.of(row, sheet(sheet).columns())));
    }

    private Map<String, String> standing(String sheet, long id) {
        return fixture.transactions.read(() -> back(sheet)
                .standing(id)
                .map(cells -> back(sheet).settled(cells))
                .orElse(Map.of()));
    }

    private List<TakingBack.Reference> referring(String sheet, String other, long id) {
        return fixture.transactions.read(() -> back(sheet).referring(other, List.of(id)));
    }

    private void remove(String sheet, long id) {
        fixture.transactions.change(() -> back(sheet).remove(id, LoansFixture.LENDER));
    }

    private TakingBack back(String sheet) {
        return sheet(sheet).takingBack().orElseThrow();
    }

    private Totals totals(long fund) {
        return fixture.transactions.read(() -> fixture.office
                .search()
                .totals(new Wanted(LoansFixture.TODAY, null, Set.of(), null, fund, null), Scope.EVERYTHING));
    }

    private long fund(String line) {
        TestRow row = row("key,name,lender,source,valid_from,valid_to", line);
        return keep(row.key(), apply("funds", row, null));
    }

    private long loan(String line) {
        TestRow row = row(LOANS, line);
        return keep(row.key(), apply("loans", row, null));
    }

    private long keep(String key, long id) {
        ids.put(key, id);
        return id;
    }

    private long apply(String sheet, TestRow row, @Nullable Long existing) {
        assertThat(check(sheet, row).errors()).isEmpty();
        return fixture.transactions.write(() -> sheet(sheet).apply(row, existing));
    }

    private Violations check(String sheet, TestRow row) {
        Violations faults = new Violations();
        fixture.transactions.read(() -> {
            sheet(sheet).check(row, faults);
            return true;
        });
        return faults;
    }

    private static Principal ofElsewhere() {
        Set<String> rights = Set.of("loans.write", "loans.repay", "loans.funds", "loans.history");
        return new Principal(
                2, "commune", null, List.of(new Principal.Grant("commune-officer", rights, ELSEWHERE, false)));
    }

    private TestRow row(String header, String line) {
        return TestRow.of(header, line).knowing(ids).by(LoansFixture.LENDER);
    }

    private ImportSheet sheet(String name) {
        return Stream.<ImportSheet>of(
                        new FundsSheet(fixture.office, LoansFixture.CLOCK),
                        new LoansSheet(fixture.office, LoansFixture.CLOCK),
                        new RepaymentsSheet(fixture.office, LoansFixture.CLOCK))
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
