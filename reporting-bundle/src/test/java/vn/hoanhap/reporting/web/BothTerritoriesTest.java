package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.Qualifier;
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

/** A report told in the units of its last day and in those of today. The tests of this class only read. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class BothTerritoriesTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final ReportingFixture fixture;

    BothTerritoriesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void meetPeopleInTwoCommunes(TransactionRunner transactions, Database database, Ids ids) {
        ReportingFixture fixture = new ReportingFixture(transactions, database, ids);
        fixture.registered.country();
        fixture.registered.line(TestLine.contact(MARCH, 10, fixture.registered.person(10), "HIGH_RISK"));
        fixture.registered.line(TestLine.contact(MARCH, 11, fixture.registered.person(11), "HIGH_RISK"));
        fixture.served.answer(
                "POST /declared-figures",
                DeclaredAnswer.Kept.class,
                ReportingFixture.call(),
                new DeclaredBody(
                        "people.reached",
                        "28001@2024-06-06",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 6, 6),
                        9L,
                        null,
                        null,
                        null,
                        null,
                        Qualifier.EXACT,
                        "phòng y tế, báo cáo số 5",
                        null,
                        null));
    }

    @Test
    void setsAUnitAndItsHeirSideBySideWithWhatNobodyCanPlace() throws IOException {
        BothAnswer both = (BothAnswer) body(asked("28001@2024-06-06"));
        String page = fixture.served
                .page("GET /reports/half-year", asked("28001@2024-06-06"))
                .html();

        assertThat(value(both.then())).isEqualTo(1);
        assertThat(value(both.today())).isEqualTo(1);
        assertThat(both.note()).isNull();
        assertThat(page)
                .contains("Như lúc đó: Xã Một", "Hôm nay: Xã Mới Một", "1 dòng chưa phân được về đơn vị nào")
                .contains("territory=both")
                .contains("Theo xã, phường. Như lúc đó: Xã Một", "Theo xã, phường. Hôm nay: Xã Mới Một")
                .contains("9 người", "phòng y tế, báo cáo số 5", "/p/reporting/declared/")
                .contains("Xã Một · Xã Mới Một, ", "01/01/2024", "30/06/2024", "Người lập: ", "data-print")
                .doesNotContain("Chọn đơn vị và kỳ để lập báo cáo");
        assertThat(file(asked("28001@2024-06-06").query("format", "csv")))
                .contains("then_display | then_value", "today_undecided_lines", "people.reached");
    }

    @Test
    void saysWhyAUnitThatWasSplitOrEndedHasNoCounterpart() {
        BothAnswer split = (BothAnswer) body(asked("28002@2024-06-06"));
        BothAnswer ended = (BothAnswer) body(asked("28003@2024-06-06"));
        String page = fixture.served
                .page("GET /reports/half-year", asked("28002@2024-06-06"))
                .html();

        assertThat(split.today()).isNull();
        assertThat(split.note()).contains("Xã Hai không có đơn vị tương ứng", "Xã Mới Một, Xã Mới Hai");
        assertThat(ended.note()).contains("Chưa ghi nhận đơn vị kế tục.");
        assertThat(page).contains("Chỉ có một bên", "Hôm nay: –");
    }

    @Test
    void showsNothingOfAnHeirOutOfReach() {
        BothAnswer both = (BothAnswer) body(asked("28001@2024-06-06").scope(new Scope(false, Set.of(10L), null)));

        assertThat(value(both.then())).isEqualTo(1);
        assertThat(both.today()).isNull();
        assertThat(both.note()).contains("Xã Mới Một nằm ngoài phạm vi của bạn");
    }

    @Test
    void tellsAnOfficerOfAnEndedUnitWhomToAskOnThePageAndThroughRestAlike() {
        Scope one = new Scope(false, Set.of(10L), null);
        TestCall today = ReportingFixture.call().scope(one).today(TODAY).asOf(TODAY);
        TestCall june = ReportingFixture.call().scope(one).today(TODAY).asOf(LocalDate.of(2024, 6, 6));

        for (String page : List.of("GET /", "GET /reports/half-year")) {
            assertThat(fixture.served.page(page, today).html())
                    .contains("Xã Một đã kết thúc ngày 30/06/2025", "hỏi quản trị giao cho bạn Xã Mới Một")
                    .doesNotContain("/p/reporting/figures/people.reached?unit=20");
            assertThat(fixture.served.page(page, june).html()).contains("Xã Một, ");
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> body(ReportingFixture.call()
                        .scope(one)
                        .today(TODAY)
                        .path("template", "half-year")
                        .query("unit", "28010@" + TODAY)
                        .query("period", "2026-H2")))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(403);
                    assertThat(refused.problem().detail().vi()).contains("hỏi quản trị giao cho bạn Xã Mới Một");
                });
    }

    @Test
    void showsTheHeirToAnOfficerWhoWasAssignedToItToo() {
        Scope both = new Scope(false, Set.of(10L, 20L), null);

        assertThat(fixture.served
                        .page(
                                "GET /",
                                ReportingFixture.call().scope(both).today(TODAY).asOf(TODAY))
                        .html())
                .contains("Xã Mới Một, ")
                .doesNotContain("đã kết thúc ngày");
    }

    private static TestCall asked(String unit) {
        return ReportingFixture.call()
                .today(TODAY)
                .path("template", "half-year")
                .query("unit", unit)
                .query("from", "2024-01-01")
                .query("to", "2024-06-30")
                .query("territory", "both");
    }

    private static Long value(@Nullable ReportAnswer report) {
        return Objects.requireNonNull(report).groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.indicator().equals("people.reached"))
                .map(row -> Objects.requireNonNull(
                        Objects.requireNonNull(row.computed()).value()))
                .findFirst()
                .orElseThrow();
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
