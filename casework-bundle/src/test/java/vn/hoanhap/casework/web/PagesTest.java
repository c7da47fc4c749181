package vn.hoanhap.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.care.ManagementInput;
import vn.hoanhap.casework.care.TestInput;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class PagesTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;

    private final CareFixture fixture;
    private final ServedProgramme served;

    PagesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void listWhoIsManagedByInitialsUntilWhen() {
        managed(1, "USER", "2026-07-01");

        String html = get("/", call().query("person", 1));

        assertThat(html)
                .contains("N.V.B (1980)", "01/07/2027", "đang quản lý", "Quản lý người sử dụng")
                .contains("/api/v1/managements/export?format=xlsx", "/p/casework/managements/new");
        assertThat(get("/", call().query("person", 1).query("state", "CLOSED"))).contains("Không có dòng nào như vậy");
        keepsTheStrictPolicy(html);
    }

    @Test
    void putSomebodyOnTheListInOneForm() {
        String who = get("/managements/new", call().query("q", "N.V.C"));
        String form = get("/managements/new", call().query("person", 2));
        PageAnswer entered = post(
                "/managements/new",
                call().field("person", 2)
                        .field("regime", "USER")
                        .field("began", "05/2024")
                        .field("unit", HERE));

        assertThat(who).contains("N.V.C (1980)", "/p/casework/managements/new?person=2");
        assertThat(form).contains("Về N.V.C (1980)", "23/11/2026");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(managements(2)).singleElement().satisfies(one -> {
            assertThat(one.began().written()).isEqualTo("2024-05");
            assertThat(entered.location()).isEqualTo("/p/casework/managements/" + one.id());
        });
        keepsTheStrictPolicy(form);
    }

    @Test
    void keepWhatWasTypedBesideWhatIsWrong() {
        PageAnswer refused = post(
                "/managements/new",
                call().field("person", 3)
                        .field("regime", "USER")
                        .field("began", "hôm qua")
                        .field("unit", HERE));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("hôm qua", "Không đọc được ngày này.");
        assertThat(managements(3)).isEmpty();
    }

    @Test
    void takeAStepAndSayWhatIsWrongBesideIt() {
        Management one = managed(4, "USER", "2026-07-01");
        TestCall step = call().path("id", one.id()).field("version", 1);

        String page = get("/managements/{id}", call().path("id", one.id()));
        PageAnswer refused = post("/managements/{id}/suspend", step.field("on", "24/11/2026"));
        PageAnswer taken =
                post("/managements/{id}/suspend", step.field("on", "01/11/2026").field("reason", "CUSTODY"));

        assertThat(page).contains("120/2025/QH15, Điều 24", "Tạm dừng", "Đưa ra khỏi danh sách", "01/07/2027");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("24/11/2026", "Ngày này sau hôm nay", "suspend-on");
        assertThat(taken.status()).as(taken.html()).isEqualTo(303);
        assertThat(managements(4).get(0).state()).isEqualTo(ManagementState.SUSPENDED);
        assertThat(get("/managements/{id}", call().path("id", one.id()))).contains("Tạm giam từ 01/11/2026");
        keepsTheStrictPolicy(page);
    }

    @Test
    void correctWhatWasEntered() {
        Management one = managed(5, "USER", "2026-07-01");
        TestCall form = call().path("id", one.id())
                .field("version", 1)
                .field("regime", "USER")
                .field("began", "02/07/2026")
                .field("number", "12/QĐ");

        String edit = get("/managements/{id}/edit", call().path("id", one.id()));
        PageAnswer corrected = post("/managements/{id}/edit", form);

        assertThat(edit).contains("01/07/2026", "name=\"version\" value=\"1\"");
        assertThat(corrected.status()).as(corrected.html()).isEqualTo(303);
        assertThat(managements(5).get(0).began().first()).isEqualTo("2026-07-02");
    }

    @Test
    void leadADossierThroughItsForms() {
        PageAnswer entered = post(
                "/dossiers/new",
                call().field("person", 6)
                        .field("regime", "HOME_COMMUNITY")
                        .field("attempt", "FIRST")
                        .field("prepared", "01/07/2026")
                        .field("unit", HERE));
        Dossier one = dossiers(6).get(0);
        PageAnswer submitted = post(
                "/dossiers/{id}/submit",
                call().path("id", one.id()).field("version", 1).field("on", "02/07/2026"));

        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(submitted.status()).as(submitted.html()).isEqualTo(303);
        assertThat(dossiers(6).get(0).state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(get("/dossiers", call().query("person", 6))).contains("N.V.G (1980)", "đã nộp");
        assertThat(get("/dossiers/{id}", call().path("id", one.id()))).contains("Ghi quyết định", "02/07/2026");
        assertThat(get("/dossiers/{id}/edit", call().path("id", one.id()))).contains("02/07/2026");
    }

    @Test
    void recordATestAndTakeItBack() {
        PageAnswer entered = post(
                "/tests/new",
                call().field("person", 7)
                        .field("result", "NEGATIVE")
                        .field("taken", "17/10/2026")
                        .field("occasion", "PERIODIC")
                        .field("sample", "URINE")
                        .field("unit", HERE));
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        DrugTest one = fixture.transactions
                .<List<DrugTest>>read(() -> fixture.office.tests().ofPerson(7, Scope.EVERYTHING))
                .get(0);

        String page = get("/tests/{id}", call().path("id", one.id()));
        PageAnswer back =
                post("/tests/{id}/take-back", call().path("id", one.id()).field("version", 1));

        assertThat(page).contains("Âm tính", "Nước tiểu", "N.V.H (1980)");
        assertThat(back.status()).isEqualTo(303);
        assertThat(get("/tests", call().query("person", 7))).contains("Không có dòng nào như vậy");
    }

    @Test
    void tellTheWholeWayAndKeepWhatATestSaidFromAVolunteer() {
        managed(8, "USER", "2026-07-01");
        tested(8, TestResult.POSITIVE);
        TestCall volunteer =
                TestCall.with("casework.list.read").today(CareFixture.TODAY).asOf(CareFixture.TODAY);

        String officer = get("/people/{id}", call().path("id", 8));
        String visitor = get("/people/{id}", volunteer.path("id", 8));

        assertThat(officer)
                .contains("Hết thời hạn", "01/07/2027", "120/2025/QH15, Điều 24", "Dương tính", "17/10/2026")
                .contains("/p/casework/tests/new?person=8");
        assertThat(visitor).contains("01/07/2027", "17/10/2026").doesNotContain("Dương tính", "/p/casework/tests");
        assertThat(served.panel(Panel.Subject.PERSON, 8, volunteer))
                .hasValueSatisfying(html -> assertThat(html).doesNotContain("Dương tính"));
        assertThat(served.panel(Panel.Subject.PERSON, 8, call()))
                .hasValueSatisfying(html -> assertThat(html).contains("Dương tính", "/p/casework/people/8"));
        assertThat(served.panel(Panel.Subject.PERSON, 19, volunteer)).isEmpty();
        keepsTheStrictPolicy(officer);
    }

    @Test
    void showTheLawOfTheDayWithItsSources() {
        String now = get("/law", call());
        String before = get("/law", call().query("date", "2026-06-30"));
        String none = get("/law", call().query("date", "2021-12-31"));

        assertThat(now).contains("120/2025/QH15", "24 tháng", "24 giờ", "Tòa án nhân dân khu vực", "đã đọc văn bản");
        assertThat(before).contains("73/2021/QH14", "3 ngày làm việc", "6 đến 12 tháng");
        assertThat(none).contains("chưa có luật nào");
        assertThat(get("/law", call().language(Language.EN))).contains("In force on 23/11/2026");
        keepsTheStrictPolicy(now);
    }

    @Test
    void tellWhatIsDueOnTheFirstPageAndOnTheCard() {
        Management ends = managed(9, "USER", "2025-12-01");
        managed(10, "USER", "2026-07-01");

        List<DueItems.Item> due = due(LocalDate.of(2026, 12, 31));

        assertThat(due)
                .filteredOn(item -> item.path().equals("/managements/" + ends.id()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.on()).isEqualTo("2026-12-01");
                    assertThat(item.about()).isEqualTo("N.V.J (1980)");
                    assertThat(item.what()).startsWith("Hết thời hạn");
                });
        assertThat(due).noneMatch(item -> item.about().startsWith("N.V.K"));
        assertThat(due(LocalDate.of(2026, 11, 30)))
                .noneMatch(item -> item.about().startsWith("N.V.J"));
        assertThat(served.card("casework", call())).contains("N.V.J (1980)", "01/12/2026");
    }

    @Test
    void waitForADecisionWithinTheTimeOfTheLaw() {
        ManagementInput input =
                new ManagementInput(11L, HERE, "USER", null, Dated.day(LocalDate.of(2026, 11, 20)), null, null, null);
        Management expected = fixture.transactions.write(() ->
                fixture.office.managements().expect(input, "test:11", CareFixture.entry(), fixture.office.faults()));

        assertThat(due(LocalDate.of(2026, 12, 31)))
                .filteredOn(item -> item.path().equals("/managements/" + expected.id()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.on()).as("24 hours, the hour unknown").isEqualTo("2026-11-21");
                    assertThat(item.detail()).contains("120/2025/QH15, Điều 24");
                });
    }

    private List<DueItems.Item> due(LocalDate until) {
        return fixture.transactions.read(() ->
                served.offers().dueItems("managements").source().list(call(), new DueItems.Asked(null, until, 50)));
    }

    private Management managed(long person, String regime, String began) {
        ManagementInput input =
                new ManagementInput(person, HERE, regime, null, Dated.day(LocalDate.parse(began)), null, null, null);
        return fixture.transactions.write(
                () -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private void tested(long person, TestResult result) {
        TestInput input = new TestInput(
                person,
                HERE,
                Dated.day(LocalDate.of(2026, 10, 17)),
                DrugTest.Occasion.PERIODIC,
                null,
                null,
                null,
                result);
        fixture.transactions.write(
                () -> fixture.office.tests().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private List<Management> managements(long person) {
        return fixture.transactions.read(() -> fixture.office.managements().ofPerson(person, Scope.EVERYTHING));
    }

    private List<Dossier> dossiers(long person) {
        return fixture.transactions.read(() -> fixture.office.dossiers().ofPerson(person, Scope.EVERYTHING));
    }

    private String get(String path, TestCall call) {
        PageAnswer answer = served.page("GET " + path, call);
        assertThat(answer.status()).isEqualTo(200);
        return answer.html();
    }

    private PageAnswer post(String path, TestCall call) {
        return served.page("POST " + path, call);
    }

    private static void keepsTheStrictPolicy(String html) {
        assertThat(html).doesNotContain("<script", "style=", "onclick", "hx-on", "javascript:");
    }
}
