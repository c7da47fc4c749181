package vn.hoanhap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AccessProgrammeTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final AccessProgramme programme;
    private final ServedProgramme served;
    private final String name;
    private final long account;

    AccessProgrammeTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        programme = fixture.programme();
        served = ServedProgramme.of(programme, store.transactions());
        name = "u" + store.ids().next();
        account = fixture.account(name);
    }

    @BeforeEach
    void nobodyHasTriedYet() {
        fixture.sql("delete from access.login_attempt");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void claimsEverySegmentThatItServes() {
        assertThat(programme.info().segments())
                .containsExactlyInAnyOrder("session", "accounts", "roles", "api-tokens", "audit", "keys");
        assertThat(served.offers().menu()).hasSize(3);
        assertThat(served.offers().jobs()).hasSize(2);
    }

    @Test
    void showsTheDoorToAnybodyAndSendsOnWhoeverIsIn() {
        PageAnswer door = served.page("GET /sign-in", TestCall.anonymous().query("next", "/p/loans/"));
        PageAnswer onward =
                served.page("GET /sign-in", TestCall.by(AccessFixture.NOBODY).query("next", "/p/loans/"));

        assertThat(door.html()).contains("Tên đăng nhập").contains("value=\"/p/loans/\"");
        assertThat(onward.location()).isEqualTo("/p/loans/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a b", ""})
    void neverSendsAnybodyToAnotherServerAfterSigningIn(String next) {
        PageAnswer answer = served.page(
                "POST /sign-in",
                TestCall.anonymous()
                        .field("username", name)
                        .field("password", AccessFixture.PASSWORD)
                        .field("next", next));

        assertThat(answer.location()).isEqualTo("/p/console/");
        assertThat(fixture.whoIs(String.valueOf(answer.cookie())).accountId()).isEqualTo(account);
    }

    @Test
    void showsTheDoorAgainWithoutTheWrongPassword() {
        PageAnswer answer = served.page(
                "POST /sign-in",
                TestCall.anonymous()
                        .language(Language.EN)
                        .field("username", "<b>" + name)
                        .field("password", "bí mật sai rồi"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains("User name or password is not right")
                .contains("&lt;b>")
                .doesNotContain("bí mật sai rồi");
        assertThat(answer.cookie()).isNull();
    }

    @Test
    void tellsAtTheDoorWhenToTryAgain() {
        TestCall wrong = TestCall.anonymous().field("username", name).field("password", "sai rồi");
        for (int i = 0; i < 5; i++) {
            served.page("POST /sign-in", wrong);
        }

        PageAnswer slowed = served.page("POST /sign-in", wrong);

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.html()).contains("30 giây");
    }

    @Test
    void leadsAOneTimePasswordToThePageWhereItIsChanged() {
        String oneTime = String.valueOf(fixture.access
                .accounts()
                .resetPassword(AccessFixture.NOBODY, account)
                .oneTimePassword());
        PageAnswer in = served.page(
                "POST /sign-in", TestCall.anonymous().field("username", name).field("password", oneTime));
        Gatekeeper.Known caller = known(String.valueOf(in.cookie()));

        assertThat(in.location()).isEqualTo("/p/access/account");
        assertThat(served.page("GET /account", TestCall.by(caller)).html()).contains("Đặt mật khẩu của riêng bạn");
        PageAnswer changed = served.page(
                "POST /account",
                TestCall.by(caller)
                        .field("current", oneTime)
                        .field("password", "trăng thanh gió mát")
                        .field("repeated", "trăng thanh gió mát"));
        assertThat(changed.location()).isEqualTo("/p/console/");
        assertThat(changed.flash()).isNotNull();
    }

    @Test
    void namesTheFieldOfAPasswordThatCannotBe() {
        Gatekeeper.Known caller = known(fixture.signIn(name));

        PageAnswer different = served.page(
                "POST /account",
                TestCall.by(caller)
                        .field("current", AccessFixture.PASSWORD)
                        .field("password", "một")
                        .field("repeated", "hai"));
        PageAnswer weak = served.page(
                "POST /account",
                TestCall.by(caller)
                        .field("current", AccessFixture.PASSWORD)
                        .field("password", "một")
                        .field("repeated", "một"));

        assertThat(different.status()).isEqualTo(422);
        assertThat(different.html()).contains("chưa giống nhau").contains("href=\"#f-repeated\"");
        assertThat(weak.html()).contains("ít nhất 10 ký tự");
    }

    @Test
    void signsOutAndClearsTheCookie() {
        String token = fixture.signIn(name);

        PageAnswer answer = served.page("POST /sign-out", TestCall.by(known(token)));

        assertThat(answer.cookie()).isEmpty();
        assertThat(fixture.access.gatekeeper().identify(token)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET /accounts", "GET /accounts/new", "GET /roles", "GET /audit", "GET /account"})
    void rendersEachPageInBothLanguages(String page) {
        Gatekeeper.Known caller = known(fixture.signIn(name));
        for (Language language : Language.values()) {
            PageAnswer answer = served.page(page, TestCall.by(caller).language(language));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.title()).isNotBlank();
            assertThat(answer.html())
                    .contains("<h1>")
                    .doesNotContain("style=")
                    .doesNotContain("<script")
                    .doesNotContain("null");
        }
    }

    @Test
    void makesAnAccountOnAPageAndShowsItsOneTimePasswordOnce() {
        PageAnswer made = served.page(
                "POST /accounts/new", admin().field("username", name + "-b").field("role", Roles.LENDER));
        PageAnswer taken = served.page("POST /accounts/new", admin().field("username", name + "-b"));

        assertThat(made.html()).containsPattern("[b-z2-9]{4}-[b-z2-9]{4}-[b-z2-9]{4}-[b-z2-9]{4}");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.html()).contains("đã có người dùng");
    }

    @Test
    void givesARoleInACommuneChosenByItsName() {
        PageAnswer several = served.page("POST /accounts/{id}/grants", grant("Long"));
        PageAnswer none = served.page("POST /accounts/{id}/grants", grant("Mỹ Tho"));
        PageAnswer one = served.page("POST /accounts/{id}/grants", grant("Bàn Long"));

        assertThat(several.status()).isEqualTo(422);
        assertThat(several.html()).contains("Xã Bàn Long, Tỉnh Tiền Giang").contains("Xã Long Hưng, Tỉnh Tiền Giang");
        assertThat(none.html()).contains("Không tìm thấy đơn vị");
        assertThat(one.status()).isEqualTo(303);
        assertThat(fixture.access.accounts().grants(account))
                .containsExactly(new RoleGrant(Roles.COMMUNE_OFFICER, 5L, false));
        assertThat(served.page("GET /accounts/{id}", admin().path("id", account))
                        .html())
                .contains("Xã Bàn Long");
    }

    @Test
    void refusesAChangeOfAnAccountThatSomebodyElseChangedMeanwhile() {
        PageAnswer late =
                served.page("POST /accounts/{id}/grants", grant("Bàn Long").field("version", "0"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("Tải lại bản mới nhất");
    }

    @Test
    void takesARoleAwayAndTiesTheAccountToItsPerson() {
        served.page("POST /accounts/{id}/grants", grant("Bàn Long"));
        served.page("POST /accounts/{id}/grants/{number}/removal", versioned().path("number", 1));
        PageAnswer wrong = served.page("POST /accounts/{id}/person", versioned().field("person", "Nguyễn"));
        served.page("POST /accounts/{id}/person", versioned().field("person", "77"));

        assertThat(fixture.access.accounts().grants(account)).isEmpty();
        assertThat(wrong.html()).contains("chỉ gồm chữ số");
        assertThat(fixture.access.accounts().get(account).personId()).isEqualTo(77L);
    }

    @Test
    void disablesAndReopensAnAccount() {
        served.page("POST /accounts/{id}/disable", admin().path("id", account));
        assertThat(served.page("GET /accounts/{id}", admin().path("id", account))
                        .html())
                .contains("Đã khóa");
        served.page("POST /accounts/{id}/enable", admin().path("id", account));
        PageAnswer reset = served.page("POST /accounts/{id}/password", admin().path("id", account));

        assertThat(reset.html()).contains("chỉ hiện một lần");
    }

    @Test
    void changesWhatARoleMayDoOnItsPage() {
        fixture.publish("loans", "loans.read", Roles.LENDER);
        String code = "r-" + name;
        PageAnswer nameless = served.page("POST /roles", admin().field("code", code));
        PageAnswer made = served.page("POST /roles", admin().field("code", code).field("titleVi", "Kế toán xã"));
        String page =
                served.page("GET /roles/{code}", admin().path("code", code)).html();
        served.page(
                "POST /roles/{code}",
                admin().path("code", code).field("version", "1").field("right", "loans.read", "access.audit"));
        PageAnswer late =
                served.page("POST /roles/{code}", admin().path("code", code).field("version", "1"));

        assertThat(nameless.status()).isEqualTo(422);
        assertThat(made.location()).isEqualTo("/p/access/roles/" + code);
        assertThat(page).contains("loans.read").contains("Kế toán xã");
        assertThat(fixture.access.roles().get(code).permissions()).containsExactly("access.audit", "loans.read");
        assertThat(late.status()).isEqualTo(422);
    }

    @Test
    void provesTheTrailAtThePushOfAButtonAndShowsTheBreak() {
        served.run("seal-audit");
        PageAnswer whole = served.page("POST /audit/verification", admin().byHtmx());
        fixture.sql("update access.audit set detail = 'x' where seal_no = 1");
        PageAnswer broken = served.page("POST /audit/verification", admin());
        fixture.sql("update access.audit set detail = 'first start' where seal_no = 1");

        assertThat(whole.html()).contains("Nhật ký nguyên vẹn").doesNotContain("<h1>");
        assertThat(broken.html()).contains("Dòng thứ 1 đã bị sửa").contains("<h1>");
    }

    @Test
    void readsTheDaysOfTheTrailAsPeopleWriteThem() {
        PageAnswer shown =
                served.page("GET /audit", admin().query("from", "01/01/2020").query("to", "31/12/2021"));

        assertThat(shown.html()).contains("Chưa có dòng nào như vậy", "value=\"31/12/2021\"");
    }

    @Test
    void showsOnAPersonsPageWhoLookedAtIt() {
        fixture.store.transactions().write(() -> {
            fixture.access.audit().record(new AuditEntry(account, "person.opened", "person", "4711", null));
            return true;
        });

        String html = served.panel(Panel.Subject.PERSON, 4711, admin()).orElseThrow();

        assertThat(html).contains(name).contains("Mở danh tính");
        assertThat(served.panel(Panel.Subject.PERSON, 4712, admin())).isEmpty();
    }

    @Test
    void warnsWhenTheTrailIsNotSealed() {
        served.run("seal-audit");
        assertThat(programme.health()).isEqualTo(Health.OK);

        fixture.account(name + "-d");
        fixture.clock.pass(Duration.ofMinutes(2));

        assertThat(programme.health().status()).isEqualTo(Health.Status.WARN);
        served.run("tidy-sessions");
    }

    private TestCall grant(String unit) {
        return versioned().field("role", Roles.COMMUNE_OFFICER).field("unit", unit);
    }

    private TestCall versioned() {
        long version = fixture.access.accounts().get(account).version();
        return admin().path("id", account).field("version", Long.toString(version));
    }

    private static TestCall admin() {
        return TestCall.by(AccessFixture.NOBODY);
    }

    private Gatekeeper.Known known(String token) {
        return fixture.access.gatekeeper().identify(token).orElseThrow();
    }
}
