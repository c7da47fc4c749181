package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
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

/** Every number of a report opens to what is behind it. The tests of this class only read. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class OpenedReportTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String DAYS = "&amp;from=2024-01-01&amp;to=2024-06-30&amp;territory=today";

    private final ReportingFixture fixture;

    OpenedReportTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void meetPeopleInThreeCommunes(TransactionRunner transactions, Database database, Ids ids) {
        ReportingFixture fixture = new ReportingFixture(transactions, database, ids);
        fixture.registered.country();
        for (long unit : new long[] {10, 10, 11, 12}) {
            fixture.registered.line(TestLine.contact(MARCH, unit, fixture.registered.person(unit), "HIGH_RISK"));
        }
        fixture.registered.line(TestLine.team(MARCH, 12, 900, 1));
        // Somebody who was met in a commune and lives in another one by now.
        LocalDate before = LocalDate.of(2022, 3, 5);
        fixture.registered.line(TestLine.contact(before, 10, fixture.registered.person(21), "HIGH_RISK"));
    }

    @Test
    void opensEachCommunesCellAndTheLinesThatNoCommuneCanClaim() {
        String report =
                fixture.served.page("GET /reports/half-year", today("82")).html();

        assertThat(report)
                .contains("/p/reporting/figures/people.reached?unit=20" + DAYS + "\">2</a>")
                .contains("/p/reporting/figures/people.reached?unit=2" + DAYS + "&amp;lines=undecided\">1</a>")
                .contains("/p/reporting/figures/people.reached?unit=2" + DAYS + "&amp;lines=unplaced\">1</a>")
                .contains("/p/reporting/figures/teams.coverage?unit=2" + DAYS + "&amp;lines=left");
        assertThat(lines("people.reached", today("28010")).items()).hasSize(2);
    }

    @Test
    void listsTheUnitsAndTheLinesThatNobodyCanPlace() {
        assertThat(lines("people.reached", today("82").query("lines", "undecided"))
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.unit().value()).isEqualTo(11));
        assertThat(lines("people.reached", today("82").query("lines", "unplaced"))
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.unit().value()).isEqualTo(12));
        assertThat(lines("people.reached", today("28010").query("lines", "shared"))
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.unit().value()).isEqualTo(11));
        assertThat(lines("people.reached", today("82").query("lines", "left")).items())
                .hasSize(2);

        PageAnswer page = figure("people.reached", today("82").query("lines", "unplaced"));

        assertThat(page.html())
                .contains("Dòng của xã cũ chưa ghi đơn vị kế tục", "Xã Ba (kết thúc 31/10/2024)", "1 dòng")
                .contains("lines=unplaced&amp;territory=today")
                .doesNotContain("/p/register/units/12");
    }

    @Test
    void leadsFromALineToItsRecordAsFarAsTheReaderMayOpenIt() {
        TestCall everywhere = ReportingFixture.call();
        Set<String> rights = Set.of("reporting.read", "register.people.read");
        Principal officer =
                new Principal(2, "xa-mot", null, List.of(new Principal.Grant("officer", rights, 10L, false)));
        TestCall commune = TestCall.by(officer).scope(new Scope(false, Set.of(10L), null));

        assertThat(figure("people.reached", in2022(everywhere)).html())
                .contains("href=\"/p/register/people/", ">N.V.T.</a>", "1 cuộc")
                .doesNotContain("record-", "Hồ sơ ngoài phạm vi của bạn");
        assertThat(figure("people.reached", in2022(commune)).html())
                .contains("Hồ sơ ngoài phạm vi của bạn", "1 cuộc")
                .doesNotContain("N.V.T.", "/p/register/people/");
    }

    private static TestCall in2022(TestCall call) {
        return call.query("unit", "28001@2022-06-30")
                .query("from", "2022-01-01")
                .query("to", "2022-06-30");
    }

    @Test
    void refusesLinesThatMeanNothing() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lines("people.reached", today("82").query("lines", "all")))
                .satisfies(e -> assertThat(e.problem().errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("lines"));
    }

    private static TestCall today(String code) {
        return ReportingFixture.call()
                .today(TODAY)
                .query("unit", code + "@" + TODAY)
                .query("from", "2024-01-01")
                .query("to", "2024-06-30")
                .query("territory", "today");
    }

    private PageAnswer figure(String code, TestCall call) {
        return fixture.served.page("GET /figures/{code}", call.path("code", code));
    }

    private FigureAnswer.Lines lines(String code, TestCall call) {
        return Objects.requireNonNull(fixture.served
                .answer("GET /indicators/{code}/lines", FigureAnswer.Lines.class, call.path("code", code))
                .body());
    }
}
