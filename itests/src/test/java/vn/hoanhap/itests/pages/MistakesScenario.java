package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** What a team's leader meets after a slip: nobody is thrown out of the page, and what is wrong is said once. */
@OnBothScreens
@ExtendWith(DemoServer.Shared.class)
class MistakesScenario {

    private final Browser browser;
    private final Visitor leader;

    MistakesScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        leader = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        leader.signIn("leader");
    }

    @Test
    void keepsAMistypedDateAtItsFieldOnThePageWhereItWasTyped() {
        leader.open("/p/register/people?who=all");
        browser.press("Số liệu đến 06/06/2024. Đổi ngày xem");
        browser.fill("Xem số liệu đến ngày", "45/13/2024");
        browser.press("Xem");

        browser.awaitText("Ngày này không đúng.");
        browser.look("date-mistyped");
        assertThat(browser.address()).hasPath("/p/register/people").hasParameter("who", "all");
        assertThat(browser.value("Xem số liệu đến ngày")).isEqualTo("45/13/2024");
        browser.fill("Xem số liệu đến ngày", "31/12/2023");
        browser.press("Xem");
        browser.awaitText("31/12/2023");
        assertThat(browser.address()).hasPath("/p/register/people").hasNoParameter("typed-date");
    }

    @Test
    void namesAMissingRightAsThePageOfRolesDoes() {
        leader.open("/p/loans/");

        browser.look("forbidden");
        assertThat(browser.text())
                .contains("Việc này cần quyền “Xem khoản vay")
                .containsOnlyOnce("người quản trị")
                .doesNotContain("loans.read");
    }
}
