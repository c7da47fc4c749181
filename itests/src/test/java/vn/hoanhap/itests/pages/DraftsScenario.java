package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** The line breaks, the session ends, the page is reloaded: what somebody was writing comes back, and nothing else stays. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class DraftsScenario {

    private static final String NEW_PERSON = "/p/register/people/new";
    private static final String BACK = "Đã lấy lại phần bạn viết lúc";
    private static final String DISCARD = "Bỏ, viết lại từ đầu";
    private static final String NAME = "Huỳnh Thị Thu Sương";
    private static final String PHONE = "0908 111 222";
    private static final String NUMBER = "082171001234";

    private final Browser browser;
    private final Visitor officer;

    DraftsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        officer.signIn("commune");
    }

    @Test
    void bringBackAFormAfterAReloadWithoutTheIdentity() {
        writeAPerson("H.S.");
        browser.fill("Họ và tên", NAME);
        browser.fill("Điện thoại", PHONE);
        browser.fill("Số căn cước", NUMBER);
        awaitKept("Đang học nghề");

        reload();

        browser.awaitText(BACK);
        browser.look("draft-back");
        assertThat(browser.text()).contains("Xin viết lại: Họ và tên, Điện thoại, Số căn cước");
        assertThat(browser.value("Tên viết tắt")).isEqualTo("H.S.");
        assertThat(browser.value("Năm sinh")).isEqualTo("1971");
        assertThat(browser.value("Giới tính")).isEqualTo("FEMALE");
        assertThat(browser.value("Xã, phường")).isEqualTo("tan dien");
        assertThat(chosen("unit")).contains("Xã Tân Điền");
        assertThat(browser.value("Từ ngày")).isEqualTo("01/06/2024");
        assertThat(browser.value("Ghi chú")).isEqualTo("Đang học nghề\nở xưởng gỗ.");
        assertThat(browser.value("Họ và tên") + browser.value("Điện thoại") + browser.value("Số căn cước"))
                .isEmpty();
        assertThat(kept()).doesNotContain(NAME, "Sương", PHONE, NUMBER, "_csrf");
    }

    @Test
    void areThrownAwayWithTheKeyboard() {
        officer.open(NEW_PERSON);
        browser.fill("Tên viết tắt", "T.A.");
        awaitKept("T.A.");
        reload();
        browser.awaitText(BACK);

        officer.tabTo(DISCARD);
        officer.type(Keys.ENTER);

        assertThat(browser.value("Tên viết tắt")).isEmpty();
        assertThat(browser.text()).doesNotContain(BACK);
        assertThat(kept()).isEmpty();
        reload();
        assertThat(browser.value("Tên viết tắt")).isEmpty();
    }

    @Test
    void leaveNothingOnceTheFormIsTaken() {
        officer.enterPerson("L.X.", "1969");

        assertThat(kept()).isEmpty();
        officer.open(NEW_PERSON);
        assertThat(browser.value("Tên viết tắt")).isEmpty();
        assertThat(browser.text()).doesNotContain(BACK);
    }

    @Test
    void outliveARefusal() {
        officer.open(NEW_PERSON);
        browser.fill("Tên viết tắt", "R.F.");
        browser.press("Lưu hồ sơ");
        officer.isRefused("draft-refused", "Xã, phường: Chưa chọn");
        assertThat(browser.text()).doesNotContain(BACK);

        officer.open("/p/register/people");
        officer.open(NEW_PERSON);

        browser.awaitText(BACK);
        assertThat(browser.value("Tên viết tắt")).isEqualTo("R.F.");
        assertThat(browser.text()).doesNotContain("chưa rõ đã tới nơi");
    }

    @Test
    void waitForTheSameAccountWhenItsSessionEndsAndForNobodyElse() {
        writeAPerson("P.H.");
        browser.driver().manage().deleteAllCookies();
        browser.press("Lưu hồ sơ");
        browser.awaitText("Tên đăng nhập");
        browser.look("draft-signed-out");

        signInHere("commune");

        browser.awaitText(BACK);
        browser.look("draft-after-sign-in");
        assertThat(browser.address()).hasPath(NEW_PERSON);
        assertThat(browser.value("Tên viết tắt")).isEqualTo("P.H.");
        assertThat(browser.text()).doesNotContain("chưa rõ đã tới nơi");

        browser.driver().manage().deleteAllCookies();
        officer.signIn("province");
        assertThat(kept()).isEmpty();
        officer.open(NEW_PERSON);
        assertThat(browser.value("Tên viết tắt")).isEmpty();
    }

    @Test
    void goWithWhoeverSignsOutInEveryTab() {
        officer.open(NEW_PERSON);
        browser.fill("Tên viết tắt", "S.O.");
        awaitKept("S.O.");
        String writing = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        officer.open("/p/register/people");
        browser.press("Tài khoản: commune");
        browser.press("Đăng xuất");
        browser.awaitText("Tên đăng nhập");
        browser.driver().close();
        browser.driver().switchTo().window(writing);

        await(() -> kept().isEmpty());
        officer.open(NEW_PERSON);
        assertThat(kept()).isEmpty();
    }

    @Test
    void sayThatNobodyKnowsWhetherTheFormArrived() {
        writeAPerson("O.F.");
        offline(true);
        try {
            browser.press("Lưu hồ sơ");
        } catch (WebDriverException unreachable) {
            assertThat(unreachable).hasMessageContaining("ERR_INTERNET_DISCONNECTED");
        }
        browser.driver().get("about:blank"); // else Chrome sends the form by itself as soon as it is online
        offline(false);

        officer.open(NEW_PERSON);

        browser.awaitText("chưa rõ đã tới nơi");
        browser.look("draft-unsure");
        assertThat(browser.value("Tên viết tắt")).isEqualTo("O.F.");
    }

    @Test
    void areOfferedWhenTheRecordHasChangedMeanwhile() {
        officer.enterPerson("V.S.", "1962");
        officer.doMore("Sửa hồ sơ");
        browser.fill("Ghi chú", "Con gái sắp cưới.");
        awaitKept("Con gái");
        String path = browser.address().getPath();
        changeElsewhere(path, "1963");

        reload();
        browser.awaitText("Nội dung này đã được sửa sau khi bạn viết");
        browser.look("draft-offered");
        assertThat(browser.value("Ghi chú")).isEmpty();

        browser.press("Lấy phần tôi viết");
        browser.awaitText(BACK);
        assertThat(browser.value("Ghi chú")).isEqualTo("Con gái sắp cưới.");
        assertThat(browser.value("Năm sinh")).as("what the other wrote").isEqualTo("1963");
        browser.press("Lưu lại");
        officer.isTold("draft-of-a-change-saved", "Đã sửa hồ sơ.");
        assertThat(kept()).isEmpty();
    }

    @Test
    void bringBackMoneyBoxesAndThoseWhoWereFound() {
        officer.enterPerson("M.V.", "1958");
        officer.open("/p/loans/new");
        String searched = officer.ownInitials("M.V.").toLowerCase(Locale.ROOT);
        browser.fill("Tìm: Người hoặc hộ đứng tên vay", searched);
        browser.choose(officer.ownInitials("M.V."));
        String borrower = chosen("borrower");
        browser.choose("Khoản vay cũ");
        browser.fill("Số tiền vay", "20000000");
        browser.fill("Mục đích vay", "Nuôi dê");
        browser.fill("Ngày giải ngân", "1/6/24");
        awaitKept("20000000");

        reload();

        browser.awaitText(BACK);
        browser.look("draft-of-a-loan");
        assertThat(chosen("borrower")).isEqualTo(borrower).isNotBlank();
        assertThat(kept()).as("what was searched for may be a name").doesNotContain(searched);
        assertThat(browser.value("Số tiền vay")).isEqualTo("20.000.000");
        assertThat(browser.value("Mục đích vay")).isEqualTo("Nuôi dê");
        assertThat(browser.field("Khoản vay cũ, đã giải ngân trước hôm nay").isSelected())
                .isTrue();
        browser.press(DISCARD);
        assertThat(browser.value("Số tiền vay")).isEmpty();
        assertThat(chosen("borrower")).isEmpty();
    }

    @Test
    void neverHoldPasswords() {
        officer.open("/p/access/account");
        browser.fill("Mật khẩu mới", "hoa sen nở bên hồ");
        officer.open("/p/register/people");

        assertThat(kept()).isEmpty();
    }

    private void writeAPerson(String initials) {
        officer.open(NEW_PERSON);
        browser.fill("Tên viết tắt", initials);
        browser.fill("Năm sinh", "1971");
        browser.select("Giới tính", "Nữ");
        officer.pick("Xã, phường", "tan dien", "Xã Tân Điền");
        browser.select("Diện hỗ trợ", "Người sau cai nghiện");
        browser.fill("Từ ngày", "01/06/2024");
        browser.press("Thêm liên hệ và ghi chú");
        browser.fill("Ghi chú", "Đang học nghề\nở xưởng gỗ.");
        awaitKept("Đang học nghề");
    }

    /** Somebody corrects the same record in another tab. */
    private void changeElsewhere(String path, String year) {
        String writing = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        officer.open(path);
        browser.fill("Năm sinh", year);
        browser.press("Lưu lại");
        browser.awaitText("Đã sửa hồ sơ.");
        browser.driver().close();
        browser.driver().switchTo().window(writing);
    }

    private void signInHere(String account) {
        browser.fill("Tên đăng nhập", account);
        browser.fill("Mật khẩu", officer.password());
        browser.press("Đăng nhập");
    }

    private void reload() {
        browser.driver().navigate().refresh();
    }

    private void offline(boolean broken) {
        var cdp = (HasCdp) browser.driver();
        cdp.executeCdpCommand("Network.enable", Map.of());
        cdp.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", broken, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** The words of what is chosen among those that a search found. */
    private String chosen(String name) {
        return script(
                "return document.querySelector('[name=\"" + name + "\"]:checked')?.closest('label').innerText ?? ''");
    }

    /** What the tab keeps of forms, as it lies there. */
    private String kept() {
        return script("return Object.entries(sessionStorage).filter(([key]) => key.startsWith('draft:'))"
                + ".map(entry => entry.join(' = ')).join('\\n')");
    }

    private void awaitKept(String words) {
        await(() -> kept().contains(words));
    }

    private void await(BooleanSupplier condition) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10)).until(page -> condition.getAsBoolean());
    }

    private String script(String code) {
        return String.valueOf(((JavascriptExecutor) browser.driver()).executeScript(code));
    }
}
