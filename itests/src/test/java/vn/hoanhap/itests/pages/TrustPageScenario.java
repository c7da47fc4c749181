package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.signing.SigningKey;

/** An administrator trusts a vendor and no longer, on a page; and sees on every page that the switch for development is on. */
@OnBothScreens
class TrustPageScenario {

    /** At the edge of a phone a bar of the frame may lie over it. */
    private static final String IN_THE_MIDDLE = "arguments[0].scrollIntoView({block: 'center'})";

    private final Browser browser;

    @TempDir
    Path folder;

    TrustPageScenario(Browser browser) {
        this.browser = browser;
    }

    @Test
    void showsInRedThatUnsignedProgrammesAreLetInAndTakesAVendorInAndOut() throws IOException {
        String screen = browser.screen().name().toLowerCase(Locale.ROOT);
        Map<String, String> settings = Map.of("HOANHAP_PROGRAMMES_UNSIGNED", "accept");
        try (DemoServer server = DemoServer.startEmpty("trust-page-" + screen, settings)) {
            Visitor administrator = new Visitor(browser, server);
            administrator.signIn("admin");
            browser.awaitText("Máy chủ đang nhận chương trình không có chữ ký");
            administrator.open("/p/lifecycle/");
            browser.look("programmes-unsigned");
            assertThat(browser.text()).contains("Bất cứ ai đưa được tệp vào đây");

            browser.follow("Chứng thư tin cậy");
            assertThat(browser.text()).contains("Hòa Nhập", "Kèm bản phân phối");
            trusts(SigningKey.generate("CN=Nha cung cap B"));

            browser.driver().manage().deleteAllCookies();
            administrator.signIn("volunteer");
            assertThat(browser.text()).contains("không có chữ ký").doesNotContain("Xem cách tắt");
            administrator.open("/p/lifecycle/trust");
            assertThat(browser.text()).contains("403");
        }
    }

    private void trusts(SigningKey vendor) throws IOException {
        send(Files.writeString(folder.resolve("notes.pem"), "not a certificate"));
        browser.awaitText("không phải là chứng thư X.509");
        browser.look("trust-refused");

        browser.fill("Tên gọi", "Nhà cung cấp B");
        send(Files.writeString(folder.resolve("vendor.pem"), vendor.pem()));
        browser.awaitText("Từ nay tin Nhà cung cấp B.");
        browser.look("trust");
        assertThat(browser.text()).contains(vendor.fingerprint());

        String typed = vendor.fingerprint().substring(0, 8);
        var revoke = browser.driver().findElement(By.cssSelector("[data-opens='revoke-" + typed + "']"));
        ((JavascriptExecutor) browser.driver()).executeScript(IN_THE_MIDDLE, revoke);
        revoke.click();
        browser.awaitText("Thu hồi chứng thư của Nhà cung cấp B?");
        var dialog = browser.driver().findElement(By.id("revoke-" + typed));
        assertThat(dialog.findElement(By.cssSelector(".btn.danger")).isEnabled())
                .isFalse();
        dialog.findElement(By.name("reason")).sendKeys("hết hợp đồng");
        dialog.findElement(By.name("typed")).sendKeys(typed);
        browser.look("trust-revoke");
        dialog.findElement(By.cssSelector(".btn.danger")).click();
        browser.awaitText("Đã thu hồi chứng thư của Nhà cung cấp B.");
        assertThat(browser.text()).contains("Đã thu hồi", "hết hợp đồng");
    }

    private void send(Path file) {
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        browser.press("Tin chứng thư này");
    }
}
