package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Download;
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

/** Lines of programmes that were never installed are counted, and the figure says so: the tests of this class only read. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class WithoutProgrammeTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 5);

    private final ReportingFixture fixture;

    WithoutProgrammeTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void enterLines(TransactionRunner transactions, Database database, Ids ids) {
        ReportingFixture fixture = new ReportingFixture(transactions, database, ids);
        fixture.registered.country();
        fixture.registered.line(line("class.held", null, 200));
        fixture.registered.line(line("class.held", null, 380).about());
        long person = fixture.registered.person(10);
        fixture.registered.line(line("methadone.started", person, 1));
        fixture.registered.line(line("methadone.started", person, 1));
        TestLine met = TestLine.contact(MARCH, 10, person, "HIGH_RISK");
        fixture.registered.line(met);
        fixture.registered.line(met);
        fixture.registered.line(met.reversed());
        TestLine mistaken = line("job.stable", fixture.registered.person(10), 1);
        fixture.registered.line(mistaken);
        fixture.registered.line(mistaken.reversed());
    }

    private static TestLine line(String kind, @Nullable Long person, long quantity) {
        return new TestLine(kind, MARCH, 10, null, person, null, null, quantity, "EXACT", 1, Map.of());
    }

    @Test
    void countsClassesAndAttendancesApart() {
        assertThat(value("classes.held").value()).isEqualTo(2);
        assertThat(value("classes.held").measure()).isEqualTo("EVENTS");
        assertThat(value("classes.attendances").value()).isEqualTo(580);
        assertThat(value("classes.attendances").display()).isEqualTo("khoảng 580");
        assertThat(value("classes.attendances").source()).isEqualTo("computed");
        assertThat(value("classes.attendances").note())
                .isEqualTo("Tính từ sổ chung; chưa cài chương trình “Đào tạo nghề và việc làm”.");
    }

    @Test
    void countsAPersonOnceAndNobodyWhoseLineWasTakenBack() {
        assertThat(value("methadone.started").value()).isEqualTo(1);
        assertThat(value("jobs.stable").value()).isZero();
    }

    @Test
    void answersForACodeWithoutLinesAndForNoOther() {
        assertThat(value("counselling.people").value()).isZero();
        assertThat(value("people.reached").note())
                .as("the register is installed")
                .isNull();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> value("clubs.members"));
    }

    @Test
    void listsTheDefinitionsAndSaysWhichAreInstalled() {
        var items = Objects.requireNonNull(fixture.served
                        .answer("GET /indicators", FigureAnswer.Definitions.class, call())
                        .body())
                .items();

        assertThat(items)
                .extracting(item -> item.code() + " " + item.installed())
                .contains("classes.held false", "people.reached true", "outreach.events true");
    }

    @Test
    void givesTheLinesBehindAFigureAsAFileAsFarAsTheReaderMaySeeThem() throws IOException {
        assertThat(linesFile(ReportingFixture.call()))
                .hasLineCount(4)
                .startsWith("on | kind | unit | quantity | measure | qualifier | reversal | source | record")
                .contains("2024-03-05 | contact.made | ", " | 1 | EVENTS | EXACT | ", "ghi đảo");
        assertThat(linesFile(TestCall.with("reporting.read")))
                .as("without the right of their kind")
                .hasLineCount(1);
        assertThat(fixture.served
                        .offers()
                        .route("GET /indicators/{code}/lines/export")
                        .audit())
                .isEqualTo("list.exported");
    }

    private String linesFile(TestCall call) throws IOException {
        TestCall asked = call.path("code", "people.reached")
                .query("unit", "82@2024-06-06")
                .query("period", "2024-H1");
        Download file = Objects.requireNonNull(fixture.served
                .answer("GET /indicators/{code}/lines/export", Download.class, asked)
                .body());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writer().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysInTheReportWhereTheFigureComesFromAndWhatNobodyCounted() {
        ReportAnswer report = (ReportAnswer) Objects.requireNonNull(fixture.served
                .answer(
                        "GET /reports/{template}",
                        Object.class,
                        call().path("template", "half-year").query("period", "2024-H1"))
                .body());

        ReportAnswer.Row classes = row(report, "classes.held");
        assertThat(classes.installed()).isFalse();
        assertThat(classes.note()).startsWith("Tính từ sổ chung");
        assertThat(Objects.requireNonNull(classes.computed()).value()).isEqualTo(2);
        ReportAnswer.Row counselling = row(report, "counselling.people");
        assertThat(counselling.computed()).isNull();
        assertThat(counselling.note()).contains("Tư vấn", "chưa được cài");
        assertThat(row(report, "people.reached").note()).isNull();
    }

    @Test
    void showsOnThePagesOnlyWhatSomebodyCounted() {
        String all = fixture.served
                .page("GET /", call().query("from", "2024-01-01").query("to", "2024-06-06"))
                .html();
        String one = fixture.served
                .page(
                        "GET /figures/{code}",
                        call().path("code", "classes.attendances")
                                .query("from", "2024-01-01")
                                .query("to", "2024-06-06"))
                .html();

        assertThat(all).contains("Lớp tập huấn", "Tính từ sổ chung").doesNotContain("Người được tư vấn");
        assertThat(one).contains("khoảng 580", "Tính từ sổ chung");
    }

    private static TestCall call() {
        return ReportingFixture.call().query("unit", "82@2024-06-06");
    }

    private FigureAnswer value(String code) {
        TestCall call = call().path("code", code).query("from", "2024-01-01").query("to", "2024-06-06");
        return Objects.requireNonNull(fixture.served
                .answer("GET /indicators/{code}/value", FigureAnswer.class, call)
                .body());
    }

    private static ReportAnswer.Row row(ReportAnswer report, String code) {
        return report.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
