package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.browser.Screen;

/** The same person twice in the register: seen at entry, found by the server, looked at by an officer. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class DuplicatesScenario {

    private static final String LIST = "/p/register/people/duplicates";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Browser browser;
    private final Visitor officer;

    DuplicatesScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        officer.signIn("commune");
    }

    @Test
    void mergesWhatIsOnePersonAndTakesItBack() {
        String name = own("Kiều Thị Ngọc");
        enter(name, "1969");
        browser.awaitText("Đã thêm hồ sơ");
        enter(name, "1969");
        officer.isRefused("duplicate-at-entry", "Có thể người này đã có hồ sơ");
        assertThat(browser.text()).contains("Có thể đã có trong sổ", "cùng họ tên", "cùng năm sinh");
        browser.choose("Tôi đã xem");
        browser.press("Lưu hồ sơ");
        browser.awaitText("Đã thêm hồ sơ");

        String pair = officer.ownInitials("K.T.N.") + " và " + officer.ownInitials("K.T.N.");
        awaitPair(pair);
        browser.look("duplicates");
        assertThat(browser.text()).contains("Rất giống", "cùng xã, phường").doesNotContain("Ngọc");
        officer.open("/p/register/people");
        browser.look("duplicates-from-people");
        assertThat(browser.text()).containsPattern("Có thể trùng \\([1-9]");

        officer.open(LIST);
        browser.follow(pair);
        browser.look("duplicate");
        String address = browser.address().getPath();
        browser.press("Đúng, là một người");
        officer.isRefused("duplicate-keep-missing", "Chưa chọn hồ sơ giữ lại");
        browser.press("Mở danh tính cả hai");
        browser.awaitText(name);
        browser.look("duplicate-opened");

        browser.choose("Hồ sơ thứ nhất");
        browser.press("Đúng, là một người");
        officer.isTold("duplicate-merged", "Đã gộp hai hồ sơ thành một người.");
        officer.open(LIST + "?state=decided");
        browser.look("duplicates-decided");
        officer.open(address);
        browser.look("duplicate-decided");
        browser.press("Rút lại");
        officer.isTold("duplicate-undone", "Đã rút lại.");
        assertThat(browser.text()).contains("Đúng, là một người");
    }

    @Test
    void tellsTwoPeopleApartWithTheKeyboardAlone() {
        String name = own("Âu Dương Thị");
        enter(name, "1974");
        browser.awaitText("Đã thêm hồ sơ");
        enter(name, "1975");
        officer.isRefused("duplicate-near-at-entry", "Có thể người này đã có hồ sơ");
        browser.choose("Tôi đã xem");
        browser.press("Lưu hồ sơ");
        browser.awaitText("Đã thêm hồ sơ");
        String pair = officer.ownInitials("Â.D.T.") + " và " + officer.ownInitials("Â.D.T.");
        awaitPair(pair);

        officer.tabTo(pair);
        officer.type(Keys.ENTER);
        browser.awaitText("Có phải một người?");
        assertThat(browser.text()).contains("năm sinh lệch 1 năm", "khác nhau");
        officer.tabTo("Hai người khác nhau");
        officer.type(Keys.ENTER);

        officer.isTold("duplicate-told-apart", "Đã ghi: hai người khác nhau.");
        officer.open(LIST);
        assertThat(browser.text()).doesNotContain(pair);
    }

    private void enter(String name, String year) {
        officer.open("/p/register/people/new");
        browser.fill("Họ và tên", name);
        browser.fill("Năm sinh", year);
        officer.pick("Xã, phường", "tan dien", "Xã Tân Điền");
        browser.press("Lưu hồ sơ");
    }

    /** The server looks for pairs soon after an entry, not within it. */
    private void awaitPair(String pair) {
        new WebDriverWait(browser.driver(), PATIENCE).until(page -> {
            officer.open(LIST);
            return browser.text().contains(pair);
        });
    }

    /** The two screens share a server: what one entered must not look like what the other enters. */
    private String own(String name) {
        return name + (browser.screen() == Screen.PHONE ? " Phượng" : " Dao");
    }
}
