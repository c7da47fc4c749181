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
import vn.hoanhap.core.text.Language;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AccessProgrammeTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final AccessProgramme programme;
    private final Offered offered;
    private final String name;
    private final long account;

    AccessProgrammeTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        programme = new AccessProgramme(fixture.access, store.transactions());
        programme.setUnits(new TwoUnits());
        offered = new Offered(store.transactions());
        programme.contribute(offered);
        store.transactions().write(() -> {
            fixture.access.gatekeeper().publish("access", programme.info().permissions());
            return true;
        });
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
        assertThat(offered.menu).hasSize(3);
        assertThat(offered.jobs).hasSize(2);
    }

    @Test
    void showsTheDoorToAnybodyAndSendsOnWhoeverIsIn() throws Exception {
        PageAnswer door = offered.page("GET /sign-in", TestCall.anonymous().asking("next", "/p/loans/"));
        PageAnswer onward =
                offered.page("GET /sign-in", TestCall.by(AccessFixture.OFFICE).asking("next", "/p/loans/"));

        assertThat(door.html()).contains("Tên đăng nhập").contains("value=\"/p/loans/\"");
        assertThat(onward.location()).isEqualTo("/p/loans/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a b", ""})
    void neverSendsAnybodyToAnotherServerAfterSigningIn(String next) throws Exception {
        PageAnswer answer = offered.page(
                "POST /sign-in",
                TestCall.anonymous()
                        .sending("username", name)
                        .sending("password", AccessFixture.PASSWORD)
                        .sending("next", next));

        assertThat(answer.location()).isEqualTo("/p/console/");
        assertThat(fixture.whoIs(String.valueOf(answer.cookie())).accountId()).isEqualTo(account);
    }

    @Test
    void showsTheDoorAgainWithoutTheWrongPassword() throws Exception {
        PageAnswer answer = offered.page(
                "POST /sign-in",
                TestCall.anonymous()
                        .in(Language.EN)
                        .sending("username", "<b>" + name)
                        .sending("password", "bí mật sai rồi"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains("User name or password is not right")
                .contains("&lt;b>")
                .doesNotContain("bí mật sai rồi");
        assertThat(answer.cookie()).isNull();
    }

    @Test
    void tellsAtTheDoorWhenToTryAgain() throws Exception {
        TestCall wrong = TestCall.anonymous().sending("username", name).sending("password", "sai rồi");
        for (int i = 0; i < 5; i++) {
            offered.page("POST /sign-in", wrong);
        }

        PageAnswer slowed = offered.page("POST /sign-in", wrong);

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.html()).contains("30 giây");
    }

    @Test
    void leadsAOneTimePasswordToThePageWhereItIsChanged() throws Exception {
        String oneTime = String.valueOf(fixture.access
                .accounts()
                .resetPassword(AccessFixture.OFFICE, account)
                .oneTimePassword());
        PageAnswer in = offered.page(
                "POST /sign-in", TestCall.anonymous().sending("username", name).sending("password", oneTime));
        Gatekeeper.Known caller = known(String.valueOf(in.cookie()));

        assertThat(in.location()).isEqualTo("/p/access/account");
        assertThat(offered.page("GET /account", TestCall.by(caller)).html()).contains("Đặt mật khẩu của riêng bạn");
        PageAnswer changed = offered.page(
                "POST /account",
                TestCall.by(caller)
                        .sending("current", oneTime)
                        .sending("password", "trăng thanh gió mát")
                        .sending("repeated", "trăng thanh gió mát"));
        assertThat(changed.location()).isEqualTo("/p/console/");
        assertThat(changed.flash()).isNotNull();
    }

    @Test
    void namesTheFieldOfAPasswordThatCannotBe() throws Exception {
        Gatekeeper.Known caller = known(fixture.signIn(name));

        PageAnswer different = offered.page(
                "POST /account",
                TestCall.by(caller)
                        .sending("current", AccessFixture.PASSWORD)
                        .sending("password", "một")
                        .sending("repeated", "hai"));
        PageAnswer weak = offered.page(
                "POST /account",
                TestCall.by(caller)
                        .sending("current", AccessFixture.PASSWORD)
                        .sending("password", "một")
                        .sending("repeated", "một"));

        assertThat(different.status()).isEqualTo(422);
        assertThat(different.html()).contains("chưa giống nhau").contains("href=\"#f-repeated\"");
        assertThat(weak.html()).contains("ít nhất 10 ký tự");
    }

    @Test
    void signsOutAndClearsTheCookie() throws Exception {
        String token = fixture.signIn(name);

        PageAnswer answer = offered.page("POST /sign-out", TestCall.by(known(token)));

        assertThat(answer.cookie()).isEmpty();
        assertThat(fixture.access.gatekeeper().identify(token)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET /accounts", "GET /accounts/new", "GET /roles", "GET /audit", "GET /account"})
    void rendersEachPageInBothLanguages(String page) throws Exception {
        Gatekeeper.Known caller = known(fixture.signIn(name));
        for (Language language : Language.values()) {
            PageAnswer answer = offered.page(page, TestCall.by(caller).in(language));

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
    void makesAnAccountOnAPageAndShowsItsOneTimePasswordOnce() throws Exception {
        PageAnswer made = offered.page(
                "POST /accounts/new", admin().sending("username", name + "-b").sending("role", Roles.LENDER));
        PageAnswer taken = offered.page("POST /accounts/new", admin().sending("username", name + "-b"));

        assertThat(made.html()).containsPattern("[b-z2-9]{4}-[b-z2-9]{4}-[b-z2-9]{4}-[b-z2-9]{4}");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.html()).contains("đã có người dùng");
    }

    @Test
    void givesARoleInACommuneChosenByItsName() throws Exception {
        PageAnswer several = offered.page("POST /accounts/{id}/grants", grant("Long"));
        PageAnswer none = offered.page("POST /accounts/{id}/grants", grant("Mỹ Tho"));
        PageAnswer one = offered.page("POST /accounts/{id}/grants", grant("Bàn Long"));

        assertThat(several.status()).isEqualTo(422);
        assertThat(several.html()).contains("Xã Bàn Long, Tỉnh Tiền Giang").contains("Xã Long Hưng, Tỉnh Tiền Giang");
        assertThat(none.html()).contains("Không tìm thấy đơn vị");
        assertThat(one.status()).isEqualTo(303);
        assertThat(fixture.access.accounts().grants(account))
                .containsExactly(new RoleGrant(Roles.COMMUNE_OFFICER, 5L, false));
        assertThat(offered.page("GET /accounts/{id}", admin().at("id", account)).html())
                .contains("Xã Bàn Long");
    }

    @Test
    void refusesAChangeOfAnAccountThatSomebodyElseChangedMeanwhile() throws Exception {
        PageAnswer late =
                offered.page("POST /accounts/{id}/grants", grant("Bàn Long").sending("version", "0"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("Tải lại bản mới nhất");
    }

    @Test
    void takesARoleAwayAndTiesTheAccountToItsPerson() throws Exception {
        offered.page("POST /accounts/{id}/grants", grant("Bàn Long"));
        offered.page("POST /accounts/{id}/grants/{number}/removal", versioned().at("number", 1));
        PageAnswer wrong =
                offered.page("POST /accounts/{id}/person", versioned().sending("person", "Nguyễn"));
        offered.page("POST /accounts/{id}/person", versioned().sending("person", "77"));

        assertThat(fixture.access.accounts().grants(account)).isEmpty();
        assertThat(wrong.html()).contains("chỉ gồm chữ số");
        assertThat(fixture.access.accounts().get(account).personId()).isEqualTo(77L);
    }

    @Test
    void disablesAndReopensAnAccount() throws Exception {
        offered.page("POST /accounts/{id}/disable", admin().at("id", account));
        assertThat(offered.page("GET /accounts/{id}", admin().at("id", account)).html())
                .contains("Đã khóa");
        offered.page("POST /accounts/{id}/enable", admin().at("id", account));
        PageAnswer reset = offered.page("POST /accounts/{id}/password", admin().at("id", account));

        assertThat(reset.html()).contains("chỉ hiện một lần");
    }

    @Test
    void changesWhatARoleMayDoOnItsPage() throws Exception {
        fixture.publish("loans", "loans.read", Roles.LENDER);
        String code = "r-" + name;
        PageAnswer nameless = offered.page("POST /roles", admin().sending("code", code));
        PageAnswer made =
                offered.page("POST /roles", admin().sending("code", code).sending("titleVi", "Kế toán xã"));
        String page =
                offered.page("GET /roles/{code}", admin().at("code", code)).html();
        offered.page(
                "POST /roles/{code}",
                admin().at("code", code).sending("version", "1").sending("right", "loans.read", "access.audit"));
        PageAnswer late =
                offered.page("POST /roles/{code}", admin().at("code", code).sending("version", "1"));

        assertThat(nameless.status()).isEqualTo(422);
        assertThat(made.location()).isEqualTo("/p/access/roles/" + code);
        assertThat(page).contains("loans.read").contains("Kế toán xã");
        assertThat(fixture.access.roles().get(code).permissions()).containsExactly("access.audit", "loans.read");
        assertThat(late.status()).isEqualTo(422);
    }

    @Test
    void provesTheTrailAtThePushOfAButtonAndShowsTheBreak() throws Exception {
        offered.jobs.get(0).work().run();
        PageAnswer whole = offered.page("POST /audit/verification", admin().byHtmx());
        fixture.sql("update access.audit set detail = 'x' where seal_no = 1");
        PageAnswer broken = offered.page("POST /audit/verification", admin());
        fixture.sql("update access.audit set detail = 'first start' where seal_no = 1");

        assertThat(whole.html()).contains("Nhật ký nguyên vẹn").doesNotContain("<h1>");
        assertThat(broken.html()).contains("Dòng thứ 1 đã bị sửa").contains("<h1>");
    }

    @Test
    void showsOnAPersonsPageWhoLookedAtIt() throws Exception {
        fixture.store.transactions().write(() -> {
            fixture.access.audit().record(new AuditEntry(account, "person.opened", "person", "4711", null));
            return true;
        });

        var html = fixture.store
                .transactions()
                .read(() -> offered.panels.get(0).renderer().render(admin(), 4711));

        assertThat(html.orElseThrow()).contains(name).contains("Xem thông tin định danh");
        assertThat(fixture.store
                        .transactions()
                        .read(() -> offered.panels.get(0).renderer().render(admin(), 4712)))
                .isEmpty();
    }

    @Test
    void warnsWhenTheTrailIsNotSealed() throws Exception {
        offered.jobs.get(0).work().run();
        assertThat(programme.health()).isEqualTo(Health.OK);

        fixture.account(name + "-d");
        fixture.clock.pass(Duration.ofMinutes(2));

        assertThat(programme.health().status()).isEqualTo(Health.Status.WARN);
        offered.jobs.get(1).work().run();
    }

    private TestCall grant(String unit) {
        return versioned().sending("role", Roles.COMMUNE_OFFICER).sending("unit", unit);
    }

    private TestCall versioned() {
        long version = fixture.access.accounts().get(account).version();
        return admin().at("id", account).sending("version", Long.toString(version));
    }

    private static TestCall admin() {
        return TestCall.by(AccessFixture.OFFICE);
    }

    private Gatekeeper.Known known(String token) {
        return fixture.access.gatekeeper().identify(token).orElseThrow();
    }
}
