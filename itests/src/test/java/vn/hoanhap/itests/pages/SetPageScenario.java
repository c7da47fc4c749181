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
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.itests.outreach.OutreachJar;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.Zip;

/** An administrator drops a zip file of two programmes, reads both plans, and changes them at once. */
@OnBothScreens
class SetPageScenario {

    private final Browser browser;

    @TempDir
    Path folder;

    SetPageScenario(Browser browser) {
        this.browser = browser;
    }

    @Test
    void changesTwoProgrammesAtOnce() throws IOException {
        String screen = browser.screen().name().toLowerCase(Locale.ROOT);
        byte[] loans = new LoansJars(Installation.built()).version("0.8.0");
        try (DemoServer server = DemoServer.startEmpty("set-page-" + screen)) {
            Visitor administrator = new Visitor(browser, server);
            administrator.signIn("admin");
            administrator.open("/p/lifecycle/");

            drop("odd.zip", Zip.of(Map.of("loans.jar", loans, "ghi-chu.txt", new byte[] {1})));
            browser.awaitText("Tệp zip có ghi-chu.txt");

            administrator.open("/p/lifecycle/");
            drop("autumn.zip", Zip.of(Map.of("loans.jar", loans, "outreach.jar", OutreachJar.bytes())));
            browser.awaitText("2 chương trình cùng đổi một lần");
            assertThat(browser.text()).contains("Nâng cấp loans", "Cài mới outreach");
            browser.look("set-plan");

            browser.press("Đổi cả bộ");
            browser.awaitText("Cùng đổi với");
            browser.awaitText("loans đã được đưa vào chạy");
            browser.look("set-operation");
            browser.follow("outreach");
            assertThat(browser.text()).contains("outreach");
        }
    }

    private void drop(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        browser.press("Xem kế hoạch");
    }
}
