package vn.hoanhap.methadone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.methadone.MethadoneProgramme;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.fixture.MethadoneFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "methadone", of = MethadoneProgramme.class)
class PagesTest {

    private static final LocalDate TODAY = MethadoneFixture.TODAY;
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);

    private final MethadoneFixture fixture;
    private final ServedProgramme served;

    PagesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new MethadoneFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        MethadoneFixture.createRegister(source);
    }

    @Test
    void letAVolunteerScreenSomebodyInThreeTaps() {
        String panel = served.panel(Panel.Subject.PERSON, 1, call()).orElseThrow();
        assertThat(panel).contains("/p/methadone/cases/new?person=1");

        String form = get("/cases/new", call().query("person", 1));
        assertThat(form)
                .contains("value=\"06/06/2024\"", "value=\"SCREENED\" checked")
                .doesNotContain("\"YES\" checked");

        PageAnswer done = served.page(
                "POST /cases/new",
                call().field("person", 1)
                        .field("screened", "06/06/2024")
                        .field("reached", "SCREENED")
                        .field("consentBy", "SELF")
                        .field("opioids", "YES"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(served.panel(Panel.Subject.PERSON, 1, call()))
                .hasValueSatisfying(html -> assertThat(html).contains("Đã sàng lọc", "Làm tiếp: Ghi đã tư vấn"));
    }

    @Test
    void takeEverythingThatWasDoneTodayAtOnceAndSendTheNextTime() {
        PageAnswer done = served.page(
                "POST /cases/new",
                call().field("person", 2)
                        .field("screened", "06/06/2024")
                        .field("reached", "CONSENTED")
                        .field("opioids", "YES"));
        long id = id(done);
        fixture.license(MethadoneFixture.CLINIC);
        assertThat(get("/cases/{id}", call().path("id", id)))
                .contains("Gửi đến cơ sở", "Trung tâm Y tế Cai Lậy", "Còn thiếu 2 giấy");

        PageAnswer sent = served.page(
                "POST /cases/{id}/send",
                call().path("id", id)
                        .field("version", 1)
                        .field("facility", MethadoneFixture.CLINIC)
                        .field("on", "06/06/2024")
                        .field("note", "gặp buổi sáng"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(fixture.now(id).state()).isEqualTo(ApplicationState.SENT);
        assertThat(get("/cases/{id}", call().path("id", id)))
                .contains("20/06/2024", "90/2016/NĐ-CP", "/p/register/referrals/", "Thư giới thiệu");
    }

    @Test
    void showAFormAgainWithWhatWasTypedAndWhatIsWrong() {
        PageAnswer refused = served.page(
                "POST /cases/new",
                call().field("person", 3).field("screened", "31/02/2024").field("reached", "COUNSELLED"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("31/02/2024", "Không phải là ngày.", "value=\"COUNSELLED\" checked", "Điền mục này.");
    }

    @Test
    void showAStepAgainWithWhatIsWrong() {
        Application one = fixture.consented(4, MAY);

        PageAnswer refused = served.page(
                "POST /cases/{id}/decline",
                call().path("id", one.id()).field("version", 1).field("on", "01/01/2024"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("01/01/2024", "Ngày này trước 06/05/2024.");
    }

    @Test
    void correctAndCheckPapersOff() {
        Application one = fixture.consented(5, MAY);
        assertThat(get("/cases/{id}/edit", call().path("id", one.id()))).contains("value=\"06/05/2024\"");

        served.page(
                "POST /cases/{id}/edit",
                call().path("id", one.id())
                        .field("version", 1)
                        .field("screened", "05/05/2024")
                        .field("counselled", "06/05/2024")
                        .field("consented", "06/05/2024")
                        .field("consentBy", "SELF")
                        .field("opioids", "YES"));
        served.page(
                "POST /cases/{id}/papers",
                call().path("id", one.id()).field("version", 2).field("papers", "IDENTITY_COPY"));

        assertThat(fixture.lines(one.id())).containsExactly("methadone.screened 2024-05-05");
        assertThat(fixture.now(one.id()).papers()).containsKey("IDENTITY_COPY");
    }

    @Test
    void printALetterWithTheNumberAndNothingOfTheHistory() {
        Application one = fixture.sent(fixture.consented(6, MAY), MAY);
        String number = Objects.requireNonNull(one.sending().referralId()).toString();

        String letter = get("/cases/{id}/letter", call().path("id", one.id()));

        assertThat(letter)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: " + number, "ngày 06 tháng 05 năm 2024")
                .contains("N.V.G (1980)", "12 Lê Lợi, Cai Lậy", "20/05/2024")
                .doesNotContain("thuốc phiện", "heroin");
        Application unsent = fixture.consented(7, MAY);
        ProblemException early = catchThrowableOfType(
                ProblemException.class, () -> get("/cases/{id}/letter", call().path("id", unsent.id())));
        assertThat(early.problem().status()).isEqualTo(409);
    }

    @Test
    void listByInitialsAndOfferTheFile() {
        Application one = fixture.consented(8, MAY);

        String list = get("/", call().query("person", 8));

        assertThat(list).contains("N.V.I (1980)", "/p/methadone/cases/" + one.id(), "/api/v1/methadone/export");
        assertThat(get("/", call().query("person", 8).query("state", "STARTED")))
                .contains("Không có hồ sơ nào như vậy");
        assertThat(get("/", call().language(Language.EN).scope(Scope.NOTHING))).contains("No application yet");
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> get(
                                        "/cases/{id}",
                                        call().scope(Scope.NOTHING).path("id", one.id())))
                        .problem()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellWhatIsDue() {
        Application toSend = fixture.consented(9, MAY);
        Application waiting = fixture.sent(fixture.consented(10, MAY), MAY);
        Application papers = fixture.sent(fixture.consented(11, LocalDate.of(2024, 5, 30)), LocalDate.of(2024, 5, 30));

        List<DueItems.Item> items = due(TODAY, null);

        assertThat(items)
                .extracting(item -> item.path() + " " + item.on())
                .contains(
                        "/cases/" + toSend.id() + " 2024-05-13",
                        "/cases/" + waiting.id() + " 2024-05-20",
                        "/cases/" + papers.id() + " 2024-06-04");
        assertThat(items).isSortedAccordingTo(java.util.Comparator.comparing(DueItems.Item::on));
        assertThat(due(TODAY, 77L)).isEmpty();
        assertThat(served.card("methadone", call())).contains("chờ cơ sở trả lời");
        assertThat(served.panel(Panel.Subject.UNIT, SmallProvince.COMMUNE, call()))
                .hasValueSatisfying(html -> assertThat(html).contains("state=CONSENTED"));
    }

    private List<DueItems.Item> due(LocalDate until, @org.jspecify.annotations.Nullable Long assignee) {
        DueItems.Asked asked = new DueItems.Asked(assignee, until, 50);
        return fixture.transactions.read(
                () -> served.offers().dueItems("methadone").source().list(call(), asked));
    }

    @Test
    void letAClinicAnswerByItself() {
        Application one = fixture.sent(fixture.consented(12, MAY), MAY);
        long referral = Objects.requireNonNull(one.sending().referralId());
        TestCall nurse = MethadoneFixture.nurse();

        assertThat(get("/inbox", nurse)).contains("/p/methadone/inbox/" + referral, "N.V.M (1980)");
        assertThat(get("/inbox/{id}", nurse.path("id", referral))).contains("Cơ sở đã nhận tin", "20/05/2024");
        PageAnswer refused =
                served.page("POST /inbox/{id}/drop", nurse.field("version", 1).field("on", "06/06/2024"));
        assertThat(refused.status()).isEqualTo(422);
        PageAnswer done = served.page("POST /inbox/{id}/receive", nurse);
        assertThat(done.status()).isEqualTo(303);
        assertThat(fixture.now(one.id()).state()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(catchThrowableOfType(ProblemException.class, () -> get("/inbox/{id}", call().path("id", referral)))
                        .problem()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepTheListOfFacilitiesAndShowTheRules() {
        fixture.license(MethadoneFixture.CLINIC);
        assertThat(get("/facilities", call())).contains("Trung tâm Y tế Cai Lậy", "còn hiệu lực");
        assertThat(get("/facilities/new", call())).contains("Trung tâm Y tế Gò Công");
        PageAnswer refused = served.page(
                "POST /facilities/new",
                call().field("organisation", MethadoneFixture.CLINIC)
                        .field("kind", "FULL")
                        .field("licensedFrom", "01/01/2021"));
        assertThat(refused.html()).contains("Tổ chức này đã có trong danh sách");
        assertThat(get("/rules", call())).contains("10 ngày làm việc", "dưới 16 tuổi", "90/2016/NĐ-CP");
        assertThat(get("/rules", call().asOf(LocalDate.of(2025, 1, 1)))).contains("từ 12 đến dưới 18 tuổi");
        assertThat(get("/rules", call().asOf(LocalDate.of(2010, 1, 1)))).contains("chưa có quy định");
    }

    @Test
    void findPeopleForTheForm() {
        assertThat(get("/cases/new", call().query("q", "N.V"))).contains("/p/methadone/cases/new?person=7");
        Scope elsewhere = new Scope(false, Set.of(SmallProvince.OTHER_COMMUNE), null);
        assertThat(get("/cases/new", call().scope(elsewhere).query("person", 7)))
                .contains("Tìm người cần ghi");
    }

    private static long id(PageAnswer done) {
        String location = Objects.requireNonNull(done.location());
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private String get(String path, TestCall call) {
        return served.page("GET " + path, call).html();
    }

    private static TestCall call() {
        return MethadoneFixture.call();
    }
}
