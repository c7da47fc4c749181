package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.Download;
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

/** A half-year with figures that must never be added to one another: the tests of this class only read it. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class ReportWebTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 5);

    private final ReportingFixture fixture;

    ReportWebTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void writeAHalfYear(TransactionRunner transactions, Database database, Ids ids) {
        ReportingFixture fixture = new ReportingFixture(transactions, database, ids);
        fixture.registered.country();
        events(fixture, "community.held", 17);
        events(fixture, "broadcast.held", 5);
        events(fixture, "school.held", 3);
        events(fixture, "loudspeaker.held", 2);
        fixture.registered.line(line("loudspeaker.attended", 10, 1_535L).about());
        for (int person = 0; person < 6; person++) {
            TestLine contact =
                    TestLine.contact(MARCH, person < 4 ? 10 : 11, fixture.registered.person(10), "HIGH_RISK");
            fixture.registered.line(person < 2 ? contact.with("channel", "FACE_TO_FACE") : contact);
        }
        fixture.registered.line(TestLine.contact(MARCH, 12, fixture.registered.person(12), "POST_REHAB"));
        fixture.registered.line(TestLine.team(LocalDate.of(2024, 1, 5), 10, 900, 1));
        fixture.served.answer(
                "POST /declared-figures",
                DeclaredAnswer.Kept.class,
                ReportingFixture.call(),
                new DeclaredBody(
                        "methadone.started",
                        "82@2024-06-06",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 6, 6),
                        9L,
                        null,
                        null,
                        null,
                        null,
                        Qualifier.EXACT,
                        "=Báo cáo của thị xã",
                        null,
                        null));
    }

    private static void events(ReportingFixture fixture, String kind, int times) {
        for (int i = 0; i < times; i++) {
            fixture.registered.line(line(kind, 10, 1L));
        }
    }

    private static TestLine line(String kind, long unit, Long quantity) {
        return new TestLine(kind, MARCH, unit, null, null, null, null, quantity, "EXACT", 1, Map.of());
    }

    @Test
    void setsFiguresSideBySideAndAddsNothing() {
        ReportAnswer report = report(half());

        assertThat(computed(report, "outreach.events").value()).isEqualTo(17);
        assertThat(computed(report, "outreach.broadcasts").value()).isEqualTo(5);
        assertThat(computed(report, "outreach.schools").value()).isEqualTo(3);
        assertThat(computed(report, "outreach.loudspeaker").value()).isEqualTo(2);
        assertThat(computed(report, "people.reached").value()).isEqualTo(7);
        assertThat(computed(report, "people.met").value()).isEqualTo(2);
        assertThat(computed(report, "outreach.loudspeaker.attendances").display())
                .isEqualTo("khoảng 1.535");
        assertThat(row(report, "people.reached.high-risk").partOf()).isEqualTo("people.reached");
        assertThat(row(report, "people.met").partOf()).isNull();
        assertThat(report.groups())
                .flatExtracting(ReportAnswer.Group::rows)
                .extracting(ReportAnswer.Row::computed)
                .filteredOn(Objects::nonNull)
                .extracting(ReportAnswer.Computed::value)
                .doesNotContain(17L + 5 + 3 + 2, 17L + 5, 7L + 2);
    }

    @Test
    void saysWhichProgrammeIsMissingAndShowsWhatAnOfficeDeclaresInstead() {
        ReportAnswer.Row methadone = row(report(half()), "methadone.started");

        assertThat(methadone.installed()).isFalse();
        assertThat(methadone.computed()).isNull();
        assertThat(methadone.note()).contains("Điều trị thay thế", "chưa được cài");
        assertThat(methadone.declared()).singleElement().satisfies(said -> assertThat(said.value())
                .isEqualTo(9));
    }

    @Test
    void tellsEachCommuneWithoutATotal() {
        ReportAnswer.Coverage coverage = report(half()).coverage();

        assertThat(coverage.indicators()).containsExactly("teams.active", "teams.members", "people.reached");
        assertThat(coverage.communes())
                .extracting(commune -> commune.unit().name() + " " + commune.values())
                .containsExactly("Xã Một [1, null, 4]", "Xã Hai [0, null, 2]", "Xã Ba [0, null, 1]");
    }

    @Test
    void givesMachinesWhatThePageDraws() {
        ReportAnswer.Charts charts = report(half()).charts();
        String page = fixture.served.page("GET /reports/half-year", half()).html();

        ReportAnswer.CommuneSeries communes = Objects.requireNonNull(charts.communes());
        assertThat(communes.points())
                .extracting(point -> point.unit().name() + " " + point.value())
                .containsExactly("Xã Một 4", "Xã Hai 2", "Xã Ba 1");
        assertThat(communes.withNone()).isZero();
        assertThat(charts.months()).isNotEmpty().allSatisfy(series -> {
            assertThat(page).contains("<h3>" + series.title() + "</h3>");
            assertThat(series.points()).allSatisfy(point -> assertThat(page).contains(point.name()));
            assertThat(series.points())
                    .as("everything happened on 5 March")
                    .filteredOn(point -> point.value() > 0)
                    .singleElement()
                    .satisfies(point -> assertThat(MARCH).isBetween(point.from(), point.to()));
        });
    }

    @Test
    void leavesSplitAndEndedCommunesUnderTheirOwnLineToday() {
        ReportAnswer report = report(call().query("unit", "82@2025-07-01")
                .query("period", "2024-H1")
                .query("territory", "today")
                .today(LocalDate.of(2025, 8, 1)));

        assertThat(computed(report, "people.reached").value()).isEqualTo(7);
        assertThat(report.coverage().communes())
                .extracting(commune ->
                        commune.unit().name() + " " + commune.values().get(2))
                .containsExactly("Xã Mới Một 4", "Xã Mới Hai 0");
        assertThat(report.coverage().undecided().get(2)).isEqualTo(2);
        assertThat(report.coverage().unplaced().get(2)).isEqualTo(1);
    }

    @Test
    void followsTheCalendarOfTheTemplateUnlessAnotherIsNamed() {
        ReportAnswer administrative = report(half());
        ReportAnswer statistical = report(half().query("calendar", "statistical"));
        ReportAnswer free = report(call().query("unit", "82@2024-06-06")
                .query("from", "2024-01-01")
                .query("to", "2024-06-06"));

        assertThat(administrative.period().from()).isEqualTo("2023-12-15");
        assertThat(administrative.period().title()).isEqualTo("6 tháng đầu năm 2024");
        assertThat(administrative.period().provisional()).isTrue();
        assertThat(statistical.period().to()).isEqualTo("2024-06-30");
        assertThat(free.period().name()).isNull();
        assertThat(free.compiledBy()).isEqualTo("officer");
    }

    @Test
    void writesFiguresAndCommunesAsTables() throws IOException {
        String csv = file(half().query("format", "csv"));
        String workbook = file(half().query("format", "xlsx"));

        assertThat(csv)
                .startsWith("group | indicator | title")
                .contains("outreach.events", "khoảng 1.535", "=Báo cáo của thị xã")
                .doesNotContain("commune_code");
        assertThat(workbook).startsWith(csv).contains("commune_code | commune", "Xã Ba");
        assertThat(refusal(half().query("format", "docx"))).containsExactly("format");
        assertThat(refusal(half().query("from", "2024-01-01"))).containsExactly("period");
    }

    @Test
    void tellsInEachLineOfAFileUntilWhenItMayChange() throws IOException {
        String closes = String.valueOf(report(half()).period().closesOn());
        String csv = file(half().query("format", "csv"));
        String both = file(half().query("format", "csv").query("territory", "both"));

        assertThat(List.of(csv, both)).allSatisfy(file -> {
            assertThat(file.lines().findFirst().orElseThrow()).contains("provisional_until");
            assertThat(file.lines().filter(line -> line.contains("outreach.events")))
                    .singleElement()
                    .asString()
                    .contains(closes);
        });
    }

    @Test
    void showsThePageForTheReadersOwnUnitAndTheHalfYearOfTheDay() {
        PageAnswer page = fixture.served.page("GET /reports/half-year", call());
        PageAnswer refused = fixture.served.page("GET /reports/half-year", call().query("period", "2024-H9"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Tỉnh Cũ, 6 tháng đầu năm 2024", "khoảng 1.535", "Trong đó:", "chưa được cài")
                .contains("/p/reporting/figures/people.reached?unit=", "Xã Ba", "9 người", "quy ước của hệ thống")
                .contains("format=csv", "Người lập: officer");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Không có kỳ nào tên 2024-H9.");
    }

    private static TestCall call() {
        return ReportingFixture.call();
    }

    private static TestCall half() {
        return call().query("unit", "82@2024-06-06").query("period", "2024-H1");
    }

    private ReportAnswer report(TestCall call) {
        return (ReportAnswer) body(call);
    }

    private String file(TestCall call) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((Download) body(call)).writer().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Object body(TestCall call) {
        return Objects.requireNonNull(fixture.served
                .answer("GET /reports/{template}", Object.class, call.path("template", "half-year"))
                .body());
    }

    private List<String> refusal(TestCall call) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> body(call))
                .actual()
                .problem()
                .errors()
                .stream()
                .map(Problem.FieldError::field)
                .toList();
    }

    private static ReportAnswer.Row row(ReportAnswer report, String code) {
        return report.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ReportAnswer.Computed computed(ReportAnswer report, String code) {
        return Objects.requireNonNull(row(report, code).computed());
    }
}
