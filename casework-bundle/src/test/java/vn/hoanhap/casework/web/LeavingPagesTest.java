package vn.hoanhap.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.care.ManagementInput;
import vn.hoanhap.casework.care.TestInput;
import vn.hoanhap.casework.care.TurningPointBook;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class LeavingPagesTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;

    private final CareFixture fixture;
    private final ServedProgramme served;

    LeavingPagesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void leadAProposalToItsCertificate() {
        Management management = managed(1);
        tested(1, TestResult.NEGATIVE);
        String form = get("/proposals/new", call().query("person", 1));
        PageAnswer entered = post("/proposals/new", proposed(1, management));
        Id id = new Id(proposals(1).get(0).id());
        String draft = get("/proposals/{id}", call().path("id", id));
        PageAnswer sent = post("/proposals/{id}/send", step(id, 1));
        List<DueItems.Item> due = due();
        PageAnswer agreed = post("/proposals/{id}/agree", step(id, 2).field("number", "15/QĐ-UBND"));
        String page = get("/proposals/{id}", call().path("id", id));
        String certificate = get("/proposals/{id}/certificate", call().path("id", id));

        assertThat(form)
                .contains("Hết thời hạn", "Ban chủ nhiệm câu lạc bộ", "value=\"" + management.id() + "\" checked");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(draft).contains("Đã hết ngày 01/10/2026", "1 lần: 01/09/2026 Âm tính", "Gửi người có thẩm quyền");
        assertThat(sent.status()).as(sent.html()).isEqualTo(303);
        assertThat(due)
                .filteredOn(item -> item.path().equals("/proposals/" + id))
                .hasSize(1);
        assertThat(agreed.status()).as(agreed.html()).isEqualTo(303);
        assertThat(page).contains("được đồng ý", "15/QĐ-UBND", "/p/casework/proposals/" + id + "/certificate");
        assertThat(certificate)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("GIẤY CHỨNG NHẬN HOÀN THÀNH QUẢN LÝ SAU CAI NGHIỆN MA TÚY", "số 15/QĐ-UBND, ngày 23/11/2026")
                .contains("từ 01/10/2025 đến 23/11/2026", "Phần mềm chưa có số mẫu");
        keepsTheStrictPolicy(certificate);
        keepsTheStrictPolicy(page);
    }

    @Test
    void nameTheFormOfTheDecreeOnTheDaysOnWhichItHeld() {
        Management management = managed(2, "2025-03-01");
        tested(2, TestResult.NEGATIVE);
        post("/proposals/new", proposed(2, management).field("drafted", "01/05/2026"));
        Id id = new Id(proposals(2).get(0).id());
        post("/proposals/{id}/send", step(id, 1).field("on", "01/05/2026"));
        PageAnswer agreed = post("/proposals/{id}/agree", step(id, 2).field("on", "04/05/2026"));

        assertThat(agreed.status()).as(agreed.html()).isEqualTo(303);
        assertThat(get("/proposals/{id}/certificate", call().path("id", id)))
                .contains(
                        "Mẫu số 54, Phụ lục II (116/2021/NĐ-CP, Điều 81)", "chưa được đối chiếu với mẫu trên công báo");
    }

    @Test
    void sayBesideTheDecisionWhatTheLawHasAgainstIt() {
        Management management = managed(3);
        tested(3, TestResult.POSITIVE);
        post("/proposals/new", proposed(3, management));
        Id id = new Id(proposals(3).get(0).id());
        post("/proposals/{id}/send", step(id, 1));

        PageAnswer refused = post("/proposals/{id}/agree", step(id, 2).field("answer", "Đồng ý"));
        Problem none = catchThrowableOfType(
                        ProblemException.class,
                        () -> served.page("GET /proposals/{id}/certificate", call().path("id", id)))
                .problem();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Lần xét nghiệm gần nhất còn dương tính", ">Đồng ý</textarea>");
        assertThat(none.status()).isEqualTo(404);
        assertThat(proposals(3).get(0).state()).isEqualTo(ProposalState.SENT);
    }

    @Test
    void tellEachReaderNoMoreThanTheirRights() {
        Management management = managed(4);
        tested(4, TestResult.POSITIVE);
        turned(4, TurningPoint.RELAPSE);
        turned(4, "HOUSE");
        post("/proposals/new", proposed(4, management));
        Id id = new Id(proposals(4).get(0).id());
        TestCall chair = TestCall.with("casework.leaving.read", "casework.care.read", "casework.propose")
                .today(CareFixture.TODAY)
                .asOf(CareFixture.TODAY)
                .path("id", id);
        TestCall police = TestCall.with("casework.leaving.read", "casework.tests.read", "casework.decide")
                .today(CareFixture.TODAY)
                .asOf(CareFixture.TODAY)
                .path("id", id);

        assertThat(get("/proposals/{id}", chair))
                .contains("01/09/2026", "Có nhà", "Có lần tái sử dụng", "Gửi người có thẩm quyền")
                .doesNotContain("dương tính", "Dương tính", "Đồng ý đưa ra");
        assertThat(get("/proposals/{id}", police))
                .contains("Dương tính", "Lần xét nghiệm gần nhất")
                .doesNotContain("Có nhà", "tái sử dụng", "Tái sử dụng", "/support");
        assertThat(served.offers()
                        .page("POST /proposals/{id}/agree")
                        .permission()
                        .name())
                .isEqualTo("casework.decide");
        assertThat(served.offers()
                        .page("POST /proposals/{id}/send")
                        .permission()
                        .name())
                .isEqualTo("casework.propose");
    }

    @Test
    void listProposalsAndStandOnTheWayOfThePerson() {
        Management management = managed(5);
        post("/proposals/new", proposed(5, management));
        Id id = new Id(proposals(5).get(0).id());

        String list = get("/proposals", call().query("person", 5));
        String edit = get("/proposals/{id}/edit", call().path("id", id));
        PageAnswer corrected = post(
                "/proposals/{id}/edit",
                proposed(5, management).path("id", id).field("version", 1).field("by", "TEAM"));
        PageAnswer withdrawn = post("/proposals/{id}/withdraw", step(id, 2));

        assertThat(list).contains("N.V.F (1980)", "đang soạn", "/api/v1/proposals/export?format=xlsx");
        assertThat(edit).contains("name=\"version\" value=\"1\"", "Đã sống tốt");
        assertThat(corrected.status()).as(corrected.html()).isEqualTo(303);
        assertThat(withdrawn.status()).isEqualTo(303);
        assertThat(get("/proposals/{id}", call().path("id", id))).contains("Đội tình nguyện", "đã rút đề nghị");
        assertThat(get("/people/{id}", call().path("id", 5)))
                .contains("Hết thời hạn: đã rút đề nghị", "/p/casework/people/5/support");
        keepsTheStrictPolicy(list);
    }

    private Management managed(long person) {
        return managed(person, "2025-10-01");
    }

    private Management managed(long person, String began) {
        ManagementInput input = new ManagementInput(
                person, HERE, "POST_REHAB", Completes.VOLUNTARY, Dated.day(LocalDate.parse(began)), null, null, null);
        return fixture.transactions.write(
                () -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private void tested(long person, TestResult result) {
        TestInput input = new TestInput(
                person,
                HERE,
                Dated.day(LocalDate.of(2026, 9, 1)),
                DrugTest.Occasion.PERIODIC,
                null,
                null,
                null,
                result);
        fixture.transactions.write(
                () -> fixture.office.tests().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private void turned(long person, String turn) {
        TurningPointBook.Input input =
                new TurningPointBook.Input(person, HERE, turn, Dated.day(LocalDate.of(2026, 9, 2)), null);
        fixture.transactions.write(
                () -> fixture.office.turningPoints().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private static TestCall proposed(long person, Management management) {
        return call().field("person", person)
                .field("management", management.id())
                .field("reason", "TERM_ENDED")
                .field("by", "CLUB_BOARD")
                .field("drafted", "23/11/2026")
                .field("note", "Đã sống tốt một năm");
    }

    private static TestCall step(Id id, int version) {
        return call().path("id", id).field("version", version).field("on", "23/11/2026");
    }

    private List<Proposal> proposals(long person) {
        return fixture.transactions.read(() -> fixture.office.leaving().ofPerson(person, Scope.EVERYTHING));
    }

    private List<DueItems.Item> due() {
        return fixture.transactions.read(() -> served.offers()
                .dueItems("proposals")
                .source()
                .list(call(), new DueItems.Asked(null, CareFixture.TODAY, 50)));
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
