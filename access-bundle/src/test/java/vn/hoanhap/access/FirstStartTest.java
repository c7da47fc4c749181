package vn.hoanhap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.account.Account;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.account.SignIn;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class FirstStartTest {

    private static final Map<String, String> DEMO =
            Map.of("hoanhap.demo", "true", "hoanhap.demo.password", "một hai ba bốn");

    @TempDir
    Path data;

    private final OpenStore store;

    FirstStartTest(OpenStore store) {
        this.store = store;
    }

    @BeforeEach
    void emptyOffice() {
        for (String table : List.of(
                "account_session", "login_attempt", "account_grant", "account", "audit_seal", "audit", "person_key")) {
            store.transactions().write(() -> {
                try (var sql = store.database().connection().createStatement()) {
                    return sql.executeUpdate("delete from access." + table);
                }
            });
        }
    }

    @Test
    void makesAnAdministratorWithAOneTimePasswordInAPrivateFile() throws Exception {
        try (AccessFixture office = AccessFixture.open(store, data)) {
            Path file = data.resolve("run/first-password.txt");
            String oneTime = Files.readString(file).strip();

            SignIn.Opened opened = office.access.signIn().signIn("admin", oneTime, "");

            assertThat(opened.mustChange()).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            office.access.passwordChanged("admin");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void makesNothingMoreAtTheSecondStart() throws Exception {
        AccessFixture.open(store, data).close();
        Files.delete(data.resolve("run/first-password.txt"));

        try (AccessFixture again = AccessFixture.open(store, data)) {
            assertThat(again.access.accounts().list(AccessFixture.OFFICE, "", 0, 10))
                    .extracting(Account::username)
                    .containsExactlyInAnyOrder("operator", "admin");
            assertThat(data.resolve("run/first-password.txt")).doesNotExist();
        }
    }

    @Test
    void makesTheSampleAccountsOfADemo() {
        try (AccessFixture demo = AccessFixture.open(store, data, DEMO)) {
            for (String name :
                    List.of("admin", "province", "commune", "police", "leader", "volunteer", "lender", "auditor")) {
                SignIn.Opened opened = demo.access.signIn().signIn(name, "một hai ba bốn", "");
                assertThat(opened.mustChange()).as(name).isFalse();
            }
            Account province = demo.access
                    .accounts()
                    .list(AccessFixture.OFFICE, "province", 0, 1)
                    .get(0);
            assertThat(demo.access.accounts().grants(province.id()))
                    .containsExactly(new RoleGrant(Roles.PROVINCE_OFFICER, null, false));
            assertThat(data.resolve("run/first-password.txt")).doesNotExist();
        }
    }

    @Test
    void takesTheNewPasswordOfADemoAtItsNextStart() {
        AccessFixture.open(store, data, DEMO).close();

        Map<String, String> next = Map.of("hoanhap.demo", "true", "hoanhap.demo.password", "năm sáu bảy tám");
        try (AccessFixture demo = AccessFixture.open(store, data, next)) {
            assertThat(demo.access
                            .signIn()
                            .signIn("lender", "năm sáu bảy tám", "")
                            .token())
                    .isNotEmpty();
        }
    }

    @Test
    void touchesNoAccountOfARealOfficeThatIsStartedAsADemoByMistake() throws Exception {
        AccessFixture.open(store, data).close();
        String oneTime =
                Files.readString(data.resolve("run/first-password.txt")).strip();

        try (AccessFixture mistaken = AccessFixture.open(store, data, DEMO)) {
            assertThat(mistaken.access.signIn().signIn("admin", oneTime, "").mustChange())
                    .isTrue();
        }
    }

    @Test
    void makesOneAdministratorWhenTwoNodesStartAtOnceOnAnEmptyDatabase(@TempDir Path otherData) throws Exception {
        Map<String, String> keys =
                Map.of("hoanhap.keystore.file", data.resolve("keys.p12").toString());
        AccessFixture.open(store, data, keys).close();
        emptyOffice();
        Files.delete(data.resolve("run/first-password.txt"));

        List<CompletableFuture<AccessFixture>> nodes = List.of(
                CompletableFuture.supplyAsync(() -> AccessFixture.open(store, data, keys)),
                CompletableFuture.supplyAsync(() -> AccessFixture.open(store, otherData, keys)));
        for (CompletableFuture<AccessFixture> node : nodes) {
            node.get(60, TimeUnit.SECONDS).close();
        }

        List<Path> files = List.of(data, otherData).stream()
                .map(folder -> folder.resolve("run/first-password.txt"))
                .filter(Files::exists)
                .toList();
        assertThat(files).hasSize(1);
        try (AccessFixture office = AccessFixture.open(store, data, keys)) {
            String oneTime = Files.readString(files.get(0)).strip();
            assertThat(office.access.signIn().signIn("admin", oneTime, "").token())
                    .isNotEmpty();
        }
    }
}
