package vn.hoanhap.casework.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.RowJournal;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class ManagementRoutesTest {

    private static final String HERE = Long.toString(SmallProvince.OTHER_COMMUNE);

    private final CareFixture fixture;
    private final ServedProgramme served;

    ManagementRoutesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void enterAManagementAndReadItBackWithItsTermAndWhatIsPossible() {
        Answer<Answers.Kept> entered = write("POST /managements", call(), user(1, "2026-07-01"));
        Id id = of(entered).id();

        Answer<Answers.ManagementDetail> read =
                get("/managements/{id}", call().path("id", id), Answers.ManagementDetail.class);

        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.location()).isEqualTo("/managements/" + id);
        assertThat(read.version()).isEqualTo(1);
        Answers.ManagementDetail detail = of(read);
        assertThat(detail.management().person().label()).isEqualTo("N.V.B (1980)");
        assertThat(detail.management().regime().title()).startsWith("Quản lý người sử dụng");
        assertThat(detail.term().lastDay()).isEqualTo("2027-07-01");
        assertThat(detail.term().reference()).contains("120/2025/QH15, Điều 24");
        assertThat(detail.possible())
                .containsExactly(ManagementAction.SUSPEND, ManagementAction.CLOSE, ManagementAction.TAKE_BACK);
    }

    @Test
    void takeADayThatIsOnlyAYear() {
        Answer<Answers.Kept> entered = write("POST /managements", call(), user(2, "2023"));

        Answers.ManagementDetail detail = detail(of(entered).id());

        assertThat(of(entered).warnings()).extracting(Answers.Warning::code).containsExactly(Concern.IMPRECISE);
        assertThat(detail.management().began()).isEqualTo("2023");
        assertThat(detail.term().lastDay()).isNull();
    }

    @Test
    void nameEveryWrongFieldOfABody() {
        ManagementBody wrong = new ManagementBody(
                new Id(999),
                "99999@2026-07-01",
                "EXILE",
                null,
                "31/02/2026",
                LocalDate.of(2027, 1, 1),
                null,
                null,
                null,
                "CUSTODY");

        Problem problem = problem(() -> write("POST /managements", call(), wrong));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .extracting(Problem.FieldError::field)
                .contains("person", "unit", "began", "decided", "ended");
        assertThat(problem.errors()).allMatch(error -> !error.remedy().vi().isBlank());
    }

    @Test
    void takeStepsInTheVersionThatTheCallerSawAndSayWhatIsPossible() {
        Id id = of(write("POST /managements", call(), user(3, "2026-07-01"))).id();
        StepBody.ForReason prison = new StepBody.ForReason(LocalDate.of(2026, 8, 1), "CUSTODY");

        Answer<Answers.Kept> suspended =
                write("POST /managements/{id}/suspend", call().path("id", id).ifMatch(1), prison);
        Problem late = problem(() ->
                write("POST /managements/{id}/suspend", call().path("id", id).ifMatch(1), prison));
        Problem again = problem(() ->
                write("POST /managements/{id}/suspend", call().path("id", id).ifMatch(2), prison));
        Answer<Answers.Kept> resumed = write(
                "POST /managements/{id}/resume",
                call().path("id", id).ifMatch(2),
                new StepBody.OnDay(LocalDate.of(2026, 9, 1)));

        assertThat(suspended.version()).isEqualTo(2);
        assertThat(late.status()).isEqualTo(412);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.detail().vi()).contains("đang tạm dừng", "tiếp tục", "đưa ra khỏi danh sách");
        assertThat(resumed.version()).isEqualTo(3);
    }

    @Test
    void enterOneThatIsOverAlreadyAndCorrectItsEnd() {
        ManagementBody over = ended(user(4, "2023-01-10"), "2024-01-10", "TERM_ENDED");
        Id id = of(write("POST /managements", call(), over)).id();
        assertThat(fixture.lines(id.value())).contains("casework.left-list 2024-01-10 102 1");

        Problem early = problem(() -> write(
                "PUT /managements/{id}",
                call().path("id", id).ifMatch(1),
                ended(user(4, "2023-01-10"), "2023-12-01", "TERM_ENDED")));
        write(
                "PUT /managements/{id}",
                call().path("id", id).ifMatch(1),
                ended(user(4, "2023-01-10"), "2023-12-01", "PRISON"));

        assertThat(early.errors()).extracting(Problem.FieldError::field).containsExactly("ended");
        assertThat(detail(id).management().ended()).isEqualTo("2023-12-01");
        assertThat(fixture.lines(id.value())).contains("casework.left-list 2023-12-01 102 1");
    }

    @Test
    void correctWhatWasEnteredAndKeepTheStepsSince() {
        Id id = of(write("POST /managements", call(), user(5, "2026-07-01"))).id();
        write(
                "POST /managements/{id}/suspend",
                call().path("id", id).ifMatch(1),
                new StepBody.ForReason(LocalDate.of(2026, 8, 1), "CUSTODY"));

        Problem after = problem(
                () -> write("PUT /managements/{id}", call().path("id", id).ifMatch(2), user(5, "2026-08-02")));
        Problem other = problem(
                () -> write("PUT /managements/{id}", call().path("id", id).ifMatch(2), user(6, "2026-07-01")));
        write("PUT /managements/{id}", call().path("id", id).ifMatch(2), user(5, "2026-06-30"));

        assertThat(after.errors()).extracting(Problem.FieldError::field).containsExactly("began");
        assertThat(other.errors()).extracting(Problem.FieldError::field).containsExactly("person");
        Answers.ManagementDetail detail = detail(id);
        assertThat(detail.management().state()).isEqualTo(ManagementState.SUSPENDED);
        assertThat(detail.term().reference()).contains("73/2021/QH14");
        assertThat(detail.stays().get(0).from()).isEqualTo("2026-06-30");
        assertThat(detail.pauses()).hasSize(1);
    }

    @Test
    void correctWhoItIsAboutAsLongAsNothingFollowed() {
        Id id = of(write("POST /managements", call(), user(12, "2026-07-01"))).id();

        write("PUT /managements/{id}", call().path("id", id).ifMatch(1), user(13, "2026-07-01"));

        List<RowJournal.Row> rows = fixture.transactions.read(() -> fixture.journal.of(id.value()));
        assertThat(ids(call().query("person", 12))).isEmpty();
        assertThat(ids(call().query("person", 13))).containsExactly(id);
        assertThat(rows)
                .filteredOn(row -> row.kind().equals("casework.managed"))
                .extracting(row -> row.personId() + " " + row.sign())
                .containsExactly("12 1", "12 -1", "13 1");
    }

    @Test
    void takeBackAMistakeEvenAfterItsEnd() {
        Id id = of(write("POST /managements", call(), ended(user(7, "2023-01-10"), "2024-01-10", "TERM_ENDED")))
                .id();

        write("POST /managements/{id}/take-back", call().path("id", id).ifMatch(1), None.NONE);
        Problem gone = problem(
                () -> write("PUT /managements/{id}", call().path("id", id).ifMatch(2), user(7, "2023-01-10")));

        assertThat(fixture.lines(id.value())).isEmpty();
        assertThat(gone.status()).isEqualTo(409);
    }

    @Test
    void listWhatStoodOnADayInPagesAndNarrowed() {
        Id old = of(write("POST /managements", call(), ended(user(8, "2022-03-01"), "2023-03-01", "TERM_ENDED")))
                .id();
        Id one = of(write("POST /managements", call(), user(9, "2022-03-02"))).id();
        Id other = of(write("POST /managements", call(), form(9, "DEPENDENT", "2022-04-01")))
                .id();

        assertThat(ids(call().query("person", 8).query("state", "OPEN"))).isEmpty();
        assertThat(ids(call().query("person", 8).query("state", "OPEN").query("date", "2023-02-28")))
                .containsExactly(old);
        assertThat(ids(call().query("person", 9).query("regime", "DEPENDENT"))).containsExactly(other);
        assertThat(ids(call().query("person", 9).query("limit", 1))).containsExactly(other);
        assertThat(ids(call().query("person", 9).query("cursor", other))).containsExactly(one);
        assertThat(ids(call().query("person", 9).query("unit", SmallProvince.COMMUNE)))
                .isEmpty();
        assertThat(problem(() -> ids(call().query("state", "SAD").query("person", "x")))
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder("state", "person");
        assertThat(ids(call().query("person", 9).scope(new Scope(false, Set.of(SmallProvince.COMMUNE), null))))
                .isEmpty();
    }

    @Test
    void findBothRecordsOfOneHumanBeing() {
        Id id = of(write("POST /managements", call(), user(10, "2022-03-01"))).id();
        fixture.register("insert into register.person_merged values (11, 10)");

        assertThat(ids(call().query("person", 11))).containsExactly(id);
    }

    private Answers.ManagementDetail detail(Id id) {
        return of(get("/managements/{id}", call().path("id", id), Answers.ManagementDetail.class));
    }

    private List<Id> ids(Call call) {
        return of(get("/managements", call, Answers.ManagementList.class)).items().stream()
                .map(Answers.ManagementItem::id)
                .toList();
    }

    private static ManagementBody user(long person, String began) {
        return form(person, "USER", began);
    }

    private static ManagementBody form(long person, String regime, String began) {
        return new ManagementBody(new Id(person), HERE, regime, null, began, null, null, null, null, null);
    }

    private static ManagementBody ended(ManagementBody body, String on, String reason) {
        return new ManagementBody(
                body.person(),
                body.unit(),
                body.regime(),
                null,
                body.began(),
                null,
                null,
                null,
                LocalDate.parse(on),
                reason);
    }

    private Answer<Answers.Kept> write(String route, Call call, Object body) {
        return served.answer(route, Answers.Kept.class, call, body);
    }

    private <A> Answer<A> get(String path, Call call, Class<A> answer) {
        return served.answer("GET " + path, answer, call);
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    private static <A> A of(Answer<A> answer) {
        A body = answer.body();
        assertThat(body).isNotNull();
        return Objects.requireNonNull(body);
    }
}
