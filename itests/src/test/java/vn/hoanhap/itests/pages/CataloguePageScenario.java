package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.server.Command;
import vn.hoanhap.testkit.server.Installation;

/** A vendor makes a catalogue with the command line; an administrator sees in it what is newer, reads the plan and goes on. */
@OnBothScreens
class CataloguePageScenario {

    private final Browser browser;

    @TempDir
    Path stick;

    CataloguePageScenario(Browser browser) {
        this.browser = browser;
    }

    @Test
    void updatesFromAMemoryStick() throws IOException, InterruptedException {
        String screen = browser.screen().name().toLowerCase(Locale.ROOT);
        LoansJars loans = new LoansJars(Installation.built());
        Files.write(stick.resolve("loans 0.8.0.jar"), loans.version("0.8.0"));
        Files.write(stick.resolve("loans 0.9.0.jar"), loans.version("0.9.0"));
        Map<String, String> settings = Map.of("HOANHAP_PROGRAMMES_CATALOGUE", stick.toString());
        try (DemoServer server = DemoServer.startEmpty("catalogue-page-" + screen, settings)) {
            Visitor administrator = new Visitor(browser, server);
            administrator.signIn("admin");
            administrator.open("/p/lifecycle/");
            browser.follow("Danh mục");
            browser.awaitText("Chưa đọc được danh mục");
            browser.look("catalogue-unreachable");

            Command.Said made = new Command(
                            Installation.built(), server.process().dataFolder(), "en")
                    .run("catalogue", stick.toString());
            assertThat(made.code()).as(made.text()).isZero();
            administrator.open("/p/lifecycle/catalogue");
            assertThat(browser.text()).contains("Vốn vay", "0.9.0", "Bản mới hơn", "1 bản khác");
            browser.look("catalogue");

            browser.press("Xem kế hoạch");
            browser.awaitText("Nâng cấp loans");
            browser.press("Nâng cấp");
            browser.awaitText("loans đã được đưa vào chạy");

            administrator.open("/p/lifecycle/catalogue");
            assertThat(browser.text()).contains("Đang chạy");
            administrator.open("/p/lifecycle/programmes/loans");
            assertThat(browser.text()).contains("Quay về 0.1.0");
            browser.look("programme-versions");
        }
    }
}
