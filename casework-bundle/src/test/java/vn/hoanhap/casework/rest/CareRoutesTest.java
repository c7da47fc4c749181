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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class CareRoutesTest {

    private static final String HERE = Long.toString(SmallProvince.OTHER_COMMUNE);

    private final CareFixture fixture;
    private final ServedProgramme served;

    CareRoutesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void leadADossierFromItsPapersToItsEnd() {
        Id id = of(write("POST /dossiers", call(), dossier(12))).id();
        LocalDate day = LocalDate.of(2026, 7, 6);
        write("POST /dossiers/{id}/submit", call().path("id", id).ifMatch(1), new StepBody.OnDay(day));
        write(
                "POST /dossiers/{id}/decide",
                call().path("id", id).ifMatch(2),
                new StepBody.Admitting(day, "12/QĐ", null, new Id(CareFixture.PUBLIC_FACILITY)));
        Problem early = problem(() ->
                write("POST /dossiers/{id}/complete", call().path("id", id).ifMatch(3), new StepBody.OnDay(day)));
        write(
                "POST /dossiers/{id}/admit",
                call().path("id", id).ifMatch(3),
                new StepBody.Admitting(day, null, null, null));

        Answers.DossierDetail detail = of(get("/dossiers/{id}", call().path("id", id), Answers.DossierDetail.class));
        Answers.DossierList list =
                of(get("/dossiers", call().query("person", 12).query("state", "OPEN"), Answers.DossierList.class));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.detail().vi()).contains("đã có quyết định", "bắt đầu cai nghiện");
        assertThat(detail.dossier().state()).isEqualTo(DossierState.ADMITTED);
        assertThat(detail.term().lastDay()).isEqualTo("2028-07-06");
        assertThat(detail.number()).isEqualTo("12/QĐ");
        assertThat(detail.possible()).contains(DossierAction.COMPLETE, DossierAction.TAKE_BACK);
        assertThat(list.items()).extracting(Answers.DossierItem::id).containsExactly(id);
        assertThat(list.items().get(0).facility()).isEqualTo("Cơ sở cai nghiện ma túy tỉnh");
    }

    @Test
    void enterADossierWithStepsThatWereTakenLongAgo() {
        DossierBody old = whole(13, "2021-03-01", "2021-03-20", "2021-09-20", DossierState.COMPLETED);

        Id id = of(write("POST /dossiers", call(), old)).id();

        assertThat(fixture.lines(id.value()))
                .containsExactly(
                        "rehab.decided 2021-03-01 102 1",
                        "rehab.home-community-started 2021-03-20 102 1",
                        "rehab.completed 2021-09-20 102 1");
        assertThat(ids(call().query("person", 13)))
                .as("no law is shipped for the day of its end: nobody expects management afterwards")
                .isEmpty();
    }

    @Test
    void expectManagementAfterRehabilitationFromTheFirstDayOfTheLawOn() {
        write("POST /dossiers", call(), whole(13, "2021-06-30", "2021-06-30", "2021-12-31", DossierState.COMPLETED));
        List<Id> before = ids(call().query("person", 13));
        write("POST /dossiers", call(), whole(15, "2021-07-01", "2021-07-01", "2022-01-01", DossierState.COMPLETED));

        assertThat(before).isEmpty();
        assertThat(ids(call().query("person", 15))).hasSize(1);
    }

    @Test
    void takeBackWithADossierWhatItOpened() {
        Id id = of(write(
                        "POST /dossiers",
                        call(),
                        whole(14, "2026-07-06", "2026-07-06", "2026-08-06", DossierState.COMPLETED)))
                .id();
        Id opened = ids(call().query("person", 14)).get(0);

        write(
                "PUT /dossiers/{id}",
                call().path("id", id).ifMatch(1),
                whole(14, "2026-07-06", "2026-07-06", null, null));
        ManagementState after = detail(opened).management().state();
        write(
                "PUT /dossiers/{id}",
                call().path("id", id).ifMatch(2),
                whole(14, "2026-07-06", "2026-07-06", "2026-08-07", DossierState.COMPLETED));
        Id anew = ids(call().query("person", 14).query("state", "EXPECTED")).get(0);
        write(
                "POST /managements/{id}/decide",
                call().path("id", anew).ifMatch(1),
                new StepBody.Decided(LocalDate.of(2026, 8, 10), "5/QĐ"));
        Problem followed = problem(() ->
                write("POST /dossiers/{id}/take-back", call().path("id", id).ifMatch(3), None.NONE));

        assertThat(after).isEqualTo(ManagementState.TAKEN_BACK);
        assertThat(followed.status()).isEqualTo(409);
        assertThat(followed.detail().vi()).contains(anew.toString());
    }

    @Test
    void nameEveryWrongDayOfADossier() {
        DossierBody wrong = new DossierBody(
                new Id(15),
                HERE,
                "HOME_COMMUNITY",
                TermCase.ANY,
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 1, 1),
                null,
                null,
                DossierState.LEFT,
                "x".repeat(101),
                null,
                new Id(4711));

        assertThat(problem(() -> write("POST /dossiers", call(), wrong)).errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder(
                        "attempt", "submitted", "decided", "admitted", "ended", "number", "facility");
    }

    @Test
    void recordATestCorrectItAndTakeItBack() {
        Id id = of(write("POST /tests", call(), test(16, "17/10/2026", TestResult.POSITIVE)))
                .id();
        write("PUT /tests/{id}", call().path("id", id).ifMatch(1), test(16, "2026-10-17", TestResult.NEGATIVE));
        Answers.TestList negative =
                of(get("/tests", call().query("person", 16).query("result", "NEGATIVE"), Answers.TestList.class));
        Problem late = problem(() -> served.answer(
                "POST /tests/{id}/take-back", None.class, call().path("id", id).ifMatch(1), None.NONE));
        served.answer(
                "POST /tests/{id}/take-back", None.class, call().path("id", id).ifMatch(2), None.NONE);

        assertThat(negative.items()).extracting(Answers.TestItem::id).containsExactly(id);
        assertThat(negative.items().get(0).taken()).isEqualTo("2026-10-17");
        assertThat(late.status()).isEqualTo(412);
        assertThat(of(get("/tests", call().query("person", 16), Answers.TestList.class))
                        .items())
                .isEmpty();
        assertThat(of(get("/tests/{id}", call().path("id", id), Answers.TestItem.class))
                        .takenBack())
                .isTrue();
    }

    @Test
    void leaveAsFilesNarrowedAsTheListIs() throws IOException {
        write("POST /managements", call(), user(17, "2022-03-01"));
        write("POST /managements", call(), user(18, "2022-03-01"));

        String file = file("managements", call().query("person", 17));

        assertThat(file).contains("N.V.R (1980)", "USER", "RUNNING").doesNotContain("N.V.S");
        assertThat(file("dossiers", call().query("person", 17))).doesNotContain("N.V.R");
        assertThat(served.offers().route("GET /tests/export").permission().name())
                .isEqualTo("casework.tests.read");
        assertThat(served.offers().route("GET /managements/export").audit()).isEqualTo("list.exported");
    }

    @Test
    void tellWhatTheLawSaysOnBothSidesOfItsChange() {
        LawAnswers.OfDay before = law("2026-06-30", Language.VI);
        LawAnswers.OfDay after = law("2026-07-01", Language.EN);
        LawAnswers.OfDay none = law("2021-12-31", Language.VI);

        assertThat(before.law()).isEqualTo("73/2021/QH14");
        assertThat(before.deadlines()).extracting(LawAnswers.Limit::code).contains("DECIDE_USER", "TRANSFER_FILE");
        assertThat(after.law()).isEqualTo("120/2025/QH15");
        assertThat(after.terms())
                .filteredOn(term -> term.regime().equals("HOME_COMMUNITY"))
                .extracting(LawAnswers.Term::atMost)
                .containsExactly(24, 36);
        assertThat(after.exits()).extracting(LawAnswers.Exit::title).contains("Completed rehabilitation");
        assertThat(none.law()).isNull();
        assertThat(none.regimes()).isEmpty();
    }

    @Test
    void guardWhatTestsSaidByARightOfTheirOwn() {
        assertThat(served.offers().routes())
                .isNotEmpty()
                .allMatch(route -> route.permission().name().startsWith("casework."))
                .filteredOn(route -> route.path().startsWith("/tests"))
                .allMatch(route -> route.permission().name().startsWith("casework.tests."));
    }

    private LawAnswers.OfDay law(String on, Language language) {
        return of(get("/care-law", call().query("on", on).language(language), LawAnswers.OfDay.class));
    }

    private String file(String list, Call call) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        of(served.answer("GET /" + list + "/export", Download.class, call))
                .writer()
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
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

    private static DossierBody dossier(long person) {
        return new DossierBody(
                new Id(person),
                HERE,
                "HOME_COMMUNITY",
                TermCase.FIRST,
                LocalDate.of(2026, 7, 2),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static DossierBody whole(
            long person, String decided, String admitted, @Nullable String ended, @Nullable DossierState outcome) {
        return new DossierBody(
                new Id(person),
                HERE,
                "HOME_COMMUNITY",
                TermCase.FIRST,
                null,
                null,
                LocalDate.parse(decided),
                LocalDate.parse(admitted),
                ended == null ? null : LocalDate.parse(ended),
                outcome,
                null,
                null,
                null);
    }

    private static TestBody test(long person, String taken, TestResult result) {
        return new TestBody(
                new Id(person),
                HERE,
                taken,
                DrugTest.Occasion.PERIODIC,
                null,
                DrugTest.Sample.URINE,
                DrugTest.Sex.FEMALE,
                result);
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
