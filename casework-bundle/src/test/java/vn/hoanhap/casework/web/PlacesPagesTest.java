package vn.hoanhap.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.care.ManagementInput;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Where people live, and on which day: what forms offer, what the commune before still reads, who looks after them. */
@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class PlacesPagesTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;

    private final CareFixture fixture;
    private final ServedProgramme served;

    PlacesPagesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void beginWithTheDayOfThePageAndOfferTheCommunesOfThatDay() {
        fixture.register.people.put(30L, new Person(30, "T.V.H", 1985, SmallProvince.MERGED_COMMUNE));
        LocalDate day = LocalDate.of(2024, 5, 10);

        String form = get("/tests/new", call().query("person", 30).asOf(day));
        TestCall typed = call().field("person", 30)
                .field("taken", "10/05/2024")
                .field("occasion", "PERIODIC")
                .field("sample", "URINE")
                .field("result", "NEGATIVE");
        PageAnswer refused = post("/tests/new", typed);
        PageAnswer entered = post("/tests/new", typed.field("unit", SmallProvince.BEFORE_MERGER));
        String edit = get("/tests/{id}/edit", call().path("id", lastPart(entered)));

        assertThat(form)
                .contains("10/05/2024", "Xã Tân Lý Đông", "Xã Tân Lý Tây")
                .doesNotContain("23/11/2026");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Xã Tân Lý Đông", "<select", "Chọn nơi tính việc này");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(edit).contains("<option value=\"104\" selected", "Xã Tân Lý Đông");
    }

    @Test
    void takeTheOneCommuneThatFollowedWhereSomebodyLived() {
        fixture.register.people.put(31L, new Person(31, "T.V.K", 1985, SmallProvince.BEFORE_MERGER));

        PageAnswer entered = post(
                "/managements/new",
                call().field("person", 31).field("regime", "USER").field("began", "01/10/2026"));

        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(managements(31)).singleElement().satisfies(one -> assertThat(one.unitId())
                .isEqualTo(SmallProvince.MERGED_COMMUNE));
    }

    @Test
    void showWhoLivesElsewhereNowOnlyWhatWasWrittenHere() {
        fixture.register.people.put(32L, new Person(32, "N.T.L", 1980, HERE));
        PageAnswer entered = post(
                "/tests/new",
                call().field("person", 32)
                        .field("taken", "10/11/2026")
                        .field("occasion", "PERIODIC")
                        .field("sample", "URINE")
                        .field("result", "NEGATIVE")
                        .field("unit", HERE));
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        TestCall here = call().path("id", 32).scope(new Scope(false, Set.of(HERE), null));
        String lived = get("/people/{id}", here);
        fixture.register.people.put(32L, new Person(32, "N.T.L", 1980, SmallProvince.MERGED_COMMUNE));

        String moved = get("/people/{id}", here);

        assertThat(lived).contains("Xã Tân Hội", "/p/casework/tests/new?person=32", "Sắp tới");
        fixture.register.people.put(36L, new Person(36, "N.T.L", 1980, HERE));
        fixture.register.roots.put(32L, 36L);
        assertThat(get("/people/{id}", here)).as("merged into who lives here").doesNotContain("nay ở nơi khác");
        assertThat(moved)
                .contains("nay ở nơi khác", "10/11/2026")
                .doesNotContain("Xã Tân Hương", "tests/new?person=32", "/p/register/people/32", "Sắp tới");
    }

    @Test
    void recordALookAtWhereSomebodyLivesInThreeTaps() {
        fixture.register.people.put(33L, new Person(33, "N.T.M", 1988, HERE));
        managed(33, "USER", "2026-07-01");

        String alone = get(
                "/managements/{id}", call().path("id", managements(33).get(0).id()));
        fixture.register("insert into register.assigned (member_id, person_id) values (1, 33)");
        String helped = get(
                "/managements/{id}", call().path("id", managements(33).get(0).id()));
        String way = get("/people/{id}", call().path("id", 33));
        String form = get("/residence-checks/new", call().query("person", 33));
        PageAnswer saved = post(
                "/residence-checks/new",
                call().field("person", 33).field("residence", "PRESENT").field("checked", "23/11/2026"));

        assertThat(alone).contains("chưa có ai được phân công", "chưa lần nào; đến hạn ngày 03/08/2026");
        assertThat(helped).contains("Người trực tiếp giúp đỡ", "N.V.B (1980)");
        assertThat(way).contains("/p/casework/residence-checks/new?person=33", "Ghi kiểm tra nơi cư trú");
        assertThat(form).contains("Về N.T.M (1988)", "23/11/2026", "Có mặt ở nhà");
        assertThat(saved.status()).as(saved.html()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo("/p/casework/people/33");
        assertThat(get("/people/{id}", call().path("id", 33))).contains("Kiểm tra nơi cư trú", "Có mặt ở nhà");
        keepsTheStrictPolicy(form);
    }

    @Test
    void tellThatAMergeLeftSomebodyTwiceOnAList() {
        fixture.register.people.put(34L, new Person(34, "N.T.Q", 1988, HERE));
        fixture.register.people.put(35L, new Person(35, "N.T.Q", 1988, HERE));
        Management one = managed(34, "USER", "2026-07-01");
        managed(35, "USER", "2026-08-01");
        String apart = get("/managements/{id}", call().path("id", one.id()));
        fixture.register("insert into register.person_merged values (35, 34)");

        String merged = get("/managements/{id}", call().path("id", one.id()));

        assertThat(apart).doesNotContain("đứng hai lần");
        assertThat(merged).contains("đứng hai lần trong danh sách này");
    }

    private static long lastPart(PageAnswer answer) {
        String location = String.valueOf(answer.location());
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private String get(String path, TestCall call) {
        PageAnswer answer = served.page("GET " + path, call);
        assertThat(answer.status()).isEqualTo(200);
        return answer.html();
    }

    private PageAnswer post(String path, TestCall call) {
        return served.page("POST " + path, call);
    }

    private Management managed(long person, String regime, String began) {
        ManagementInput input =
                new ManagementInput(person, HERE, regime, null, Dated.day(LocalDate.parse(began)), null, null, null);
        return fixture.transactions.write(
                () -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private List<Management> managements(long person) {
        return fixture.transactions.read(() -> fixture.office.managements().ofPerson(person, Scope.EVERYTHING));
    }

    private static void keepsTheStrictPolicy(String html) {
        assertThat(html).doesNotContain("<script", "style=", "onclick", "hx-on", "javascript:");
    }
}
