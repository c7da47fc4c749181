package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** A demonstration answers before its sample is whole, and says so. */
@OnBothScreens
class ComingSampleScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String COMING = "Dữ liệu mẫu đang được đưa vào:";

    private final Browser browser;

    ComingSampleScenario(Browser browser) {
        this.browser = browser;
    }

    @Test
    void saysAtTheDoorAndOnTheFirstPageHowFarTheSampleHasComeIn() {
        try (DemoServer server = DemoServer.startImporting("coming")) {
            // The server answers a moment before the launcher begins to send the sample.
            new WebDriverWait(browser.driver(), PATIENCE).until(page -> {
                browser.open(server.address());
                return browser.text().contains(COMING);
            });
            browser.look("sign-in-coming");
            new Visitor(browser, server).signIn("admin");
            assertThat(browser.text()).contains(COMING);
        }
    }
}
