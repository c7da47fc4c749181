package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.browser.Screen;

/** A volunteer’s day, and what the police record of the same people: each sees their part only. */
@OnBothScreens
@ExtendWith(DemoServer.HaNoi.class)
class CareWayScenario {

    private final Browser browser;
    private final Visitor visitor;
    private final DemoServer server;

    CareWayScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        this.server = server;
        visitor = new Visitor(browser, server);
    }

    @Test
    void aVolunteerSeesWhomToVisitAndLogsTheVisitInTwoTaps() {
        visitor.signIn("volunteer");
        browser.awaitText("Nên thăm ai trước");
        browser.look("volunteer-home");
        assertThat(browser.text()).contains("Chưa ai gặp lại từ");

        browser.follow("Ghi lần thăm");
        browser.press("Lưu lần gặp");

        visitor.isTold("volunteer-visited", "Đã ghi lần gặp.");
    }

    @Test
    void aVolunteerAsksForHelpInThreeTaps() {
        visitor.signIn("volunteer");

        browser.follow("Nhờ giúp");
        browser.choose("Việc làm");
        browser.press("Lưu nguyện vọng");

        visitor.isTold("volunteer-asked", "Đã ghi nguyện vọng.");
    }

    @Test
    void aVolunteerSeesWhyAndNeverWhatATestSaid() {
        visitor.signIn("volunteer");

        visitor.open("/p/casework/visits");
        browser.look("volunteer-visits");
        assertThat(browser.text()).contains("Vì sao có tên ở đây", "Quá 30 ngày chưa ai gặp");
        visitor.open("/p/casework/tests");

        assertThat(browser.text()).doesNotContain("Âm tính", "Dương tính");
        assertThat(server.signIn("volunteer").get("/api/v1/tests").status()).isEqualTo(403);
    }

    @Test
    void thePoliceRecordATestAndTakeItBack() {
        visitor.signIn("police");
        visitor.open("/p/casework/tests/new?person=" + somebody(0));
        browser.press("Lưu");
        visitor.isRefused("test-empty", "Kết quả");

        browser.choose("Âm tính");
        browser.press("Lưu");
        browser.awaitText("Âm tính");
        browser.look("test-recorded");

        assertThat(browser.address().getPath()).contains("/p/casework/");
    }

    @Test
    void anOfficerFollowsOnePersonsWay() {
        String person = somebody(1);
        visitor.signIn("commune");
        visitor.open("/p/casework/");
        browser.look("management-list");
        visitor.open("/p/casework/people/" + person);
        browser.look("one-way");

        browser.follow("Lập hồ sơ cai nghiện");
        browser.look("dossier-new");
        browser.press("Lưu");
        visitor.isRefused("dossier-empty", "Hình thức");

        assertThat(server.signIn("volunteer").get("/api/v1/dossiers").status()).isEqualTo(403);
    }

    /** Returns somebody managed in the ward; the two screens share a server, so each takes people of its own. */
    private String somebody(int index) {
        JsonNode items = server.signIn("police")
                .get("/api/v1/managements?limit=40")
                .good()
                .path("items");
        int own = browser.screen() == Screen.PHONE ? 20 : 10;
        return items.path(own + index).at("/person/id").asText();
    }
}
