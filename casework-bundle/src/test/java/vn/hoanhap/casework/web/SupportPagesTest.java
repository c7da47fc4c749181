package vn.hoanhap.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class SupportPagesTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;

    private final CareFixture fixture;
    private final ServedProgramme served;

    SupportPagesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void writeDownWhatSomebodyToldInOneForm() {
        String form = get("/intakes/new", call().query("person", 1));
        PageAnswer entered = post("/intakes/new", told(1).field("since1", "7-8 năm trước"));

        assertThat(form).contains("23/11/2026", "Heroin", "Chất đã dùng 2").doesNotContain("Chất đã dùng 4");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/p/casework/people/1/support");
        String support = get("/people/{id}/support", call().path("id", 1));
        assertThat(support)
                .contains("Heroin · Tiêm chích · từ 7-8 năm trước (khoảng 01/01/2018 đến 31/12/2019)")
                .contains("Ở với mẹ già", "Việc làm", "chưa có việc");
        keepsTheStrictPolicy(form);
        keepsTheStrictPolicy(support);
    }

    @Test
    void keepWhatWasTypedBesideWhatIsWrong() {
        PageAnswer refused = post("/intakes/new", told(2).field("since1", "lâu lắm rồi"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("lâu lắm rồi", "Chưa hiểu được khoảng thời gian này", "Ở với mẹ già");
        assertThat(intakes(2)).isEmpty();
    }

    @Test
    void correctAnIntakeAndTakeItBack() {
        post("/intakes/new", told(3));
        long id = intakes(3).get(0).id();

        String page = get("/intakes/{id}", call().path("id", id));
        String edit = get("/intakes/{id}/edit", call().path("id", id));
        PageAnswer corrected = post(
                "/intakes/{id}/edit", told(3).path("id", id).field("version", 1).field("substance1", "OPIUM"));
        PageAnswer back = post("/intakes/{id}/take-back", call().path("id", id).field("version", 2));

        assertThat(page).contains("mới nhất", "Rút lại vì ghi nhầm");
        assertThat(edit).contains("name=\"version\" value=\"1\"", "Ở với mẹ già");
        assertThat(corrected.status()).as(corrected.html()).isEqualTo(303);
        assertThat(back.status()).isEqualTo(303);
        assertThat(get("/intakes/{id}", call().path("id", id))).contains("đã rút lại", "Thuốc phiện");
        assertThat(intakes(3)).isEmpty();
    }

    @Test
    void noteANeedAndTakeItBack() {
        PageAnswer entered = post(
                "/needs/new",
                call().field("person", 4)
                        .field("need", "PAPERS")
                        .field("found", "20/11/2026")
                        .field("unit", HERE));
        long id = fixture.transactions
                .<List<Need>>read(() -> fixture.office.needs().ofPerson(4, Scope.EVERYTHING))
                .get(0)
                .id();
        String page = get("/needs/{id}", call().path("id", id));
        PageAnswer back = post("/needs/{id}/take-back", call().path("id", id).field("version", 1));

        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(page).contains("Giấy tờ", "20/11/2026");
        assertThat(back.status()).isEqualTo(303);
        assertThat(get("/people/{id}/support", call().path("id", 4))).contains("Chưa ghi nhu cầu nào");
    }

    @Test
    void planAStepFromANeedAndRecordWhatCameOfIt() {
        fixture.register("insert into register.assigned values (15, 6)");
        post(
                "/needs/new",
                call().field("person", 6)
                        .field("need", "PAPERS")
                        .field("found", "20/11/2026")
                        .field("unit", HERE));
        String support = get("/people/{id}/support", call().path("id", 6));
        String form = get("/plan-steps/new", call().query("person", 6).query("need", "PAPERS"));
        TestCall sent = call().field("person", 6)
                .field("need", "PAPERS")
                .field("action", "Đưa đi làm căn cước")
                .field("planned", "20/11/2026")
                .field("due", "30/11/2026")
                .field("unit", HERE);
        PageAnswer nobody = post("/plan-steps/new", sent);
        PageAnswer entered = post("/plan-steps/new", sent.field("member", 15));
        long id = fixture.transactions
                .<List<PlanStep>>read(() -> fixture.office.plans().ofPerson(6, Scope.EVERYTHING))
                .get(0)
                .id();
        String page = get("/plan-steps/{id}", call().path("id", id));
        TestCall end = call().path("id", id).field("version", 1).field("came", "Đã có căn cước");
        PageAnswer refused = post("/plan-steps/{id}/finish", end.field("on", "24/11/2026"));
        PageAnswer done = post("/plan-steps/{id}/finish", end.field("on", "22/11/2026"));

        assertThat(support).contains("/p/casework/plan-steps/new?need=PAPERS&amp;person=6");
        assertThat(form).contains("N.V.P (1980)", "value=\"PAPERS\" checked");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.html()).contains("Chưa ghi ai làm việc này", "Đưa đi làm căn cước");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(page).contains("Đưa đi làm căn cước", "N.V.P (1980)", "30/11/2026", "Không thành");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("finish-on", "Đã có căn cước");
        assertThat(done.status()).as(done.html()).isEqualTo(303);
        assertThat(get("/plan-steps/{id}", call().path("id", id))).contains("Đã có căn cước", "đã xong", "Mở lại");
        assertThat(get("/plan-steps/{id}/edit", call().path("id", id))).contains("Sửa việc trong kế hoạch");
        assertThat(get("/people/{id}/support", call().path("id", 6))).contains("đã đáp ứng", "đã xong 22/11/2026");
        assertThat(get("/people/{id}", call().path("id", 6))).contains("Giấy tờ: đã xong");
        assertThat(get("/plan-steps", call().query("person", 6)))
                .contains("N.V.G (1980)", "Giấy tờ", "30/11/2026", "/api/v1/plan-steps/export?format=xlsx")
                .doesNotContain("căn cước");
        keepsTheStrictPolicy(page);
    }

    @Test
    void recordWhatSomebodyHasReachedAndTakeItBack() {
        PageAnswer entered = post(
                "/turning-points/new",
                call().field("person", 7)
                        .field("turn", "HOUSE")
                        .field("happened", "10/2026")
                        .field("note", "Xây xong nhà cấp bốn")
                        .field("unit", HERE));
        long id = fixture.transactions
                .<List<TurningPoint>>read(() -> fixture.office.turningPoints().ofPerson(7, Scope.EVERYTHING))
                .get(0)
                .id();
        String form = get("/turning-points/new", call().query("person", 7));
        String edit = get("/turning-points/{id}/edit", call().path("id", id));
        String support = get("/people/{id}/support", call().path("id", 7));
        PageAnswer back =
                post("/turning-points/{id}/take-back", call().path("id", id).field("version", 1));

        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(form).contains("Tái sử dụng", "Tự làm chủ");
        assertThat(edit).contains("10/2026", "Xây xong nhà cấp bốn");
        assertThat(support).contains("Có nhà", "10/2026", "Xây xong nhà cấp bốn");
        assertThat(back.status()).isEqualTo(303);
        assertThat(get("/turning-points/{id}", call().path("id", id))).contains("đã rút lại");
        assertThat(get("/people/{id}", call().path("id", 7))).doesNotContain("Có nhà");
    }

    @Test
    void standOnThePageOfThePersonForWhoCaresAndForNobodyElse() {
        post("/intakes/new", told(5));
        TestCall police = TestCall.with("casework.list.read", "casework.tests.read")
                .today(CareFixture.TODAY)
                .asOf(CareFixture.TODAY);

        Panel care = served.offers().panels().get(1);
        Optional<String> panel = fixture.transactions.read(() -> care.renderer().render(call(), 5));

        assertThat(care.permission().name()).isEqualTo("casework.care.read");
        assertThat(panel).hasValueSatisfying(html -> assertThat(html)
                .contains("Việc làm", "/p/casework/people/5/support", "/p/casework/intakes/new?person=5"));
        assertThat(get("/people/{id}", call().path("id", 5))).contains("Ghi nhận ban đầu", "Heroin");
        assertThat(get("/people/{id}", police.path("id", 5))).doesNotContain("Heroin", "Việc làm", "/intakes");
    }

    private TestCall told(long person) {
        return call().field("person", person)
                .field("asked", "02/11/2026")
                .field("needs", "JOB", "HEALTH")
                .field("substance1", "HEROIN")
                .field("route1", "INJECTED")
                .field("since1", "2016")
                .field("family", "WITH_FAMILY")
                .field("note", "Ở với mẹ già")
                .field("unit", HERE);
    }

    private List<Intake> intakes(long person) {
        return fixture.transactions.read(() -> fixture.office.intakes().ofPerson(person, Scope.EVERYTHING));
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
