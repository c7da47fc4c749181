package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.reporting.ReportingProgramme;
import vn.hoanhap.reporting.fixture.Registered;
import vn.hoanhap.reporting.fixture.ReportingFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Every test writes under the report of a year of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class RemarksWebTest {

    private final ReportingFixture fixture;

    RemarksWebTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void standUnderTheReportOnThePageInTheAnswerAndInTheWorkbook() throws IOException {
        PageAnswer form = fixture.served.page("GET /reports/half-year/remarks", asked(2022));
        PageAnswer done =
                fixture.served.page("POST /reports/half-year/remarks", written(2022, 0, "Thiếu kinh phí\nXã xa"));
        ReportAnswer report = (ReportAnswer) body(asked(2022));

        assertThat(form.html()).contains("Tỉnh Cũ, từ 01/01/2022 đến 30/06/2022", "Khó khăn, vướng mắc");
        assertThat(done.location()).startsWith("/p/reporting/reports/half-year?unit=1&from=2022-01-01");
        assertThat(Objects.requireNonNull(report.remarks()).version()).isEqualTo(1);
        assertThat(report.remarks().proposals()).isEqualTo("Cấp thêm tài liệu");
        assertThat(fixture.served.page("GET /reports/half-year", asked(2022)).html())
                .contains("<div>Thiếu kinh phí</div>", "<div>Xã xa</div>", "Phó Chủ tịch Nguyễn Văn Mẫu", "Bản 1");
        assertThat(file(asked(2022).query("format", "xlsx"))).contains("remark | text", "Cấp thêm tài liệu");
        assertThat(fixture.audit.told()).anyMatch(told -> told.contains("report-remarks.written"));
    }

    @Test
    void keepEveryVersionAndRefuseTwoAtOnce() {
        fixture.served.page("POST /reports/half-year/remarks", written(2021, 0, "Bản đầu"));
        fixture.served.page("POST /reports/half-year/remarks", written(2021, 1, "Bản sau"));

        PageAnswer late =
                fixture.served.page("POST /reports/half-year/remarks", written(2021, 1, "Bản của người khác"));
        String form = fixture.served
                .page("GET /reports/half-year/remarks", asked(2021))
                .html();

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("Vừa có người khác ghi nhận xét này.", "Bản của người khác");
        assertThat(form).contains("Bản 2, ghi ngày 06/06/2024", "Bản 1, ghi ngày 06/06/2024", "Bản đầu", "Bản sau");
        assertThat(Objects.requireNonNull(((ReportAnswer) body(asked(2021))).remarks())
                        .difficulties())
                .isEqualTo("Bản sau");
    }

    @Test
    void refuseWhatIsEmptyTooLongOrOutOfReach() {
        TestCall empty = written(2020, 0, "").field("proposals", "").field("approvedBy", "");
        TestCall endless = written(2020, 0, "x".repeat(2_001));
        Scope elsewhere = new Scope(false, Set.of(20L), null);

        assertThat(fixture.served.page("POST /reports/half-year/remarks", empty).html())
                .contains("Khó khăn, vướng mắc: Mục này còn trống.");
        assertThat(fixture.served
                        .page("POST /reports/half-year/remarks", endless)
                        .html())
                .contains("Dài quá 2.000 ký tự.");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> fixture.served.answer(
                        "POST /reports/{template}/remarks",
                        RemarksBody.Kept.class,
                        ReportingFixture.call().scope(elsewhere).path("template", "half-year"),
                        new RemarksBody(
                                "82@2024-06-06",
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2020, 6, 30),
                                "Lời",
                                null,
                                null,
                                null)))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(403));
        assertThat(((ReportAnswer) body(asked(2020))).remarks()).isNull();
    }

    @Test
    void areWrittenOnlyByWhoMay() {
        TestCall reader = days(TestCall.with("reporting.read"), 2019);

        assertThat(fixture.served.page("GET /reports/half-year", reader).html())
                .doesNotContain("/p/reporting/reports/half-year/remarks")
                .contains("Người duyệt:");
    }

    private static TestCall asked(int year) {
        return days(TestCall.with("reporting.read", "reporting.remarks").path("template", "half-year"), year);
    }

    private static TestCall days(TestCall call, int year) {
        return call.query("unit", "82@2024-06-06")
                .query("from", year + "-01-01")
                .query("to", year + "-06-30");
    }

    private static TestCall written(int year, int version, String difficulties) {
        return TestCall.with("reporting.read", "reporting.remarks")
                .field("unit", "82@2024-06-06")
                .field("from", year + "-01-01")
                .field("to", year + "-06-30")
                .field("version", version)
                .field("difficulties", difficulties)
                .field("proposals", "Cấp thêm tài liệu")
                .field("approvedBy", "Phó Chủ tịch Nguyễn Văn Mẫu");
    }

    private Object body(TestCall call) {
        return Objects.requireNonNull(fixture.served
                .answer("GET /reports/{template}", Object.class, call)
                .body());
    }

    private String file(TestCall call) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((Download) body(call)).writer().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
