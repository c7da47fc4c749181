package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** A team's leader on a day after the reform of July 2025: everything bears the names of that day. */
@OnBothScreens
@ExtendWith(DemoServer.Shared.class)
class UnitsOfTheDayScenario {

    private static final String LATER = "date=2025-12-31";

    private final Browser browser;
    private final Visitor leader;

    UnitsOfTheDayScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        leader = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        leader.signIn("leader");
    }

    @Test
    void nameTheCommuneWherePeopleLive() {
        leader.open("/p/register/people?who=all&" + LATER);
        browser.look("leader-people-later");
        assertThat(browser.text())
                .contains("Xã Tân Điền, Tỉnh Đồng Tháp")
                .doesNotContain("Xã Tân Điền, Huyện Gò Công Đông");

        leader.open("/p/register/people?who=all&lang=en&date=2024-06-06");
        assertThat(browser.text()).contains("Xã Tân Điền, Huyện Gò Công Đông");
    }

    @Test
    void beginWithTheOwnUnitAndLeadUp() {
        leader.open("/p/register/units");

        browser.look("leader-unit");
        assertThat(browser.text()).contains("Xã Tân Điền");
        browser.follow("Tỉnh Tiền Giang");
        leader.open("/p/register/units?level=PROVINCE");
        browser.awaitText("Thành phố Hà Nội");
    }
}
