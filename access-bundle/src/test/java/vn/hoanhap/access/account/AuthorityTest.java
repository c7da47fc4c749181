package vn.hoanhap.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.AccessFixture;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** What an administrator of one commune may do to accounts, and what not. */
@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AuthorityTest {

    private static final long DISTRICT = 20;
    private static final long COMMUNE = 21;
    private static final long OTHER = 31;

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final Accounts accounts;
    private final String name;

    AuthorityTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        accounts = fixture.access.accounts();
        name = "u" + store.ids().next();
    }

    @BeforeEach
    void knowsWhichUnitLiesWhere() {
        try {
            fixture.sql("create schema register");
            fixture.sql("create table register.unit_cover (root_id bigint, unit_id bigint, split boolean)");
            for (long[] cover :
                    new long[][] {{DISTRICT, DISTRICT}, {DISTRICT, COMMUNE}, {COMMUNE, COMMUNE}, {OTHER, OTHER}}) {
                fixture.sql("insert into register.unit_cover values (" + cover[0] + ", " + cover[1] + ", false)");
            }
        } catch (StoreException e) {
            assertThat(fixture.count("register.unit_cover"))
                    .as("made by an earlier test")
                    .isEqualTo(4);
        }
        fixture.publish("access", AccessRights.ACCOUNTS.name(), Roles.ADMINISTRATOR);
        fixture.publish("lifecycle", "lifecycle.backup", Roles.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void seesAndChangesTheAccountsOfItsUnitOnly() {
        Principal little = administratorOf(DISTRICT);
        long own = fixture.account(name + "-own", new RoleGrant(Roles.LENDER, COMMUNE, false));
        long other = fixture.account(name + "-other", new RoleGrant(Roles.LENDER, OTHER, false));
        long both = fixture.account(
                name + "-both", new RoleGrant(Roles.LENDER, COMMUNE, false), new RoleGrant(Roles.LENDER, OTHER, false));
        long office = fixture.account(name + "-office", new RoleGrant(Roles.LENDER, null, false));

        assertThat(accounts.list(little, name + "-", 0, 10))
                .extracting(Account::id)
                .containsExactlyInAnyOrder(own, little.accountId());
        assertThat(accounts.resetPassword(little, own).oneTimePassword()).isNotNull();
        for (long beyond : new long[] {other, both, office}) {
            assertThat(refused(() -> accounts.get(little, beyond)).status()).isEqualTo(404);
            assertThat(refused(() -> accounts.resetPassword(little, beyond)).status())
                    .isEqualTo(404);
            assertThat(refused(() -> accounts.disable(little, beyond)).status()).isEqualTo(404);
            assertThat(refused(() -> accounts.enable(little, beyond)).status()).isEqualTo(404);
            assertThat(refused(() -> fixture.access.apiTokens().issue(little, beyond, "máy", null))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(fixture.access.apiTokens().issue(little, own, "máy", null).token())
                .isNotBlank();
    }

    @Test
    void givesNoAreaBeyondItsOwnAndNotTheOffice() {
        Principal little = administratorOf(COMMUNE);

        assertThat(granting(little, new RoleGrant(Roles.ADMINISTRATOR, null, false)))
                .containsExactly("grants[0].unit");
        assertThat(granting(little, new RoleGrant(Roles.ADMINISTRATOR, DISTRICT, false)))
                .containsExactly("grants[0].unit");
        assertThat(granting(little, new RoleGrant(Roles.ADMINISTRATOR, COMMUNE, false)))
                .isEmpty();
    }

    @Test
    void givesNoRightThatItHasNotItself() {
        String role = "r" + fixture.store.ids().next();
        fixture.publish("people", "people.see", Roles.COMMUNE_OFFICER);
        fixture.access.roles().add(AccessFixture.OFFICE, role, new Text("Vai", "Role"), Set.of("people.see"));
        Principal little = administratorOf(COMMUNE);
        Principal officer = administratorOf(COMMUNE, new RoleGrant(Roles.COMMUNE_OFFICER, COMMUNE, false));

        assertThat(granting(little, new RoleGrant(role, COMMUNE, false))).containsExactly("grants[0].role");
        assertThat(granting(officer, new RoleGrant(role, COMMUNE, false))).isEmpty();
    }

    @Test
    void takesOverNoAccountThatCanDoMoreThanItself() {
        fixture.publish("people", "people.see", Roles.COMMUNE_OFFICER);
        Principal little = administratorOf(COMMUNE);
        Principal officer = administratorOf(COMMUNE, new RoleGrant(Roles.COMMUNE_OFFICER, COMMUNE, false));
        long mighty = fixture.account(name + "-mighty", new RoleGrant(Roles.COMMUNE_OFFICER, COMMUNE, false));
        Account account = accounts.get(little, mighty);
        long token = fixture.access
                .apiTokens()
                .issue(AccessFixture.OFFICE, mighty, "máy", null)
                .id();
        GrantChange lesser = new GrantChange(null, List.of(new RoleGrant(Roles.ADMINISTRATOR, COMMUNE, false)));

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> accounts.resetPassword(little, mighty),
                () -> accounts.disable(little, mighty),
                () -> accounts.enable(little, mighty),
                () -> accounts.setGrants(little, mighty, account.version(), lesser),
                () -> fixture.access.apiTokens().issue(little, mighty, "máy", null),
                () -> fixture.access.apiTokens().revoke(little, token))) {
            Problem problem = refused(call);
            assertThat(problem.status()).isEqualTo(403);
            assertThat(problem.detail().en()).contains("Ask an administrator of the office");
        }
        assertThat(fixture.signIn(name + "-mighty")).isNotEmpty();
        assertThat(accounts.resetPassword(officer, mighty).oneTimePassword()).isNotNull();
        assertThat(accounts.resetPassword(little, little.accountId()).oneTimePassword())
                .isNotNull();
    }

    @Test
    void tellsOnThePageThatAnAccountCanDoMore() {
        fixture.publish("people", "people.see", Roles.COMMUNE_OFFICER);
        Principal little = administratorOf(COMMUNE);
        long mighty = fixture.account(name + "-page", new RoleGrant(Roles.COMMUNE_OFFICER, COMMUNE, false));
        ServedProgramme served = ServedProgramme.of(fixture.programme(), fixture.store.transactions());

        for (String form : List.of("password", "disable", "grants")) {
            TestCall call =
                    TestCall.by(little).path("id", mighty).field("version", "1").field("role", Roles.ADMINISTRATOR);
            assertThat(refused(() -> served.page("POST /accounts/{id}/" + form, call))
                            .status())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    @Test
    void tiesNobodyToAPerson() {
        Principal little = administratorOf(COMMUNE);
        AccountDraft draft = new AccountDraft(name + "-p", null, true, 77L, List.of());

        assertThat(refused(() -> accounts.create(little, draft)).errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("personId");
    }

    @Test
    void holdsNoRightOverTheServerInAUnit() {
        Principal little = administratorOf(COMMUNE);
        fixture.account(name + "-great", new RoleGrant(Roles.ADMINISTRATOR, null, false));
        Principal great = fixture.whoIs(fixture.signIn(name + "-great"));

        assertThat(little.grants().get(0).permissions())
                .contains(AccessRights.ACCOUNTS.name())
                .doesNotContain("lifecycle.backup", AccessRights.ROLES.name());
        assertThat(great.grants().get(0).permissions()).contains("lifecycle.backup");
        assertThatThrownBy(() -> fixture.access.apiTokens().revoke(little, tokenOf(great)))
                .isInstanceOf(ProblemException.class);
    }

    private long tokenOf(Principal of) {
        return fixture.access
                .apiTokens()
                .issue(AccessFixture.OFFICE, of.accountId(), "máy", null)
                .id();
    }

    private Principal administratorOf(long unit, RoleGrant... more) {
        List<RoleGrant> grants = new ArrayList<>(List.of(more));
        grants.add(0, new RoleGrant(Roles.ADMINISTRATOR, unit, false));
        String username = name + "-a" + fixture.store.ids().next();
        fixture.account(username, grants.toArray(RoleGrant[]::new));
        return fixture.whoIs(fixture.signIn(username));
    }

    /** Returns what is refused of a new account with the grant. */
    private List<String> granting(Principal by, RoleGrant grant) {
        String username = name + "-g" + fixture.store.ids().next();
        try {
            accounts.create(by, new AccountDraft(username, null, true, null, List.of(grant)));
            return List.of();
        } catch (ProblemException e) {
            return e.problem().errors().stream().map(Problem.FieldError::field).toList();
        }
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
