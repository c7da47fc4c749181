package vn.hoanhap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Accounts, roles and the audit trail leave as files: what their pages show, nothing with which anybody signs in. */
@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class ListsAsFilesTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final ServedProgramme served;
    private final String name;
    private final long account;

    ListsAsFilesTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        served = ServedProgramme.of(fixture.programme(), store.transactions());
        name = "f" + store.ids().next();
        account = fixture.account(name, new RoleGrant(Roles.COMMUNE_OFFICER, 77L, false));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void giveAccountsWithStateAndRolesButNoSecret() throws IOException {
        String file = text("accounts", admin().query("q", name));

        assertThat(file)
                .startsWith("account_id | username | state | roles\n")
                .contains(account + " | " + name + " | ACTIVE | ")
                .hasLineCount(2)
                .doesNotContain("argon", AccessFixture.PASSWORD);
        assertThat(served.offers().route("GET /accounts/export").audit()).isEqualTo("list.exported");
    }

    @Test
    void giveRolesWithTheirRights() throws IOException {
        assertThat(text("roles", admin())).contains(Roles.ADMINISTRATOR + " | ", " | shipped | ", "access.accounts");
        assertThat(text("roles", admin().query("q", "khong co vai tro nay"))).hasLineCount(1);
    }

    @Test
    void giveTheTrailAsItWasNarrowed() throws IOException {
        String file = text("audit", admin().query("subject", "account:" + account));

        assertThat(file)
                .startsWith("when | who | action | what | subject | detail\n")
                .contains("account:" + account);
        assertThat(text("audit", admin().query("subject", "account:" + account).query("to", "05/06/2024")))
                .hasLineCount(1);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> file("audit", admin().query("account", "admin")));
    }

    private Download file(String list, Call call) {
        return Objects.requireNonNull(
                served.answer("GET /" + list + "/export", Download.class, call).body());
    }

    private String text(String list, Call call) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file(list, call).writer().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static TestCall admin() {
        return TestCall.by(AccessFixture.OFFICE);
    }
}
