package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** An administrator opens an account, gives it a role in one commune and closes it again; its owner signs in between. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class AccountFormsScenario {

    private final Browser browser;
    private final Visitor administrator;

    AccountFormsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        administrator = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        administrator.signIn("admin");
    }

    @Test
    void isToldWhatIsWrongWithANewAccount() {
        administrator.open("/p/access/accounts/new");
        browser.look("account-new");
        browser.press("Mở tài khoản");
        administrator.isRefused("account-empty", "Tên đăng nhập gồm 2 đến 40");

        browser.fill("Tên đăng nhập", "Nguyễn Văn An");
        browser.press("Mở tài khoản");
        administrator.isRefused("account-wrong", "Tên đăng nhập gồm 2 đến 40");
        assertThat(browser.value("Tên đăng nhập")).isEqualTo("Nguyễn Văn An");

        browser.fill("Tên đăng nhập", "province");
        browser.press("Mở tài khoản");
        administrator.isRefused("account-taken", "Tên đăng nhập province đã có người dùng.");
    }

    @Test
    void opensAnAccountWhoseOwnerChoosesThePasswordAndSeesOneCommune() {
        String name = own("can.bo.tan.phu");
        String password = open(name);
        browser.follow("Xem tài khoản");
        browser.press("Giao vai trò");
        administrator.isRefused("grant-empty", "Chưa chọn vai trò.");
        browser.select("Vai trò", "Cán bộ cấp xã");
        browser.fill("Khu vực", "nơi không có thật");
        browser.press("Giao vai trò");
        administrator.isRefused("grant-nowhere", "Không tìm thấy đơn vị nào");
        browser.fill("Khu vực", "Tân Phú");
        browser.press("Giao vai trò");
        administrator.isRefused("grant-several", "Có nhiều đơn vị như vậy");
        browser.select("Khu vực", "Xã Tân Phú, Thị xã Cai Lậy, Tỉnh Tiền Giang");
        browser.press("Giao vai trò");
        administrator.isTold("grant-saved", "Đã lưu.");
        assertThat(browser.text()).contains("Xã Tân Phú");

        signOut();
        administrator.signIn(name, password);
        browser.look("password-first");
        setPassword(password, "ngan", "ngan");
        administrator.isRefused("password-short", "Mật khẩu cần ít nhất");
        setPassword(password, "hoa sen nở bên hồ", "hoa sen nở bên sông");
        administrator.isRefused("password-differs", "Hai lần nhập mật khẩu mới chưa giống nhau");
        setPassword(password, "hoa sen nở bên hồ", "hoa sen nở bên hồ");
        administrator.open("/p/register/people");
        browser.look("people-of-one-commune");
        assertThat(browser.text()).contains("Tân Phú").doesNotContain("Bàn Long");
    }

    @Test
    void closesAnAccountAndOpensItAgain() {
        String name = own("nghi.viec");
        open(name);
        browser.follow("Xem tài khoản");
        browser.press("Cấp mật khẩu mới");
        browser.look("account-reset-dialog");
        pressInDialog("reset");
        administrator.isTold("account-reset", "Mật khẩu này chỉ hiện một lần");
        browser.follow("Xem tài khoản");
        browser.press("Khóa tài khoản");
        browser.look("account-disable-dialog");
        pressInDialog("disable");
        administrator.isTold("account-disabled", "Đã khóa tài khoản.");
        browser.press("Mở khóa");
        pressInDialog("enable");
        administrator.isTold("account-enabled", "Đã mở khóa tài khoản.");
    }

    private String open(String name) {
        administrator.open("/p/access/accounts/new");
        browser.fill("Tên đăng nhập", name);
        browser.press("Mở tài khoản");
        administrator.isTold("account-issued", "Mật khẩu này chỉ hiện một lần");
        return browser.driver().findElement(By.cssSelector(".secret")).getText();
    }

    private void pressInDialog(String dialog) {
        browser.driver()
                .findElement(By.cssSelector("dialog#" + dialog + " [type=submit]"))
                .click();
    }

    private void signOut() {
        browser.driver().manage().deleteAllCookies();
    }

    private void setPassword(String now, String wanted, String again) {
        browser.fill("Mật khẩu dùng một lần", now);
        browser.fill("Mật khẩu mới", wanted);
        browser.fill("Nhập lại mật khẩu mới", again);
        browser.press("Lưu mật khẩu");
    }

    private String own(String name) {
        return name + "." + browser.screen().name().toLowerCase(Locale.ROOT);
    }
}
