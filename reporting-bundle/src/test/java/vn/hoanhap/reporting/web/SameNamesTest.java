package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.reporting.ReportingProgramme;
import vn.hoanhap.reporting.fixture.ReportingFixture;
import vn.hoanhap.reporting.fixture.TestLine;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Wards of one name are told apart by their district, and one commune alone is compared with nobody. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class SameNamesTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 5);

    private final ReportingFixture fixture;

    SameNamesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void meetPeopleInWardsOfOneName(TransactionRunner transactions, Database database, Ids ids) {
        ReportingFixture fixture = new ReportingFixture(transactions, database, ids);
        fixture.registered.country();
        for (long unit : new long[] {310, 310, 311, 320}) {
            fixture.registered.line(TestLine.contact(MARCH, unit, fixture.registered.person(unit), "HIGH_RISK"));
        }
    }

    @Test
    void tellsWardsOfOneNameApartInTheChartAndTheList() {
        ReportAnswer report = report("90@2024-06-06");

        assertThat(report.coverage().communes())
                .extracting(ReportAnswer.Commune::label)
                .containsExactly("Phường 5, Thành phố Trên", "Xã Lẻ", "Phường 5, Thị xã Dưới");
        assertThat(Objects.requireNonNull(report.charts().communes()).points())
                .extracting(ReportAnswer.CommunePoint::label)
                .startsWith("Phường 5, Thành phố Trên");
        assertThat(report.coverage().communes().get(0).unit().name()).isEqualTo("Phường 5");
        assertThat(page("90@2024-06-06"))
                .contains("Phường 5, Thành phố Trên", "Phường 5, Thị xã Dưới", "Xã, phường nào cũng có số liệu")
                .doesNotContain("Còn 0 xã");
    }

    @Test
    void namesTheDistrictOfALineUnlessThatWasAskedFor() {
        assertThat(lines("90@2024-06-06")).contains("Phường 5, Thị xã Dưới", "Xã Lẻ, Thành phố Trên");
        assertThat(lines("901@2024-06-06")).contains("Phường 5").doesNotContain("Phường 5, Thành phố Trên");
    }

    @Test
    void comparesOneCommuneAloneWithNobody() {
        assertThat(report("29002@2024-06-06").charts().communes()).isNull();
        assertThat(page("29002@2024-06-06")).doesNotContain("1 xã, phường nhiều nhất");
    }

    private static TestCall asked(String unit) {
        return ReportingFixture.call()
                .query("unit", unit)
                .query("from", "2024-01-01")
                .query("to", "2024-06-06");
    }

    private ReportAnswer report(String unit) {
        return (ReportAnswer) Objects.requireNonNull(fixture.served
                .answer("GET /reports/{template}", Object.class, asked(unit).path("template", "half-year"))
                .body());
    }

    private String page(String unit) {
        return fixture.served.page("GET /reports/half-year", asked(unit)).html();
    }

    private String lines(String unit) {
        return fixture.served
                .page("GET /figures/{code}", asked(unit).path("code", "people.reached"))
                .html();
    }
}
