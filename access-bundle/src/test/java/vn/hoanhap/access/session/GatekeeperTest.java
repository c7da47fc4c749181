package vn.hoanhap.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.AccessFixture;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.access.account.ApiTokens;
import vn.hoanhap.access.account.GrantChange;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class GatekeeperTest {

    private static final Permission READ = new Permission("loans.read");

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final Gatekeeper gatekeeper;
    private final String name;

    GatekeeperTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        gatekeeper = fixture.access.gatekeeper();
        name = "u" + store.ids().next();
        fixture.publish("loans", "loans.read", Roles.LENDER, Roles.COMMUNE_OFFICER, Roles.VOLUNTEER);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void knowsNobodyByATokenItNeverGave() {
        assertThat(gatekeeper.identify("")).isEmpty();
        assertThat(gatekeeper.identify("x".repeat(10_000))).isEmpty();
        assertThat(gatekeeper.identify(Tokens.fresh(""))).isEmpty();
        assertThat(gatekeeper.identify(Tokens.fresh(Tokens.API_PREFIX))).isEmpty();
    }

    @Test
    void storesNeitherTokensNorCsrfSecrets() {
        fixture.account(name);
        String token = fixture.signIn(name);
        String csrf = gatekeeper.identify(token).orElseThrow().csrf();

        assertThat(csrf).isNotEqualTo(token);
        assertThat(fixture.count("access.account_session where token_hash = '" + token + "'"))
                .isZero();
        assertThat(fixture.count("access.account_session where csrf_hash = '" + csrf + "'"))
                .isZero();
        assertThat(fixture.count("access.account_session where token_hash = '" + Tokens.hash(token) + "'"))
                .isOne();
    }

    @Test
    void endsASessionThatNobodyUsedForHalfADay() {
        fixture.account(name);
        String token = fixture.signIn(name);

        fixture.clock.pass(Duration.ofHours(11));
        assertThat(gatekeeper.identify(token)).isPresent();
        fixture.clock.pass(Duration.ofHours(11));
        assertThat(gatekeeper.identify(token)).isPresent();
        fixture.clock.pass(Duration.ofHours(12));
        assertThat(gatekeeper.identify(token)).isEmpty();
    }

    @Test
    void endsEverySessionAfterAWeekHoweverMuchItIsUsed() {
        fixture.account(name);
        String token = fixture.signIn(name);

        for (int i = 0; i < 27; i++) {
            fixture.clock.pass(Duration.ofHours(6));
            assertThat(gatekeeper.identify(token)).isPresent();
        }
        fixture.clock.pass(Duration.ofHours(6).plusSeconds(6));

        assertThat(gatekeeper.identify(token)).isEmpty();
    }

    @Test
    void endsTheSessionOfWhoeverSignsOutAndNoOther() {
        fixture.account(name);
        String here = fixture.signIn(name);
        String elsewhere = fixture.signIn(name);
        Gatekeeper.Known caller = gatekeeper.identify(here).orElseThrow();

        fixture.access.signIn().signOut(caller.principal(), caller.csrf());

        assertThat(gatekeeper.identify(here)).isEmpty();
        assertThat(gatekeeper.identify(elsewhere)).isPresent();
    }

    @Test
    void endsTheSessionsOfADisabledAccountHereAtOnceAndElsewhereWithinFiveSeconds() {
        long account = fixture.account(name);
        String token = fixture.signIn(name);
        try (AccessFixture other = AccessFixture.open(fixture.store, data)) {
            assertThat(other.access.gatekeeper().identify(token)).isPresent();
            assertThat(gatekeeper.identify(token)).isPresent();

            fixture.access.accounts().disable(AccessFixture.OFFICE, account);

            assertThat(gatekeeper.identify(token)).isEmpty();
            other.clock.pass(Duration.ofSeconds(5));
            assertThat(other.access.gatekeeper().identify(token)).isEmpty();
        }
    }

    @Test
    void seesARightThatARoleLostWithinFiveSecondsOnEveryNode() {
        fixture.account(name, new RoleGrant(Roles.CLINIC, null, false));
        fixture.publish("clinic", "clinic.read", Roles.CLINIC);
        String token = fixture.signIn(name);
        try (AccessFixture other = AccessFixture.open(fixture.store, data)) {
            Gatekeeper there = other.access.gatekeeper();
            assertThat(there.identify(token).orElseThrow().principal().may(new Permission("clinic.read")))
                    .isTrue();

            long version = fixture.access.roles().get(Roles.CLINIC).version();
            fixture.access.roles().setPermissions(AccessFixture.OFFICE, Roles.CLINIC, version, Set.of());

            assertThat(fixture.whoIs(token).may(new Permission("clinic.read"))).isFalse();
            other.clock.pass(Duration.ofSeconds(5));
            assertThat(there.identify(token).orElseThrow().principal().may(new Permission("clinic.read")))
                    .isFalse();
        }
    }

    @Test
    void narrowsEachRoleToItsPlace() {
        long account = fixture.account(name);
        fixture.access
                .accounts()
                .setGrants(
                        AccessFixture.OFFICE,
                        account,
                        fixture.access.accounts().get(account).version(),
                        new GrantChange(
                                77L,
                                List.of(
                                        new RoleGrant(Roles.COMMUNE_OFFICER, 5L, false),
                                        new RoleGrant(Roles.VOLUNTEER, null, true))));

        Principal principal = fixture.whoIs(fixture.signIn(name));

        assertThat(principal.may(READ)).isTrue();
        assertThat(principal.scope(READ)).isEqualTo(new Scope(false, Set.of(5L), 77L));
        assertThat(principal.scope(new Permission("loans.write"))).isEqualTo(Scope.NOTHING);
    }

    @Test
    void givesTheWholeOfficeToAGrantWithoutAUnit() {
        fixture.account(name, new RoleGrant(Roles.LENDER, null, false));

        assertThat(fixture.whoIs(fixture.signIn(name)).scope(READ)).isEqualTo(Scope.EVERYTHING);
    }

    @Test
    void letsNobodyDoAnythingWithAOneTimePasswordButChangeIt() {
        long account = fixture.account(name, new RoleGrant(Roles.LENDER, null, false));
        String oneTime = String.valueOf(fixture.access
                .accounts()
                .resetPassword(AccessFixture.OFFICE, account)
                .oneTimePassword());

        Principal principal =
                fixture.whoIs(fixture.access.signIn().signIn(name, oneTime, "").token());

        assertThat(principal.may(READ)).isFalse();
        assertThat(principal.may(Permission.SIGNED_IN)).isTrue();
    }

    @Test
    void knowsAMachineByItsTokenUntilItIsRevoked() {
        long account = fixture.account(name, new RoleGrant(Roles.LENDER, null, false));
        ApiTokens.Issued issued =
                fixture.access.apiTokens().issue(AccessFixture.OFFICE, account, "Kho dữ liệu tỉnh", null);

        assertThat(fixture.whoIs(issued.token()).may(READ)).isTrue();
        assertThat(issued.toString()).doesNotContain(issued.token());
        fixture.access.apiTokens().revoke(AccessFixture.OFFICE, issued.id());

        assertThat(gatekeeper.identify(issued.token())).isEmpty();
    }

    @Test
    void knowsAMachineToTheEndOfTheLastDayInVietnam() {
        long account = fixture.account(name);
        LocalDate today = LocalDate.of(2024, 6, 6);
        String token = fixture.access
                .apiTokens()
                .issue(AccessFixture.OFFICE, account, "Kho dữ liệu tỉnh", today)
                .token();

        fixture.clock.pass(Duration.ofHours(11));
        assertThat(gatekeeper.identify(token)).isPresent();
        fixture.clock.pass(Duration.ofHours(1));
        assertThat(gatekeeper.identify(token)).isEmpty();
    }

    @Test
    void knowsTheOperatorByTheTokenOfThisStartOnly() throws Exception {
        fixture.publish("access", "access.accounts", Roles.ADMINISTRATOR);
        fixture.publish("exchange", "exchange.import", Roles.PROVINCE_OFFICER);
        String token = Files.readString(data.resolve("run/operator.token"));

        Principal operator = fixture.whoIs(token);
        assertThat(operator.username()).isEqualTo("operator");
        assertThat(operator.scope(new Permission("exchange.import"))).isEqualTo(Scope.EVERYTHING);
        assertThat(operator.may(new Permission("access.accounts"))).isTrue();
        assertThat(operator.may(READ)).as("brings in files of every sheet").isTrue();
        fixture.close();
        assertThat(data.resolve("run/operator.token")).doesNotExist();

        try (AccessFixture next = AccessFixture.open(fixture.store, data, Map.of())) {
            assertThat(next.access.gatekeeper().identify(token)).isEmpty();
        }
    }

    @Test
    void givesANewRightToItsShippedRolesOnceAndLeavesTheOfficesDecision() {
        fixture.publish("tests", "tests.read", Roles.AUDITOR);
        assertThat(fixture.access.roles().get(Roles.AUDITOR).permissions()).contains("tests.read");

        long version = fixture.access.roles().get(Roles.AUDITOR).version();
        fixture.access.roles().setPermissions(AccessFixture.OFFICE, Roles.AUDITOR, version, Set.of());
        fixture.publish("tests", "tests.read", Roles.AUDITOR);

        assertThat(fixture.access.roles().get(Roles.AUDITOR).permissions()).doesNotContain("tests.read");
    }

    @Test
    void leavesOutARoleThatTheOfficeDoesNotHave() {
        fixture.publish("tests", "tests.write", "no-such-role");

        assertThat(fixture.access.roles().rights())
                .anyMatch(right -> right.name().equals("tests.write")
                        && right.programmeId().equals("tests"));
    }
}
