package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** From a figure on the first page to the lines behind it: the same days, and words instead of codes. */
@OnBothScreens
@ExtendWith(DemoServer.Shared.class)
class FigureScenario {

    private final Browser browser;
    private final Visitor officer;

    FigureScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @Test
    void saysTheSameDaysOnTheCardAndBehindIt() {
        officer.signIn("province");
        assertThat(browser.text())
                .contains("Tỉnh Tiền Giang, vào ngày 06/06/2024", "Tỉnh Tiền Giang, từ 01/01/2024 đến 06/06/2024");

        browser.follow("Tỷ lệ xã có đội tình nguyện");

        browser.look("figure-coverage");
        assertThat(browser.text())
                .contains("Tỉnh Tiền Giang, vào ngày 06/06/2024", "Đội hoạt động", "Sổ chung")
                .doesNotContain("team.active", "register team:");
        browser.follow("Số liệu");
        assertThat(browser.text()).contains("Tỉnh Tiền Giang, từ 01/01/2024 đến 06/06/2024");
    }

    @Test
    void leadsFromALineToTheRecordThatItCameFrom() {
        officer.signIn("province");
        browser.follow("Tỷ lệ xã có đội tình nguyện");
        WebElement record = browser.driver().findElement(By.cssSelector("td a[href^='/p/register/teams/']"));
        String team = record.getText();

        browser.follow(team);

        browser.awaitText("Thành viên");
        assertThat(browser.text()).contains(team);
    }
}
