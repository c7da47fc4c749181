package vn.hoanhap.counselling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.counselling.fixture.CounsellingFixture.TODAY;
import static vn.hoanhap.counselling.fixture.CounsellingFixture.call;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.counselling.CounsellingProgramme;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.counselling.fixture.CounsellingFixture;
import vn.hoanhap.counselling.fixture.FewTeams;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "counselling", of = CounsellingProgramme.class)
class PagesTest {

    private final CounsellingFixture fixture;
    private final ServedProgramme served;

    PagesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CounsellingFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CounsellingFixture.createRegister(source);
    }

    private String get(String page, TestCall call) {
        PageAnswer answer = served.page("GET " + page, call);
        assertThat(answer.status()).as(page).isEqualTo(200);
        return answer.html();
    }

    private PageAnswer post(String page, TestCall call) {
        return served.page("POST " + page, call);
    }

    private List<Session> sessions(long person) {
        return fixture.transactions.read(() -> fixture.office.sessions().ofPerson(person, Scope.EVERYTHING));
    }

    private Session session(long person, LocalDate day, SessionState state) {
        PageAnswer answer = post(
                "/sessions/new",
                call().field("person", person)
                        .field("topics", "PSYCHOLOGICAL")
                        .field("mode", "HOME")
                        .field("day", day)
                        .field("state", state.name())
                        .field("note", "Điều rất riêng"));
        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
        return sessions(person).stream()
                .filter(one -> one.at().day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private long point(String name) {
        PageAnswer answer = post(
                "/points/new",
                call().field("name", name)
                        .field("unit", SmallProvince.COMMUNE)
                        .field("opened", "08/2020")
                        .field("services", "COUNSELLING", "LEGAL_AID")
                        .field("team", FewTeams.AT_POINT));
        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
        String location = Objects.requireNonNull(answer.location());
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void offerTheCommunesThatStoodThereOnTheDay() {
        fixture.register.people.put(30L, new Person(30, "T.V.H", 1985, SmallProvince.MERGED_COMMUNE));
        TestCall typed = call().field("person", 30)
                .field("topics", "PSYCHOLOGICAL")
                .field("mode", "HOME")
                .field("day", "06/06/2024");

        String form = get("/sessions/new", call().query("person", 30));
        PageAnswer refused = post("/sessions/new", typed);
        PageAnswer entered = post("/sessions/new", typed.field("unit", SmallProvince.BEFORE_MERGER));

        assertThat(form).contains("Xã Tân Lý Đông", "Xã Tân Lý Tây", "Chọn nơi tính việc này");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Xã Tân Lý Đông");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(sessions(30))
                .singleElement()
                .satisfies(one -> assertThat(one.place().unitId()).isEqualTo(SmallProvince.BEFORE_MERGER));
    }

    @Test
    void leadFromAPersonToASavedSessionInThreeTaps() {
        String form = "/p/counselling/sessions/new?person=1";
        String panel = served.panel(Panel.Subject.PERSON, 1, call()).orElseThrow();
        String opened = get("/sessions/new", call().query("person", 1));

        assertThat(panel).contains("href=\"" + form + "\"", "Ghi buổi tư vấn");
        assertThat(opened).contains("Về N.V.B (1980)", "06/06/2024").contains("value=\"HOME\" checked");
        PageAnswer saved = post(
                "/sessions/new",
                call().field("person", 1)
                        .field("topics", "PSYCHOLOGICAL", "FAMILY")
                        .field("mode", "HOME")
                        .field("day", "06/06/2024"));
        assertThat(saved.status()).as(saved.html()).isEqualTo(303);
        assertThat(sessions(1)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(SessionState.HELD);
            assertThat(one.topics()).containsExactlyInAnyOrder("PSYCHOLOGICAL", "FAMILY");
        });
        assertThat(get("/sessions/new", call().query("person", 2)))
                .as("what was done last is filled in")
                .containsPattern("value=\"FAMILY\" checked");
    }

    @Test
    void keepWhatWasTypedBesideWhatIsWrong() {
        PageAnswer refused = post(
                "/sessions/new",
                call().field("person", 3)
                        .field("topics", "LEGAL")
                        .field("mode", "CLUB")
                        .field("day", "hôm qua")
                        .field("minutes", "lâu lắm"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("hôm qua", "lâu lắm", "Không đọc được ngày này.", "Không phải số.")
                .contains("value=\"CLUB\" checked");
        assertThat(sessions(3)).isEmpty();
    }

    @Test
    void showNotesOnTheirOwnPageAndNowhereElse() {
        Session one = session(4, TODAY.minusDays(1), SessionState.HELD);
        TestCall here = call().path("id", one.id());

        assertThat(get("/sessions/{id}/notes", here)).contains("Điều rất riêng");
        assertThat(get("/sessions/{id}", here)).doesNotContain("Điều rất riêng").contains("Đọc ghi chú");
        assertThat(get("/sessions/{id}/edit", here)).doesNotContain("Điều rất riêng");
        assertThat(get("/sessions/{id}/clients", call().path("id", one.id()).query("person", 4)))
                .doesNotContain("Điều rất riêng");
        assertThat(get("/", call().query("person", 4))).doesNotContain("Điều rất riêng");
        assertThat(served.panel(Panel.Subject.PERSON, 4, call()).orElseThrow()).doesNotContain("Điều rất riêng");
    }

    @Test
    void printASlipThatNamesNobodyAndNothing() {
        Session one = session(5, TODAY.plusDays(3), SessionState.PLANNED);

        String slip = get("/sessions/{id}/slip", call().path("id", one.id()));

        assertThat(slip).contains("09/06/2024", Long.toString(one.id())).doesNotContain("N.V.F", "Tâm lý");
    }

    @Test
    void addAndTakeOutPeopleOfASession() {
        Session one = session(6, TODAY.minusDays(2), SessionState.HELD);
        TestCall added = call().path("id", one.id())
                .field("version", one.version())
                .field("person", 7)
                .field("outcome", "SETTLED");

        assertThat(get("/sessions/{id}/clients", call().path("id", one.id()).query("q", "N.V.H")))
                .contains("/clients?person=7");
        assertThat(post("/sessions/{id}/clients", added).status()).isEqualTo(303);

        assertThat(fixture.lines(one.id())).hasSize(2);
        assertThat(get("/sessions/{id}", call().path("id", one.id()))).contains("Nhóm", "Đã ổn");
        PageAnswer out = post(
                "/sessions/{id}/clients/remove",
                call().path("id", one.id()).field("version", one.version() + 1).field("person", 7));
        assertThat(out.status()).isEqualTo(303);
        assertThat(fixture.lines(one.id())).hasSize(1);
    }

    @Test
    void countWalkInVisitorsWithoutAName() {
        long point = point("Điểm vãng lai");

        String form = get("/sessions/new", call().query("walkIn", 1).query("point", point));
        PageAnswer saved = post(
                "/sessions/new",
                call().field("walkIns", 2)
                        .field("topics", "SOCIAL")
                        .field("mode", "POINT")
                        .field("point", point)
                        .field("day", "06/06/2024"));

        assertThat(form).contains("Số khách vãng lai", "Điểm vãng lai");
        assertThat(saved.status()).as(saved.html()).isEqualTo(303);
        String day = get("/points/{id}/day", call().path("id", point));
        assertThat(day).contains("2 khách vãng lai");
        assertThat(get("/", call().query("point", point))).contains("2 khách vãng lai");
    }

    @Test
    void takeStepsAndSayWhatIsWrongBesideThem() {
        Session one = session(8, TODAY.plusDays(1), SessionState.PLANNED);
        TestCall step = call().path("id", one.id()).field("version", one.version());

        PageAnswer refused = post("/sessions/{id}/hold", step.field("day", "07/06/2024"));
        PageAnswer held = post("/sessions/{id}/hold", step.field("day", "05/06/2024"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Ngày này sau hôm nay");
        assertThat(held.status()).as(held.html()).isEqualTo(303);
        assertThat(fixture.lines(one.id())).containsExactly("counselling.given 2024-06-05 101 8 1");
    }

    @Test
    void showWherePeopleWereSentSinceByTheRegister() {
        Session one = session(9, TODAY.minusDays(5), SessionState.HELD);
        fixture.referrals.sent.add(new Referral(
                880,
                "METHADONE",
                9,
                SmallProvince.COMMUNE,
                ReferralParty.unit(SmallProvince.COMMUNE),
                ReferralParty.organisation(SmallProvince.LENDER),
                TODAY.minusDays(1),
                ReferralState.ACCEPTED,
                TODAY,
                2));

        String page = get("/sessions/{id}", call().path("id", one.id()));

        assertThat(page)
                .contains("Điều trị thay thế", "được tiếp nhận", "/p/register/referrals/880")
                .contains("/p/register/people/9/referral");
    }

    @Test
    void tellWhoIsExpectedAndWhoShouldHaveBegun() throws Exception {
        session(10, TODAY.plusDays(2), SessionState.PLANNED);
        post(
                "/mobilised/new",
                call().field("person", 10).field("way", "COUNSELLING").field("agreed", "01/05/2024"));
        DueItems.Asked asked = new DueItems.Asked(null, TODAY.plusDays(7), 50);

        List<DueItems.Item> expected = fixture.transactions.read(
                () -> served.offers().dueItems("sessions").source().list(call(), asked));
        List<DueItems.Item> waiting = fixture.transactions.read(
                () -> served.offers().dueItems("mobilised").source().list(call(), asked));

        assertThat(expected).anySatisfy(item -> {
            assertThat(item.about()).isEqualTo("N.V.K (1980)");
            assertThat(item.what()).isEqualTo("Hẹn tư vấn");
        });
        assertThat(waiting).anySatisfy(item -> assertThat(item.on()).isEqualTo(LocalDate.of(2024, 5, 15)));
        assertThat(served.card("counselling", call())).contains("lịch hẹn");
    }

    @Test
    void showPointsAtTheirUnitAndTheirTeam() {
        long point = point("Điểm của tổ");

        assertThat(served.panel(Panel.Subject.UNIT, SmallProvince.PROVINCE, call())
                        .orElseThrow())
                .contains("Điểm của tổ", "Từ 08/2020");
        assertThat(served.panel(Panel.Subject.TEAM, FewTeams.AT_POINT, call()).orElseThrow())
                .contains("/p/counselling/points/" + point);
        assertThat(served.panel(Panel.Subject.TEAM, FewTeams.OF_VOLUNTEERS, call()))
                .isEmpty();
        assertThat(get("/points/{id}", call().path("id", point))).contains("Tổ 700", "Trợ giúp pháp lý");
        PageAnswer paused = post(
                "/points/{id}/pause",
                call().path("id", point).field("version", 1).field("on", "06/06/2024"));
        assertThat(paused.status()).isEqualTo(303);
        assertThat(get("/points", call().query("state", "PAUSED"))).contains("Điểm của tổ");
    }

    @Test
    void recordWhoAgreedAndThatTheyBegan() {
        PageAnswer entered = post(
                "/mobilised/new",
                call().field("person", 11).field("way", "SUBSTITUTION").field("agreed", "01/06/2024"));
        String location = Objects.requireNonNull(entered.location());
        String id = location.substring(location.lastIndexOf('/') + 1);

        PageAnswer began = post(
                "/mobilised/{id}/begin",
                call().path("id", id).field("version", 1).field("on", "05/06/2024"));

        assertThat(began.status()).as(began.html()).isEqualTo(303);
        assertThat(fixture.lines(Long.parseLong(id))).containsExactly("counselling.mobilised 2024-06-05 101 11 1");
        assertThat(get("/mobilised/{id}", call().path("id", id))).contains("đã bắt đầu", "methadone");
        assertThat(get("/mobilised/{id}/edit", call().path("id", id))).contains("05/06/2024");
    }
}
