package vn.hoanhap.loans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.loans.fixture.LoansFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "loans", of = LoansProgramme.class)
class LoansProgrammeTest {

    private final Programme programme;
    private final Collected recorded;
    private final TransactionRunner transactions;
    private final Database database;

    LoansProgrammeTest(TransactionRunner transactions, Database database, Ids ids) {
        this.transactions = transactions;
        this.database = database;
        programme = new LoansFixture(transactions, database, ids).programme();
        recorded = Collected.from(programme);
    }

    @Test
    void claimsItsSegmentsAndGuardsEveryRouteAndPageByARightOfItsOwn() {
        ProgrammeInfo info = programme.info();

        assertThat(info.id()).isEqualTo("loans");
        assertThat(info.segments()).containsExactlyInAnyOrder("loans", "loan-funds", "loan-products");
        assertThat(recorded.routes())
                .hasSize(13)
                .allMatch(route -> route.permission().name().startsWith("loans."))
                .allMatch(route -> info.segments().contains(route.path().split("/", -1)[1]));
        assertThat(recorded.pages()).allMatch(page -> page.permission().name().startsWith("loans."));
        assertThat(info.permissions()).allMatch(right -> !right.roles().contains("volunteer"));
    }

    @Test
    void definesTheFiguresThatOutsideChecksRelyOn() {
        assertThat(recorded.indicators())
                .extracting(IndicatorDefinition::code)
                .containsExactlyInAnyOrder(
                        "loans.count",
                        "loans.people",
                        "loans.households",
                        "loans.households.amount",
                        "loans.amount",
                        "loans.amount.policy-bank",
                        "loans.amount.state-budget",
                        "loans.amount.association",
                        "loans.amount.donation",
                        "loans.amount.club",
                        "loans.ever",
                        "loans.people.ever");
        assertThat(recorded.indicators())
                .allMatch(one -> one.basis() == (one.code().endsWith(".ever") ? Basis.CUMULATIVE : Basis.FLOW));
        assertThat(recorded.indicators().stream()
                        .flatMap(one -> one.filter().kinds().stream())
                        .distinct())
                .isSubsetOf(recorded.kinds().stream().map(ActivityKind::code).toList());
    }

    @Test
    void bringsThreeSheetsThatReferOnlyToEarlierOnes() {
        assertThat(recorded.sheets()).extracting(sheet -> sheet.name()).containsExactly("funds", "loans", "repayments");
        assertThat(recorded.sheets()).allSatisfy(sheet -> assertThat(sheet.columns())
                .filteredOn(column -> column.refers() != null)
                .extracting(column -> column.refers())
                .isSubsetOf(sheet.after()));
    }

    @Test
    void declaresEveryPersonalColumnAsSensitive() {
        assertThat(recorded.personalFields())
                .extracting(field -> field.name())
                .contains("loan.borrower_person_id", "loan.beneficiary_id", "loan.purpose", "repayment.amount");
    }

    @Test
    void asksForALookWhenNoProductIsInForce() {
        Health before = programme.health();

        withoutProducts();

        assertThat(before).isEqualTo(Health.OK);
        assertThat(programme.health().status()).isEqualTo(Health.Status.WARN);
        withProducts();
    }

    private void withoutProducts() {
        execute("update loans.product set valid_to = {d '2000-01-01'}");
    }

    private void withProducts() {
        execute("update loans.product set valid_to = null");
    }

    private void execute(String sql) {
        transactions.change(() -> {
            try (var statement = database.connection().createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
