package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.reporting.ReportingProgramme;
import vn.hoanhap.reporting.fixture.Registered;
import vn.hoanhap.reporting.fixture.ReportingFixture;
import vn.hoanhap.reporting.fixture.TestLine;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Every test declares an indicator of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class DeclaredWebTest {

    private static final LocalDate DAY = TestCall.DAY;

    private final ReportingFixture fixture;
    private final ServedProgramme served;

    DeclaredWebTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
        served = fixture.served;
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void showTheDeclaredFigureBesideTheComputedOneAndNeverInIt() {
        fixture.registered.line(TestLine.team(LocalDate.of(2024, 1, 1), 10, 900, 1));
        enter(new DeclaredBody(
                "teams.coverage",
                "82@2024-06-06",
                null,
                DAY,
                null,
                null,
                114L,
                172L,
                null,
                null,
                "Báo cáo",
                null,
                null));

        FigureAnswer answer = body(served.answer(
                "GET /indicators/{code}/value",
                FigureAnswer.class,
                call().path("code", "teams.coverage")
                        .query("unit", "82@2024-06-06")
                        .query("to", DAY)));
        String page = get(
                "/",
                call().query("unit", "82@2024-06-06")
                        .query("from", "2024-01-01")
                        .query("to", DAY));

        assertThat(answer.source()).isEqualTo("computed");
        assertThat(answer.numerator()).isEqualTo(1);
        assertThat(answer.denominator()).isEqualTo(3);
        assertThat(answer.declared())
                .singleElement()
                .satisfies(said -> assertThat(said.display()).isEqualTo("114/172 (66,3 %)"))
                .satisfies(said -> assertThat(said.source()).isEqualTo("Báo cáo"));
        assertThat(page).contains("1/3 (33,3 %)", "114/172 (66,3 %) xã, phường", "nguồn: Báo cáo");
    }

    @Test
    void listFiguresWithACursorAndLeaveWithdrawnOnesOutUnlessAsked() {
        Id first = enter(jobs("jobs.stable", 4));
        Id second = enter(jobs("jobs.placed", 5));
        served.answer(
                "POST /declared-figures/{id}/withdraw",
                None.class,
                call().path("id", first.value()),
                new DeclaredBody.Withdrawal("Nhầm"));

        DeclaredAnswer.Page standing = list(call().query("unit", "82@2024-06-06"));
        DeclaredAnswer.Page all = list(call().query("withdrawn", "true"));
        DeclaredAnswer.Page one = list(call().query("withdrawn", "true").query("limit", 1));

        assertThat(standing.items())
                .extracting(DeclaredAnswer::id)
                .contains(second)
                .doesNotContain(first);
        assertThat(all.items()).extracting(DeclaredAnswer::id).contains(first, second);
        assertThat(one.next()).isNotNull();
        assertThat(served.answer("GET /declared-figures/{id}", DeclaredAnswer.class, call().path("id", first.value()))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void enterFiguresByAFormThatSaysWhatIsWrong() {
        PageAnswer refused = served.page(
                "POST /declared/new",
                call().field("indicator", "outreach.loudspeaker.attendances")
                        .field("unit", "82@2024-06-06")
                        .field("from", "01/01/2024")
                        .field("to", "31/02/2024")
                        .field("value", "1.535")
                        .field("qualifier", "ABOUT"));
        PageAnswer done = served.page(
                "POST /declared/new",
                call().field("indicator", "outreach.loudspeaker.attendances")
                        .field("unit", "82@2024-06-06")
                        .field("from", "01/01/2024")
                        .field("to", "06/06/2024")
                        .field("value", "1.535")
                        .field("qualifier", "ABOUT")
                        .field("source", "Báo Ấp Bắc"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Đến ngày: Không phải là ngày.", "Nguồn: Mục này còn trống.", "1.535");
        assertThat(done.status()).isEqualTo(303);
        String id = Objects.requireNonNull(done.location()).substring("/p/reporting/declared/".length());
        assertThat(get("/declared/{id}", call().path("id", id)))
                .contains("khoảng 1.535 lượt", "Báo Ấp Bắc", "01/01/2024–06/06/2024");
        assertThat(get("/declared", call())).contains("khoảng 1.535 lượt");
        assertThat(get("/declared/new", call().query("corrects", id))).contains("1535", "Báo Ấp Bắc");
    }

    @Test
    void keepARangeWithBothItsEndsUpToTheReport() {
        TestCall form = call().field("indicator", "rehab.home-community")
                .field("unit", "82@2024-06-06")
                .field("from", "01/01/2024")
                .field("to", "06/06/2024")
                .field("value", "5")
                .field("qualifier", "RANGE")
                .field("source", "Báo cáo nhanh");

        String open = served.page("POST /declared/new", form).html();
        String turned =
                served.page("POST /declared/new", form.field("valueTo", "4")).html();
        String exact = served.page("POST /declared/new", form.field("qualifier", "EXACT"))
                .html();
        PageAnswer done = served.page(
                "POST /declared/new", form.field("qualifier", "RANGE").field("valueTo", "10"));

        assertThat(open).contains("Đến con số: Một khoảng cần hai số");
        assertThat(turned).contains("Đến con số: Số cuối của khoảng phải lớn hơn số đầu.");
        assertThat(exact).contains("Đến con số: Chỉ một khoảng mới có số cuối.");
        assertThat(done.status()).isEqualTo(303);
        assertThat(get(
                        "/reports/half-year",
                        call().query("unit", "82@2024-06-06")
                                .query("from", "2024-01-01")
                                .query("to", DAY)))
                .contains("từ 5 đến 10 người");
        assertThat(list(call().query("indicator", "rehab.home-community")).items())
                .singleElement()
                .satisfies(said -> assertThat(said.valueTo()).isEqualTo(10));
    }

    @Test
    void withdrawByAPageThatAsksForAReason() {
        Id id = enter(jobs("support.in-kind", 2));

        PageAnswer refused = served.page(
                "POST /declared/{id}/withdraw", call().path("id", id.value()).field("reason", ""));
        served.page(
                "POST /declared/{id}/withdraw", call().path("id", id.value()).field("reason", "Nguồn đính chính"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(get("/declared/{id}", call().path("id", id.value())))
                .contains("Lý do: Nguồn đính chính")
                .doesNotContain("name=\"reason\"");
    }

    private static DeclaredBody jobs(String code, long value) {
        return new DeclaredBody(
                code,
                "82@2024-06-06",
                LocalDate.of(2024, 1, 1),
                DAY,
                value,
                null,
                null,
                null,
                null,
                Qualifier.EXACT,
                "Báo cáo",
                null,
                null);
    }

    private static TestCall call() {
        return ReportingFixture.call();
    }

    private Id enter(DeclaredBody body) {
        return body(served.answer("POST /declared-figures", DeclaredAnswer.Kept.class, call(), body))
                .id();
    }

    private DeclaredAnswer.Page list(TestCall call) {
        return body(served.answer("GET /declared-figures", DeclaredAnswer.Page.class, call));
    }

    private String get(String path, TestCall call) {
        return served.page("GET " + path, call).html();
    }

    private static <A> A body(Answer<@Nullable A> answer) {
        return Objects.requireNonNull(answer.body());
    }
}
