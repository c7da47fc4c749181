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
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AccessRoutesTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final ServedProgramme served;
    private final String name;
    private final long account;

    AccessRoutesTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        served = ServedProgramme.of(fixture.programme(), store.transactions());
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
    void signsInAndOutByRest() {
        SessionRoutes.SessionBody session = body(served.answer(
                "POST /session",
                SessionRoutes.SessionBody.class,
                TestCall.anonymous(),
                new SessionRoutes.SignInBody(name, AccessFixture.PASSWORD)));
        TestCall caller = TestCall.by(known(session.token()));

        SessionRoutes.CallerBody who = body(served.answer("GET /session", SessionRoutes.CallerBody.class, caller));
        Answer<None> out = served.answer("DELETE /session", None.class, caller);

        assertThat(who.username()).isEqualTo(name);
        assertThat(out.status()).isEqualTo(204);
        assertThat(fixture.access.gatekeeper().identify(session.token())).isEmpty();
    }

    @Test
    void changesAPasswordByRest() {
        TestCall caller = TestCall.by(known(fixture.signIn(name)));

        Answer<None> answer = served.answer(
                "POST /session/password",
                None.class,
                caller,
                new SessionRoutes.PasswordBody(AccessFixture.PASSWORD, "trăng thanh gió mát"));

        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void managesAccountsByRest() {
        var draft = new AccountRoutes.NewAccount(
                name + "-c",
                null,
                null,
                new Id(77),
                List.of(new AccountRoutes.GrantDraft(Roles.COMMUNE_OFFICER, "28249@2024-06-06", null)));
        Answer<AccountRoutes.IssuedBody> made =
                served.answer("POST /accounts", AccountRoutes.IssuedBody.class, admin(), draft);
        long id = body(made).id().value();

        Answer<AccountRoutes.AccountBody> got =
                served.answer("GET /accounts/{id}", AccountRoutes.AccountBody.class, admin().path("id", id));
        long version = Objects.requireNonNull(got.version());
        served.answer(
                "PUT /accounts/{id}/grants",
                AccountRoutes.ChangedBody.class,
                admin().path("id", id).ifMatch(version),
                new AccountRoutes.GrantsBody(null, List.of()));
        AccountRoutes.IssuedBody reset = body(
                served.answer("POST /accounts/{id}/password", AccountRoutes.IssuedBody.class, admin().path("id", id)));
        served.answer("DELETE /accounts/{id}", None.class, admin().path("id", id));
        AccountRoutes.AccountList list = body(served.answer(
                "GET /accounts",
                AccountRoutes.AccountList.class,
                admin().query("q", name).query("limit", "1")));

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
    void managesRolesAndTokensByRest() {
        String code = "s-" + name;
        served.answer(
                "POST /roles",
                RoleRoutes.ChangedRole.class,
                admin(),
                new RoleRoutes.NewRole(code, "Kế toán", "Accountant", null));
        served.answer(
                "PUT /roles/{code}/permissions",
                RoleRoutes.ChangedRole.class,
                admin().path("code", code).ifMatch(1),
                new RoleRoutes.PermissionsBody(Set.of("access.audit")));
        RoleRoutes.RoleBody role =
                body(served.answer("GET /roles/{code}", RoleRoutes.RoleBody.class, admin().path("code", code)));
        RoleRoutes.RoleList roles = body(served.answer("GET /roles", RoleRoutes.RoleList.class, admin()));
        ApiTokenRoutes.IssuedToken token = body(served.answer(
                "POST /api-tokens",
                ApiTokenRoutes.IssuedToken.class,
                admin(),
                new ApiTokenRoutes.NewToken(new Id(account), "Kho dữ liệu", null)));
        served.answer("DELETE /api-tokens/{id}", None.class, admin().path("id", token.id()));
        ApiTokenRoutes.TokenList tokens =
                body(served.answer("GET /api-tokens", ApiTokenRoutes.TokenList.class, admin()));

        assertThat(role.permissions()).containsExactly("access.audit");
        assertThat(roles.items()).anyMatch(item -> item.code().equals(code));
        assertThat(tokens.items())
                .filteredOn(item -> item.id().equals(token.id()))
                .allMatch(item -> item.revokedAt() != null);
    }

    @Test
    void readsAndProvesTheTrailByRest() {
        AuditRoutes.AuditList mine = body(served.answer(
                "GET /audit",
                AuditRoutes.AuditList.class,
                admin().query("subject", "account:" + account)
                        .query("from", "2024-06-06")
                        .query("to", "2024-06-06")));
        AuditRoutes.AuditList yesterday = body(served.answer(
                "GET /audit",
                AuditRoutes.AuditList.class,
                admin().query("subject", Long.toString(account)).query("to", "2024-06-05")));
        AuditRoutes.VerificationBody proof =
                body(served.answer("GET /audit/verification", AuditRoutes.VerificationBody.class, admin()));
        ProblemException wrong = catchThrowableOfType(
                ProblemException.class,
                () -> served.answer("GET /audit", AuditRoutes.AuditList.class, admin().query("account", "admin")));

        assertThat(mine.items()).extracting(AuditRoutes.AuditBody::action).containsExactly("account.created");
        assertThat(yesterday.items()).isEmpty();
        assertThat(proof.intact()).isTrue();
        assertThat(wrong.problem().errors()).hasSize(1);
    }

    @Test
    void rotatesTheKeysByRest() {
        long person = fixture.store.ids().next();
        fixture.store.transactions().write(() -> fixture.access.protection().seal(person, "phone", "0900000000"));

        KeyRoutes.RotationBody rotation =
                body(served.answer("POST /keys/rotation", KeyRoutes.RotationBody.class, admin()));

        assertThat(rotation.rewrapped()).isPositive();
    }

    private static TestCall admin() {
        return TestCall.by(AccessFixture.NOBODY);
    }

    private Gatekeeper.Known known(String token) {
        return fixture.access.gatekeeper().identify(token).orElseThrow();
    }

    private static <A> A body(Answer<A> answer) {
        return Objects.requireNonNull(answer.body());
    }
}
