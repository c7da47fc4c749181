package vn.hoanhap.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.AccessFixture;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AccountsTest {

    private static final RoleGrant ADMINISTRATOR = new RoleGrant(Roles.ADMINISTRATOR, null, false);

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final Accounts accounts;
    private final RoleCatalogue roles;
    private final String name;

    AccountsTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        accounts = fixture.access.accounts();
        roles = fixture.access.roles();
        name = "u" + store.ids().next();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void makesAnAccountWithAOneTimePassword() {
        Accounts.Issued issued = accounts.create(AccessFixture.OFFICE, draft(name, null));

        assertThat(issued.oneTimePassword()).isNotNull();
        assertThat(accounts.get(issued.id()).state()).isEqualTo(Account.State.MUST_CHANGE_PASSWORD);
        assertThat(issued.toString()).doesNotContain(String.valueOf(issued.oneTimePassword()));
    }

    @Test
    void tellsOfEverythingThatIsWrongWithANewAccountAtOnce() {
        AccountDraft draft = new AccountDraft(
                "Tên có dấu",
                "ngắn",
                true,
                null,
                List.of(new RoleGrant("king", null, false), new RoleGrant(Roles.VOLUNTEER, null, true)));

        Problem problem = refused(() -> accounts.create(AccessFixture.OFFICE, draft));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("username", "password", "grants[0].role", "personId");
    }

    @Test
    void refusesANameThatIsTakenInAnotherCase() {
        fixture.account(name);

        Problem problem =
                refused(() -> accounts.create(AccessFixture.OFFICE, draft(name.toUpperCase(Locale.ROOT), null)));

        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("username");
    }

    @Test
    void replacesGrantsOfTheVersionThatTheCallerSawOnly() {
        long id = fixture.account(name);
        long version = accounts.get(id).version();

        accounts.setGrants(
                AccessFixture.OFFICE,
                id,
                version,
                new GrantChange(null, List.of(new RoleGrant(Roles.LENDER, 3L, false))));
        Problem late =
                refused(() -> accounts.setGrants(AccessFixture.OFFICE, id, version, new GrantChange(null, List.of())));

        assertThat(late.status()).isEqualTo(412);
        assertThat(accounts.grants(id)).containsExactly(new RoleGrant(Roles.LENDER, 3L, false));
        assertThat(accounts.get(id).version()).isEqualTo(version + 1);
    }

    @Test
    void writesNothingWhenOneOfManyGrantsIsWrong() {
        long id = fixture.account(name, new RoleGrant(Roles.LENDER, 3L, false));

        refused(() -> accounts.setGrants(
                AccessFixture.OFFICE,
                id,
                accounts.get(id).version(),
                new GrantChange(null, List.of(new RoleGrant("king", null, false)))));

        assertThat(accounts.grants(id)).containsExactly(new RoleGrant(Roles.LENDER, 3L, false));
    }

    @Test
    void keepsTheLastAdministrator() {
        long admin = onlyAdministrator();

        assertThat(refused(() -> accounts.disable(AccessFixture.OFFICE, admin)).status())
                .isEqualTo(409);
        assertThat(refused(() -> accounts.setGrants(
                                AccessFixture.OFFICE,
                                admin,
                                accounts.get(admin).version(),
                                new GrantChange(null, List.of())))
                        .status())
                .isEqualTo(409);

        fixture.account(name, ADMINISTRATOR);
        accounts.disable(AccessFixture.OFFICE, admin);
        assertThat(accounts.get(admin).state()).isEqualTo(Account.State.DISABLED);
        accounts.enable(AccessFixture.OFFICE, admin);
    }

    @Test
    void letsNobodyDisableTheirOwnAccount() {
        long id = fixture.account(name, ADMINISTRATOR);

        Problem problem = refused(() -> accounts.disable(new Principal(id, name, null, List.of()), id));

        assertThat(problem.status()).isEqualTo(409);
    }

    @Test
    void reopensADisabledAccount() {
        long id = fixture.account(name);
        accounts.disable(AccessFixture.OFFICE, id);

        accounts.enable(AccessFixture.OFFICE, id);

        assertThat(fixture.signIn(name)).isNotEmpty();
    }

    @Test
    void answersNotFoundForAnAccountThatIsNotThere() {
        assertThat(refused(() -> accounts.get(42)).status()).isEqualTo(404);
        assertThat(refused(() -> accounts.resetPassword(AccessFixture.OFFICE, 42))
                        .status())
                .isEqualTo(404);
        assertThat(refused(() -> accounts.disable(AccessFixture.OFFICE, 42)).status())
                .isEqualTo(404);
    }

    @Test
    void listsAccountsByTheirFirstLettersPageByPage() {
        String prefix = name.substring(0, 12);
        fixture.account(prefix + "-a");
        fixture.account(prefix + "-b");

        List<Account> first = accounts.list(AccessFixture.OFFICE, prefix + "-", 0, 1);
        List<Account> second =
                accounts.list(AccessFixture.OFFICE, prefix + "-", first.get(0).id(), 5);

        assertThat(first).extracting(Account::username).containsExactly(prefix + "-a");
        assertThat(second).extracting(Account::username).containsExactly(prefix + "-b");
        assertThat(accounts.list(AccessFixture.OFFICE, "%", 0, 5)).isEmpty();
    }

    @Test
    void shipsThirteenRolesAndLetsTheOfficeAddItsOwn() {
        fixture.publish("loans", "loans.read", Roles.LENDER);
        String code = "own-" + name;

        roles.add(AccessFixture.OFFICE, code, new Text("Kế toán xã", "Commune accountant"), Set.of("loans.read"));

        assertThat(roles.all()).filteredOn(Role::shipped).hasSize(13);
        assertThat(roles.get(code).permissions()).containsExactly("loans.read");
        long id = fixture.account(name, new RoleGrant(code, null, false));
        assertThat(accounts.grants(id)).extracting(RoleGrant::role).containsExactly(code);
    }

    @Test
    void refusesARoleThatIsThereAndRightsThatNobodyDefines() {
        Problem taken = refused(() -> roles.add(AccessFixture.OFFICE, Roles.LENDER, new Text("x", "x"), Set.of()));
        Problem unknown = refused(() -> roles.setPermissions(
                AccessFixture.OFFICE, Roles.LENDER, roles.get(Roles.LENDER).version(), Set.of("moon.land")));

        assertThat(taken.errors()).extracting(Problem.FieldError::field).containsExactly("code");
        assertThat(unknown.errors()).extracting(Problem.FieldError::field).containsExactly("permissions");
        assertThat(refused(() -> roles.get("king")).status()).isEqualTo(404);
    }

    @Test
    void keepsTheRightToGiveRightsWithTheAdministrator() {
        fixture.publish("access", "access.accounts", Roles.ADMINISTRATOR);
        fixture.publish("access", "access.roles", Roles.ADMINISTRATOR);

        Problem problem = refused(() -> roles.setPermissions(
                AccessFixture.OFFICE,
                Roles.ADMINISTRATOR,
                roles.get(Roles.ADMINISTRATOR).version(),
                Set.of("access.roles")));

        assertThat(problem.status()).isEqualTo(409);
    }

    /** The first start made one; earlier tests may have made others. */
    private long onlyAdministrator() {
        fixture.sql(
                "delete from access.account_grant where role_code = 'administrator' and account_id <> (select id from"
                        + " access.account where username = 'admin')");
        return accounts.list(AccessFixture.OFFICE, "admin", 0, 1).get(0).id();
    }

    private static AccountDraft draft(String username, @Nullable String password) {
        return new AccountDraft(username, password, true, null, List.of());
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
