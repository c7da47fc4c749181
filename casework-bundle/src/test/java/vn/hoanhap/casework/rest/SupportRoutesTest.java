package vn.hoanhap.casework.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.PlanStepAction;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class SupportRoutesTest {

    private static final String HERE = Long.toString(SmallProvince.OTHER_COMMUNE);

    private final CareFixture fixture;
    private final ServedProgramme served;

    SupportRoutesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void takeStockOfSomebodyCorrectItAndTakeItBack() {
        Id id = kept("POST /intakes", call(), intake(1, "7-8 năm trước")).id();
        CareAnswers.IntakeDetail told = get("/intakes/{id}", call().path("id", id), CareAnswers.IntakeDetail.class);
        kept("PUT /intakes/{id}", call().path("id", id).ifMatch(1), intake(1, "2015"));
        Problem late =
                problem(() -> kept("PUT /intakes/{id}", call().path("id", id).ifMatch(1), intake(1, "2015")));
        CareAnswers.IntakeList list = get("/intakes", call().query("person", 1), CareAnswers.IntakeList.class);
        served.answer(
                "POST /intakes/{id}/take-back",
                None.class,
                call().path("id", id).ifMatch(2),
                None.NONE);

        assertThat(told.uses())
                .containsExactly(new CareAnswers.Use(
                        "HEROIN",
                        "INJECTED",
                        new CareAnswers.Span("7-8 năm trước", LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31))));
        assertThat(told.needs()).containsExactly("JOB");
        assertThat(told.note()).isEqualTo("Ở với mẹ già");
        assertThat(late.status()).isEqualTo(412);
        assertThat(list.items()).singleElement().satisfies(item -> assertThat(item.current())
                .isTrue());
        assertThat(get("/intakes", call().query("person", 1), CareAnswers.IntakeList.class)
                        .items())
                .isEmpty();
    }

    @Test
    void noteANeedOnceAndPlanWhatIsDoneAboutIt() {
        NeedBody need = new NeedBody(new Id(2), HERE, "PAPERS", LocalDate.of(2026, 11, 2));
        Id noted = kept("POST /needs", call(), need).id();
        Id again = kept("POST /needs", call(), need).id();
        Id step = kept("POST /plan-steps", call(), plan(2, "2026-12-01")).id();
        PlanBody.Ended ended = new PlanBody.Ended(LocalDate.of(2026, 11, 20), "Đã có căn cước");
        kept("POST /plan-steps/{id}/finish", call().path("id", step).ifMatch(1), ended);
        Problem twice = problem(
                () -> kept("POST /plan-steps/{id}/fail", call().path("id", step).ifMatch(2), ended));

        CareAnswers.PlanDetail detail = get("/plan-steps/{id}", call().path("id", step), CareAnswers.PlanDetail.class);
        CareAnswers.PlanList done =
                get("/plan-steps", call().query("person", 2).query("state", "DONE"), CareAnswers.PlanList.class);

        assertThat(again).isEqualTo(noted);
        assertThat(detail.needId()).isEqualTo(noted);
        assertThat(detail.action()).isEqualTo("Đưa đi làm căn cước");
        assertThat(detail.outcome()).isEqualTo("Đã có căn cước");
        assertThat(detail.possible()).containsExactly(PlanStepAction.REOPEN, PlanStepAction.TAKE_BACK);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.detail().vi()).contains("đã xong", "mở lại");
        assertThat(done.items()).extracting(CareAnswers.PlanItem::id).containsExactly(step);
        assertThat(get("/needs", call().query("person", 2), CareAnswers.NeedList.class)
                        .items())
                .extracting(CareAnswers.NeedItem::need)
                .containsExactly("PAPERS");
    }

    @Test
    void tellWhatIsDueWithoutItsWordsAndLeaveAsAFileWithoutThem() throws IOException {
        kept("POST /plan-steps", call(), plan(3, "2026-12-01"));
        Call ask = call();
        List<DueItems.Item> due = fixture.transactions.read(() -> served.offers()
                .dueItems("plan-steps")
                .source()
                .list(ask, new DueItems.Asked(null, LocalDate.of(2026, 12, 31), 50)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        of(served.answer("GET /plan-steps/export", Download.class, call().query("person", 3)))
                .writer()
                .writeTo(out);

        assertThat(due)
                .filteredOn(item -> item.about().startsWith("N.V.D"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.on()).isEqualTo("2026-12-01");
                    assertThat(item.what()).contains("Giấy tờ").doesNotContain("căn cước");
                });
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("N.V.D (1980)", "PAPERS", "OPEN")
                .doesNotContain("căn cước");
    }

    @Test
    void recordARelapseCorrectItAndTakeItBack() {
        TurningPointBody body = new TurningPointBody(new Id(4), HERE, "RELAPSE", "2026-10", "Kể khi đến thăm");
        Id id = kept("POST /turning-points", call(), body).id();
        TurningPointBody right = new TurningPointBody(new Id(4), HERE, "RELAPSE", "05/10/2026", "Kể khi đến thăm");
        kept("PUT /turning-points/{id}", call().path("id", id).ifMatch(1), right);
        CareAnswers.TurnDetail detail =
                get("/turning-points/{id}", call().path("id", id), CareAnswers.TurnDetail.class);
        CareAnswers.TurnList relapses =
                get("/turning-points", call().query("person", 4).query("turn", "RELAPSE"), CareAnswers.TurnList.class);
        served.answer(
                "POST /turning-points/{id}/take-back",
                None.class,
                call().path("id", id).ifMatch(2),
                None.NONE);

        assertThat(detail.turningPoint().happened()).isEqualTo("2026-10-05");
        assertThat(detail.note()).isEqualTo("Kể khi đến thăm");
        assertThat(relapses.items()).extracting(CareAnswers.TurnItem::id).containsExactly(id);
        assertThat(get("/turning-points", call().query("person", 4), CareAnswers.TurnList.class)
                        .items())
                .isEmpty();
    }

    @Test
    void recordALookAtWhereSomebodyLivesAndTakeItBack() {
        kept(
                "POST /managements",
                call(),
                new ManagementBody(new Id(6), HERE, "USER", null, "2026-07-01", null, null, null, null, null));
        ResidenceBody body = new ResidenceBody(new Id(6), HERE, LocalDate.of(2026, 11, 3), "PRESENT");
        Id id = kept("POST /residence-checks", call(), body).id();
        ResidenceRoutes.Item one = get("/residence-checks/{id}", call().path("id", id), ResidenceRoutes.Item.class);
        ResidenceRoutes.Items before = get("/residence-checks", call().query("person", 6), ResidenceRoutes.Items.class);
        served.answer(
                "POST /residence-checks/{id}/take-back",
                None.class,
                call().path("id", id).ifMatch(1),
                None.NONE);

        assertThat(one.checked()).isEqualTo("2026-11-03");
        assertThat(one.residence()).isEqualTo("PRESENT");
        assertThat(before.items()).extracting(ResidenceRoutes.Item::id).containsExactly(id);
        assertThat(get("/residence-checks", call().query("person", 6), ResidenceRoutes.Items.class)
                        .items())
                .isEmpty();
    }

    private static IntakeBody intake(long person, String since) {
        return new IntakeBody(
                new Id(person),
                HERE,
                "2026-11-02",
                List.of(new IntakeBody.Use("HEROIN", "INJECTED", since)),
                List.of(new IntakeBody.Treatment("SUBSTITUTION", null, "GOES_ON")),
                "WITH_FAMILY",
                null,
                null,
                List.of("JOB"),
                "Ở với mẹ già");
    }

    private static PlanBody plan(long person, String due) {
        return new PlanBody(
                new Id(person),
                HERE,
                "PAPERS",
                "Đưa đi làm căn cước",
                null,
                "Công an xã",
                LocalDate.of(2026, 11, 2),
                LocalDate.parse(due));
    }

    private Answers.Kept kept(String route, Call call, Object body) {
        return of(served.answer(route, Answers.Kept.class, call, body));
    }

    private <A> A get(String path, Call call, Class<A> answer) {
        return of(served.answer("GET " + path, answer, call));
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    private static <A> A of(Answer<A> answer) {
        return Objects.requireNonNull(answer.body());
    }
}
