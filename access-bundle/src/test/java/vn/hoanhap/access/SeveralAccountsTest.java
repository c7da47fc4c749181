package vn.hoanhap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.FirstStep.State;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Several accounts from lines: all of them or none, each with a password that is shown once; and the steps of the guide. */
@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class SeveralAccountsTest {

    private static final Pattern SECRET = Pattern.compile("class=\"secret mono\">([^<]+)<");

    @TempDir
    private static Path data;

    private final AccessFixture fixture;
    private final ServedProgramme served;
    private final String own;

    SeveralAccountsTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        served = ServedProgramme.of(fixture.programme(), store.transactions());
        own = "u" + store.ids().next();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void makesAnAccountOfEachLineWithRoleAndUnitInWords() {
        PageAnswer made = send(own + ".a; can bo cap tinh\n\n" + own + ".b; Commune officer; Xã Bàn Long\r\n");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.html()).contains(own + ".a", own + ".b", "Cán bộ cấp xã · Xã Bàn Long");
        Matcher secrets = SECRET.matcher(made.html());
        assertThat(secrets.results().map(found -> found.group(1)).distinct()).hasSize(2);
        assertThat(grants(own + ".a")).containsExactly(new RoleGrant(Roles.PROVINCE_OFFICER, null, false));
        assertThat(grants(own + ".b")).containsExactly(new RoleGrant(Roles.COMMUNE_OFFICER, 5L, false));
    }

    @Test
    void makesNoneWhileALineIsWrongAndNamesEachByItsNumber() {
        PageAnswer refused = send(String.join(
                "\n",
                own + ".c; province-officer",
                "Nguyễn Văn An; province-officer",
                own + ".d; người gác cổng",
                own + ".e; province-officer; Xã Không Có",
                own + ".f; province-officer; Xã",
                own + ".c; auditor"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Còn 5 chỗ chưa đúng; chưa mở tài khoản nào.")
                .contains("Dòng 2: ", "Dòng 3: ", "Dòng 4: Không có đơn vị nào", "Dòng 5: Có nhiều đơn vị", "Dòng 6: ")
                .doesNotContain("Dòng 1: ");
        assertThat(fixture.access.accounts().list(AccessFixture.OFFICE, own, 0, 10))
                .isEmpty();
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(send("  \n").html()).contains("Chưa có dòng nào.");
        assertThat(send((own + "; auditor\n").repeat(41)).html()).contains("Nhiều dòng quá.");
    }

    @Test
    void tellsHowFarTheStepsOfTheGuideAre() {
        fixture.sql("delete from access.account_grant");
        fixture.sql("update access.account set password_hash = null");
        assertThat(step("officer").state()).isEqualTo(State.TO_DO);
        assertThat(step("accounts").state()).isEqualTo(State.TO_DO);

        send(own + ".g; province-officer\n" + own + ".h; auditor");

        assertThat(step("officer").state()).isEqualTo(State.DONE);
        assertThat(step("officer").there().vi()).isEqualTo("1 tài khoản có vai trò cán bộ cấp tỉnh.");
        assertThat(step("accounts").there().vi()).isEqualTo("2 tài khoản đăng nhập được.");
        assertThat(step("password").state()).isEqualTo(State.DONE);
    }

    private FirstStep.Standing step(String id) {
        return served.firstStep(id, TestCall.by(AccessFixture.OFFICE));
    }

    private List<RoleGrant> grants(String username) {
        var accounts = fixture.access.accounts();
        return accounts.grants(
                accounts.list(AccessFixture.OFFICE, username, 0, 1).get(0).id());
    }

    private PageAnswer send(String lines) {
        return served.page(
                "POST /accounts/several", TestCall.by(AccessFixture.OFFICE).field("lines", lines));
    }
}
