package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Nobody types a code: units are found by name, periods are chosen, lists are narrowed, also as files. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class ChoosingTest {

    private final ReportingFixture fixture;

    ChoosingTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void offersUnitsByNameAsFarAsTheReaderReaches() {
        String all = page("/units/pick", call().query("unit_text", "Xã"));
        String own = page("/units/pick", call().query("unit_text", "Xã").scope(new Scope(false, Set.of(10L), null)));
        String none = page("/units/pick", call().query("unit_text", "Kinh Dinh"));

        assertThat(all).contains("Xã Một", "Xã Hai", "Tỉnh Cũ · 28001");
        assertThat(own).contains("Xã Một").doesNotContain("Xã Hai");
        assertThat(none).contains("Không có đơn vị nào tên như vậy");
    }

    @Test
    void tellsTheReportOfTheOneUnitThatANameMeansAndAsksBackOtherwise() {
        TestCall period = call().query("period", "2024-H1");
        String one = page("/reports/half-year", period.query("unit_text", "Xã Một"));
        PageAnswer several = fixture.served.page("GET /reports/half-year", call().query("unit_text", "Xã"));
        PageAnswer none = fixture.served.page("GET /reports/half-year", call().query("unit_text", "Kinh Dinh"));

        assertThat(one).contains("Xã Một, 6 tháng đầu năm 2024").contains("value=\"2024-H1\" selected");
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.html())
                .contains("Nhiều đơn vị có tên như “Xã”.", "type=\"radio\" name=\"unit\" value=\"10\"");
        assertThat(none.html()).contains("Không có đơn vị nào tên “Kinh Dinh” trong phạm vi của bạn");
    }

    @Test
    void keepsWhatWasChosenWhenItStillFitsWhatWasTyped() {
        String kept = page(
                "/",
                call().query("unit", "28002@2024-06-06")
                        .query("unit_text", "Xã")
                        .query("period", "2024-Q1"));

        assertThat(kept).contains("Xã Hai, từ 01/01/2024 đến 31/03/2024");
    }

    @Test
    void choosesAPeriodInsteadOfTheDaysThatTheFormStillShows() {
        String chosen = page(
                "/reports/half-year",
                call().query("unit", "82@2024-06-06")
                        .query("period", "2023-H2")
                        .query("calendar", "statistical")
                        .query("from", "2024-01-01")
                        .query("to", "2024-02-01"));
        String free =
                page("/reports/half-year", call().query("unit", "82@2024-06-06").query("period", "free"));

        assertThat(chosen).contains("6 tháng cuối năm 2023", "01/07/2023").doesNotContain("name=\"from\"");
        assertThat(free).contains("name=\"from\"", "01/01/2024", "06/06/2024");
    }

    @Test
    void narrowsTargetsAndDeclaredFiguresOnThePageAndInTheFile() throws IOException {
        enterTarget("jobs.stable", "28001", "Kế hoạch xã Một");
        enterTarget("jobs.placed", "82", "Kế hoạch tỉnh");
        TestCall narrowed = call().query("unit_text", "Xã Một").query("year", "2024");
        String page = page("/targets", narrowed);
        String file = file("GET /targets/export", narrowed.query("format", "csv"));

        assertThat(page)
                .contains("Kế hoạch xã Một", "/api/v1/targets/export?format=csv")
                .doesNotContain("Kế hoạch tỉnh");
        assertThat(file).contains("jobs.stable", "ít nhất 25 người").doesNotContain("jobs.placed");
        assertThat(file("GET /declared-figures/export", call().query("period", "2024-H1")))
                .startsWith("id | indicator | unit");
        assertThat(fixture.served
                        .page("GET /declared", call().query("unit_text", "Xã"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void correctsATargetAndKeepsWhatStoodBefore() {
        String old = enterTarget("people.met", "28002", "Kế hoạch đầu năm");
        String form = page("/targets/new", call().query("corrects", old));
        TestCall change = target("people.met", "28002", "Kế hoạch điều chỉnh")
                .field("corrects", old)
                .field("value", "30");

        PageAnswer refused = fixture.served.page("POST /targets/new", change);
        PageAnswer done = fixture.served.page("POST /targets/new", change.field("reason", "Điều chỉnh giữa năm"));
        PageAnswer again = fixture.served.page("POST /targets/new", change);

        assertThat(form).contains("Kế hoạch đầu năm", "value=\"25\"", "Lý do");
        assertThat(refused.html()).contains("Lý do: Mục này còn trống.");
        String id = Objects.requireNonNull(done.location()).substring("/p/reporting/targets/".length());
        assertThat(page("/targets/{id}", call().path("id", id)))
                .contains("ít nhất 30 người", "Các mức trước đây", "ít nhất 25 người", "Lý do: Điều chỉnh giữa năm");
        assertThat(again.html()).contains("đã được rút trước đó");
        assertThat(fixture.served
                        .page(
                                "POST /targets/{id}/withdraw",
                                call().path("id", id).field("reason", ""))
                        .html())
                .contains("Mục này còn trống.");
        assertThat(page("/targets", call())).contains("/p/reporting/figures/people.met?unit=11");
    }

    private String enterTarget(String indicator, String unit, String source) {
        return Objects.requireNonNull(fixture.served
                        .page("POST /targets/new", target(indicator, unit, source))
                        .location())
                .substring("/p/reporting/targets/".length());
    }

    private static TestCall target(String indicator, String unit, String source) {
        return call().field("indicator", indicator)
                .field("unit", unit + "@2024-06-06")
                .field("year", "2024")
                .field("value", "25")
                .field("source", source);
    }

    private static TestCall call() {
        return ReportingFixture.call().asOf(LocalDate.of(2024, 6, 6));
    }

    private String page(String path, TestCall call) {
        return fixture.served.page("GET " + path, call).html();
    }

    private String file(String route, TestCall call) throws IOException {
        Download file = Objects.requireNonNull(
                fixture.served.answer(route, Download.class, call).body());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writer().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
