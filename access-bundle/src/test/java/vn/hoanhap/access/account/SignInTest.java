package vn.hoanhap.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.AccessFixture;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.access.audit.AuditQuery;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class SignInTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final SignIn signIn;
    private final String name;
    private final long account;

    SignInTest(OpenStore store) {
        fixture = AccessFixture.open(
                store, data, Map.of("hoanhap.signin.address-failures", "30", "hoanhap.session.most", "3"));
        signIn = fixture.access.signIn();
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
    void opensASessionForTheRightPasswordWhateverTheCaseOfTheName() {
        SignIn.Opened opened =
                signIn.signIn(" " + name.toUpperCase(Locale.ROOT) + " ", AccessFixture.PASSWORD, "10.0.0.1");

        assertThat(opened.mustChange()).isFalse();
        assertThat(fixture.whoIs(opened.token()).accountId()).isEqualTo(account);
        assertThat(opened.toString()).doesNotContain(opened.token());
    }

    @Test
    void endsTheSessionUsedLongestAgoWhenAnAccountHasTooMany() {
        String first = signIn.signIn(name, AccessFixture.PASSWORD, "10.0.0.1").token();
        fixture.clock.pass(Duration.ofMinutes(1));
        String second = signIn.signIn(name, AccessFixture.PASSWORD, "10.0.0.1").token();
        signIn.signIn(name, AccessFixture.PASSWORD, "10.0.0.1");

        String fourth = signIn.signIn(name, AccessFixture.PASSWORD, "10.0.0.1").token();

        assertThat(fixture.access.gatekeeper().identify(first)).isEmpty();
        assertThat(fixture.access.gatekeeper().identify(second)).isPresent();
        assertThat(fixture.access.gatekeeper().identify(fourth)).isPresent();
    }

    @Test
    void answersTheSameWhetherTheNameOrThePasswordIsWrong() {
        Problem wrongPassword = refused(name, "không phải đâu nhé", "10.0.0.1");
        Problem wrongName = refused("nobody-of-that-name", AccessFixture.PASSWORD, "10.0.0.1");

        assertThat(wrongPassword).isEqualTo(wrongName);
        assertThat(wrongPassword.status()).isEqualTo(401);
    }

    @Test
    void answersForADisabledAccountAsForAnUnknownOne() {
        fixture.access.accounts().disable(AccessFixture.OFFICE, account);

        assertThat(refused(name, AccessFixture.PASSWORD, "10.0.0.1").type()).isEqualTo("wrong-credentials");
    }

    @Test
    void neverOpensASessionForAnAccountWithoutAPassword() {
        assertThat(refused("operator", "", "10.0.0.1").status()).isEqualTo(401);
    }

    @Test
    void slowsDownTriesOnOneAccountAndSaysWhenToTryAgain() {
        for (int i = 0; i < 5; i++) {
            refused(name, "sai mật khẩu " + i, "10.0.0.1");
        }

        Problem slowed = refused(name, AccessFixture.PASSWORD, "10.0.0.1");

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.detail().en()).contains("30 seconds");
        assertThat(slowed.detail().vi()).contains("30 giây");
    }

    @Test
    void opensOneSessionAtATimeWithAOneTimePasswordUntilItIsReplaced() {
        String oneTime = String.valueOf(fixture.access
                .accounts()
                .resetPassword(AccessFixture.OFFICE, account)
                .oneTimePassword());

        String lost = signIn.signIn(name, oneTime, "").token();
        assertThat(fixture.access.gatekeeper().identify(lost)).isPresent();
        assertThat(signIn.signIn(name, oneTime, "").mustChange()).isTrue();
        assertThat(fixture.access.gatekeeper().identify(lost)).isEmpty();

        fixture.clock.pass(Duration.ofHours(71));
        SignIn.Opened again = signIn.signIn(name, oneTime, "");
        var caller = fixture.access.gatekeeper().identify(again.token()).orElseThrow();
        signIn.changePassword(caller.principal(), caller.csrf(), oneTime, "trăng thanh gió mát");
        assertThat(refused(name, oneTime, "").status()).isEqualTo(401);
    }

    @Test
    void endsAOneTimePasswordThatNobodyReplaced() {
        String oneTime = String.valueOf(fixture.access
                .accounts()
                .resetPassword(AccessFixture.OFFICE, account)
                .oneTimePassword());
        signIn.signIn(name, oneTime, "");

        fixture.clock.pass(Duration.ofHours(73));

        assertThat(refused(name, oneTime, "").status()).isEqualTo(401);
    }

    @Test
    void letsTheOwnerInWhileAStrangerGuessesElsewhere() {
        for (int i = 0; i < 12; i++) {
            refused(name, "sai mật khẩu " + i, "203.0.113.9");
        }

        assertThat(fixture.access
                        .signIn()
                        .signIn(name, AccessFixture.PASSWORD, "10.0.0.1")
                        .token())
                .isNotBlank();
    }

    @Test
    void slowsDownManyStrangersWhoGuessTogether() {
        Map<String, String> strict = Map.of("hoanhap.signin.account-failures", "1");
        try (AccessFixture other = AccessFixture.open(fixture.store, data, strict)) {
            for (int i = 0; i < 10; i++) {
                String address = "203.0.113." + i;
                assertThatThrownBy(() -> other.access.signIn().signIn(name, "sai mật khẩu", address))
                        .isInstanceOf(ProblemException.class);
            }

            ProblemException slowed = catchThrowableOfType(
                    ProblemException.class,
                    () -> other.access.signIn().signIn(name, AccessFixture.PASSWORD, "10.0.0.1"));

            assertThat(slowed.problem().status()).isEqualTo(429);
        }
    }

    @Test
    void countsAHundredTriesAtOnceOneByOne() {
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> refused(name, "sai mật khẩu " + i, "203.0.113.9").status()))
                .toList();

        assertThat(tries.stream()
                        .map(CompletableFuture::join)
                        .filter(status -> status == 401)
                        .count())
                .isEqualTo(5);
    }

    @Test
    void slowsDownTriesOnANameThatNoAccountHasJustTheSame() {
        for (int i = 0; i < 5; i++) {
            refused("nobody-at-all", "sai mật khẩu", "");
        }

        assertThat(refused("nobody-at-all", "sai mật khẩu", "").status()).isEqualTo(429);
    }

    @Test
    void letsTheOwnerInAfterTheWait() {
        for (int i = 0; i < 5; i++) {
            refused(name, "sai mật khẩu", "");
        }

        fixture.clock.pass(Duration.ofSeconds(31));

        assertThat(fixture.signIn(name)).isNotEmpty();
    }

    @Test
    void waitsLongerAfterEachFurtherFailureButNeverLongerThanTheWindow() {
        for (int i = 0; i < 5; i++) {
            refused(name, "sai mật khẩu", "");
        }
        fixture.clock.pass(Duration.ofSeconds(31));
        refused(name, "sai mật khẩu", "");

        assertThat(refused(name, "sai mật khẩu", "").detail().en()).contains("60 seconds");
        fixture.clock.pass(Duration.ofMinutes(16));
        assertThat(fixture.signIn(name)).isNotEmpty();
    }

    @Test
    void slowsDownTriesFromOneAddressOnManyAccounts() {
        for (int i = 0; i < 30; i++) {
            refused("spray-" + i, "Password2024!", "203.0.113.7");
        }

        assertThat(refused(name, AccessFixture.PASSWORD, "203.0.113.7").status())
                .isEqualTo(429);
        assertThat(signIn.signIn(name, AccessFixture.PASSWORD, "203.0.113.8").token())
                .isNotEmpty();
    }

    @Test
    void countsFailuresForAllNodesAlike() {
        for (int i = 0; i < 5; i++) {
            refused(name, "sai mật khẩu", "");
        }

        try (AccessFixture other = AccessFixture.open(fixture.store, data)) {
            ProblemException slowed = catchThrowableOfType(ProblemException.class, () -> other.signIn(name));

            assertThat(slowed.problem().status()).isEqualTo(429);
        }
    }

    @Test
    void forgetsFailuresOnceTheOwnerIsIn() {
        for (int i = 0; i < 4; i++) {
            refused(name, "sai mật khẩu", "");
        }
        fixture.signIn(name);

        for (int i = 0; i < 4; i++) {
            refused(name, "sai mật khẩu", "");
        }

        assertThat(fixture.signIn(name)).isNotEmpty();
    }

    @Test
    void removesWhatNoLongerCounts() {
        refused(name, "sai mật khẩu", "");
        fixture.signIn(name);
        refused(name, "sai mật khẩu", "");
        fixture.clock.pass(Duration.ofDays(8));

        fixture.tidy();

        assertThat(fixture.count("access.login_attempt")).isZero();
        assertThat(fixture.count("access.account_session")).isZero();
    }

    @Test
    void keepsTriesAndSignInsInTheAuditTrailWithoutTheNameThatWasTyped() {
        refused(name, "sai mật khẩu", "");
        refused("mat-khau-go-nham", "sai", "");
        fixture.signIn(name);

        List<String> actions =
                fixture.access.book().list(new AuditQuery(null, null, null, null, null, null, 0, 3)).stream()
                        .map(line -> line.row().action() + " " + line.row().subjectId() + " "
                                + line.row().detail())
                        .toList();

        assertThat(actions)
                .containsExactly(
                        "session.opened " + account + " null",
                        "session.refused null null",
                        "session.refused " + account + " null");
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessions() {
        String here = fixture.signIn(name);
        String elsewhere = fixture.signIn(name);
        var caller = fixture.access.gatekeeper().identify(here).orElseThrow();

        signIn.changePassword(caller.principal(), caller.csrf(), AccessFixture.PASSWORD, "trăng thanh gió mát");

        assertThat(fixture.access.gatekeeper().identify(here)).isPresent();
        assertThat(fixture.access.gatekeeper().identify(elsewhere)).isEmpty();
        assertThat(refused(name, AccessFixture.PASSWORD, "").status()).isEqualTo(401);
        assertThat(signIn.signIn(name, "trăng thanh gió mát", "").token()).isNotEmpty();
    }

    @Test
    void refusesANewPasswordThatIsWeakOrTheSameOrGivenWithAWrongPresentOne() {
        var caller = fixture.access.gatekeeper().identify(fixture.signIn(name)).orElseThrow();

        assertThat(changeRefused(caller, AccessFixture.PASSWORD, "ngắn")).containsExactly("password");
        assertThat(changeRefused(caller, AccessFixture.PASSWORD, AccessFixture.PASSWORD))
                .containsExactly("password");
        assertThat(changeRefused(caller, "không phải", "trăng thanh gió mát")).containsExactly("current");
    }

    @Test
    void asksForAPasswordOfOnesOwnAfterAOneTimePassword() {
        String oneTime = String.valueOf(fixture.access
                .accounts()
                .resetPassword(AccessFixture.OFFICE, account)
                .oneTimePassword());

        SignIn.Opened opened = signIn.signIn(name, oneTime, "");
        assertThat(opened.mustChange()).isTrue();
        var caller = fixture.access.gatekeeper().identify(opened.token()).orElseThrow();
        signIn.changePassword(caller.principal(), caller.csrf(), oneTime, "trăng thanh gió mát");

        assertThat(signIn.signIn(name, "trăng thanh gió mát", "").mustChange()).isFalse();
    }

    @Test
    void obeysTheOfficesSettings() {
        Map<String, String> strict = Map.of("hoanhap.signin.account-failures", "1");
        try (AccessFixture office = AccessFixture.open(fixture.store, data, strict)) {
            assertThatThrownBy(() -> office.access.signIn().signIn(name, "sai", ""))
                    .isInstanceOf(ProblemException.class);

            ProblemException slowed = catchThrowableOfType(ProblemException.class, () -> office.signIn(name));

            assertThat(slowed.problem().status()).isEqualTo(429);
        }
    }

    private Problem refused(String username, String password, String address) {
        return catchThrowableOfType(ProblemException.class, () -> signIn.signIn(username, password, address))
                .problem();
    }

    private List<String> changeRefused(Gatekeeper.Known caller, String current, String fresh) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> signIn.changePassword(caller.principal(), caller.csrf(), current, fresh))
                .problem()
                .errors()
                .stream()
                .map(Problem.FieldError::field)
                .toList();
    }
}
