package vn.hoanhap.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.reporting.ReportingProgramme;
import vn.hoanhap.reporting.fixture.Registered;
import vn.hoanhap.reporting.fixture.ReportingFixture;
import vn.hoanhap.reporting.fixture.TestLine;
import vn.hoanhap.reporting.targets.Fraction;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Every test uses a year of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class TargetWebTest {

    private final ReportingFixture fixture;
    private final ServedProgramme served;

    TargetWebTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
        served = fixture.served;
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void compareNineMonthsWithTheTargetOfAYearAndSaySo() {
        for (int person = 0; person < 7; person++) {
            fixture.registered.line(
                    TestLine.contact(LocalDate.of(2021, 12, 5), 10, fixture.registered.person(10), "HIGH_RISK"));
        }
        for (int person = 0; person < 7; person++) {
            fixture.registered.line(
                    TestLine.contact(LocalDate.of(2022, 3, 5), 10, fixture.registered.person(10), "HIGH_RISK"));
        }
        enter(new TargetBody("people.reached", "82@2022-06-06", 2022, null, 5L, null, "Kế hoạch", null, null));
        served.answer(
                "POST /declared-figures",
                DeclaredAnswer.Kept.class,
                ReportingFixture.call(),
                new DeclaredBody(
                        "people.reached",
                        "82@2022-06-06",
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2022, 9, 30),
                        null,
                        null,
                        null,
                        null,
                        "đạt",
                        null,
                        "Báo cáo 9 tháng",
                        null,
                        null));

        TargetAnswer.Compared compared = Objects.requireNonNull(value(ReportingFixture.call()
                        .path("code", "people.reached")
                        .query("unit", "82@2022-06-06")
                        .query("from", "2022-01-01")
                        .query("to", "2022-09-30")
                        .query("targetYear", 2022))
                .target());

        TargetAnswer.Result result = Objects.requireNonNull(compared.result());
        assertThat(result.percentage()).isEqualTo(new Fraction(7, 5));
        assertThat(result.percentageDisplay()).isEqualTo("140 %");
        assertThat(result.reached()).isTrue();
        assertThat(compared.period().wholeYear()).isFalse();
        assertThat(compared.period().display())
                .isEqualTo("9 tháng (01/01/2022–30/09/2022) so với chỉ tiêu cả năm 2022.");
        assertThat(compared.declared()).singleElement().satisfies(said -> {
            assertThat(said.outcome()).isEqualTo("đạt");
            assertThat(said.percentage()).isNull();
            assertThat(said.reached()).isNull();
        });
        assertThat(compared.target().display()).isEqualTo("ít nhất 5 người");
    }

    @Test
    void compareARatioWithAPercentageOfItsDenominator() {
        fixture.registered.line(TestLine.team(LocalDate.of(2023, 1, 5), 10, 901, 1));
        enter(new TargetBody(
                "teams.coverage", "82@2023-06-06", 2023, null, null, new BigDecimal("80"), "Kế hoạch", null, null));

        FigureAnswer answer = value(ReportingFixture.call()
                .path("code", "teams.coverage")
                .query("unit", "82@2023-06-06")
                .query("period", "2023")
                .query("calendar", "statistical")
                .query("targetYear", 2023));

        TargetAnswer.Compared compared = Objects.requireNonNull(answer.target());
        TargetAnswer.Result result = Objects.requireNonNull(compared.result());
        assertThat(result.display()).isEqualTo("1/3 (33,3 %)");
        assertThat(answer.spoken()).isEqualTo("hơn 33 %");
        assertThat(result.percentage()).isEqualTo(new Fraction(5, 12));
        assertThat(result.percentageDisplay()).isEqualTo("41,7 %");
        assertThat(result.reached()).isFalse();
        assertThat(compared.period().wholeYear()).isTrue();
        assertThat(served.page("GET /targets", ReportingFixture.call()).html())
                .contains("ít nhất 80 %", "Kế hoạch", "41,7 %", "chưa đạt");
    }

    @Test
    void saysThatWhatTheYearHasTimeForIsUnderWay() {
        enter(new TargetBody(
                "people.met", "28001@2024-06-06", 2024, null, 500L, null, "Kế hoạch giữa năm", null, null));

        assertThat(served.page("GET /targets", ReportingFixture.call()).html())
                .contains("Kế hoạch giữa năm", "đang làm, còn thời gian đến hết năm");
    }

    @Test
    void refuseATargetOfAnotherYearAndAPeriodThatIsNone() {
        TestCall other = ReportingFixture.call()
                .path("code", "people.reached")
                .query("unit", "82@2024-06-06")
                .query("from", "2024-01-01")
                .query("to", "2024-06-06")
                .query("targetYear", 2021);
        TestCall none = ReportingFixture.call()
                .path("code", "people.reached")
                .query("unit", "82@2024-06-06")
                .query("period", "2024-H7");

        assertThat(refusal(other)).containsExactly("targetYear");
        assertThat(refusal(none)).contains("period");
    }

    @Test
    void setTargetsByAFormThatSaysWhatIsWrong() {
        TestCall call = ReportingFixture.call()
                .field("indicator", "jobs.stable")
                .field("unit", "82@2024-06-06")
                .field("year", "2024")
                .field("percent", "80")
                .field("source", "Kế hoạch");

        var refused = served.page("POST /targets/new", call);
        var done = served.page("POST /targets/new", call.field("percent", "").field("value", "1.250"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Tỷ lệ: Chỉ tiêu này không có mẫu số");
        assertThat(done.status()).isEqualTo(303);
        assertThat(served.page("GET /targets", ReportingFixture.call()).html()).contains("ít nhất 1.250 người");
    }

    private List<String> refusal(TestCall call) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> value(call))
                .actual()
                .problem()
                .errors()
                .stream()
                .map(Problem.FieldError::field)
                .toList();
    }

    private void enter(TargetBody body) {
        served.answer("POST /targets", DeclaredAnswer.Kept.class, ReportingFixture.call(), body);
    }

    private FigureAnswer value(TestCall call) {
        return body(served.answer("GET /indicators/{code}/value", FigureAnswer.class, call));
    }

    private static <A> A body(Answer<@Nullable A> answer) {
        return Objects.requireNonNull(answer.body());
    }
}
