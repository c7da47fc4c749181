package vn.hoanhap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.rest.AccountRoutes;
import vn.hoanhap.access.rest.ApiTokenRoutes;
import vn.hoanhap.access.rest.AuditRoutes;
import vn.hoanhap.access.rest.KeyRoutes;
import vn.hoanhap.access.rest.RoleRoutes;
import vn.hoanhap.access.rest.SessionRoutes;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AccessRoutesTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final AccessProgramme programme;
    private final Offered offered;
    private final String name;
    private final long account;

    AccessRoutesTest(OpenStore store) {
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
    void signsInAndOutByRest() throws Exception {
        SessionRoutes.SessionBody session = body(offered.route(
                "POST /session",
                SessionRoutes.SessionBody.class,
                TestCall.anonymous(),
                new SessionRoutes.SignInBody(name, AccessFixture.PASSWORD)));
        TestCall caller = TestCall.by(known(session.token()));

        SessionRoutes.CallerBody who =
                body(offered.route("GET /session", SessionRoutes.CallerBody.class, caller, None.NONE));
        Answer<None> out = offered.route("DELETE /session", None.class, caller, None.NONE);

        assertThat(who.username()).isEqualTo(name);
        assertThat(out.status()).isEqualTo(204);
        assertThat(fixture.access.gatekeeper().identify(session.token())).isEmpty();
    }

    @Test
    void changesAPasswordByRest() throws Exception {
        TestCall caller = TestCall.by(known(fixture.signIn(name)));

        Answer<None> answer = offered.route(
                "POST /session/password",
                None.class,
                caller,
                new SessionRoutes.PasswordBody(AccessFixture.PASSWORD, "trăng thanh gió mát"));

        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void managesAccountsByRest() throws Exception {
        var draft = new AccountRoutes.NewAccount(
                name + "-c",
                null,
                null,
                new Id(77),
                List.of(new AccountRoutes.GrantDraft(Roles.COMMUNE_OFFICER, "28249@2024-06-06", null)));
        Answer<AccountRoutes.IssuedBody> made =
                offered.route("POST /accounts", AccountRoutes.IssuedBody.class, admin(), draft);
        long id = body(made).id().value();

        Answer<AccountRoutes.AccountBody> got =
                offered.route("GET /accounts/{id}", AccountRoutes.AccountBody.class, admin().at("id", id), None.NONE);
        long version = Objects.requireNonNull(got.version());
        offered.route(
                "PUT /accounts/{id}/grants",
                AccountRoutes.ChangedBody.class,
                admin().at("id", id).changing(version),
                new AccountRoutes.GrantsBody(null, List.of()));
        AccountRoutes.IssuedBody reset = body(offered.route(
                "POST /accounts/{id}/password", AccountRoutes.IssuedBody.class, admin().at("id", id), None.NONE));
        offered.route("DELETE /accounts/{id}", None.class, admin().at("id", id), None.NONE);
        AccountRoutes.AccountList list = body(offered.route(
                "GET /accounts",
                AccountRoutes.AccountList.class,
                admin().asking("q", name).asking("limit", "1"),
                None.NONE));

        assertThat(made.location()).isEqualTo("/accounts/" + id);
        assertThat(body(got).grants())
                .extracting("role", "unit")
                .containsExactly(tuple(Roles.COMMUNE_OFFICER, new Id(5)));
        assertThat(reset.password()).isNotBlank();
        assertThat(reset.toString()).doesNotContain(String.valueOf(reset.password()));
        assertThat(list.items()).hasSize(1);
        assertThat(list.next()).isEqualTo(list.items().get(0).id().toString());
    }

    @Test
    void managesRolesAndTokensByRest() throws Exception {
        String code = "s-" + name;
        offered.route(
                "POST /roles",
                RoleRoutes.ChangedRole.class,
                admin(),
                new RoleRoutes.NewRole(code, "Kế toán", "Accountant", null));
        offered.route(
                "PUT /roles/{code}/permissions",
                RoleRoutes.ChangedRole.class,
                admin().at("code", code).changing(1),
                new RoleRoutes.PermissionsBody(Set.of("access.audit")));
        RoleRoutes.RoleBody role = body(
                offered.route("GET /roles/{code}", RoleRoutes.RoleBody.class, admin().at("code", code), None.NONE));
        RoleRoutes.RoleList roles = body(offered.route("GET /roles", RoleRoutes.RoleList.class, admin(), None.NONE));
        ApiTokenRoutes.IssuedToken token = body(offered.route(
                "POST /api-tokens",
                ApiTokenRoutes.IssuedToken.class,
                admin(),
                new ApiTokenRoutes.NewToken(new Id(account), "Kho dữ liệu", null)));
        offered.route("DELETE /api-tokens/{id}", None.class, admin().at("id", token.id()), None.NONE);
        ApiTokenRoutes.TokenList tokens =
                body(offered.route("GET /api-tokens", ApiTokenRoutes.TokenList.class, admin(), None.NONE));

        assertThat(role.permissions()).containsExactly("access.audit");
        assertThat(roles.items()).anyMatch(item -> item.code().equals(code));
        assertThat(tokens.items())
                .filteredOn(item -> item.id().equals(token.id()))
                .allMatch(item -> item.revokedAt() != null);
    }

    @Test
    void readsAndProvesTheTrailByRest() throws Exception {
        AuditRoutes.AuditList mine = body(offered.route(
                "GET /audit",
                AuditRoutes.AuditList.class,
                admin().asking("subject", "account:" + account)
                        .asking("from", "2024-06-06")
                        .asking("to", "2024-06-06"),
                None.NONE));
        AuditRoutes.AuditList yesterday = body(offered.route(
                "GET /audit",
                AuditRoutes.AuditList.class,
                admin().asking("subject", Long.toString(account)).asking("to", "2024-06-05"),
                None.NONE));
        AuditRoutes.VerificationBody proof =
                body(offered.route("GET /audit/verification", AuditRoutes.VerificationBody.class, admin(), None.NONE));
        ProblemException wrong = catchThrowableOfType(
                ProblemException.class,
                () -> offered.route(
                        "GET /audit", AuditRoutes.AuditList.class, admin().asking("account", "admin"), None.NONE));

        assertThat(mine.items()).extracting(AuditRoutes.AuditBody::action).containsExactly("account.created");
        assertThat(yesterday.items()).isEmpty();
        assertThat(proof.intact()).isTrue();
        assertThat(wrong.problem().errors()).hasSize(1);
    }

    @Test
    void rotatesTheKeysByRest() throws Exception {
        long person = fixture.store.ids().next();
        fixture.store.transactions().write(() -> fixture.access.protection().seal(person, "phone", "0900000000"));

        KeyRoutes.RotationBody rotation =
                body(offered.route("POST /keys/rotation", KeyRoutes.RotationBody.class, admin(), None.NONE));

        assertThat(rotation.rewrapped()).isPositive();
    }

    private static TestCall admin() {
        return TestCall.by(AccessFixture.OFFICE);
    }

    private Gatekeeper.Known known(String token) {
        return fixture.access.gatekeeper().identify(token).orElseThrow();
    }

    private static <A> A body(Answer<A> answer) {
        return Objects.requireNonNull(answer.body());
    }
}
