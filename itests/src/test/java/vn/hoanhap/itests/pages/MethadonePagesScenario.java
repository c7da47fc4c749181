package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import vn.hoanhap.itests.Colleagues;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.ShippedJar;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.Screen;
import vn.hoanhap.testkit.server.Api;

/** On a phone somebody is screened in three taps, sent to a clinic, and given a letter; the clinic answers. */
class MethadonePagesScenario {

    @Test
    void goesFromThePageOfAPersonToTheClinic() {
        try (DemoServer server = DemoServer.start("methadone-pages");
                Browser browser = Browser.launch(Screen.PHONE, getClass())) {
            install(server);
            Visitor visitor = new Visitor(browser, server);
            visitor.signIn("commune");
            visitor.enterPerson("M.T.", "1984");

            browser.follow("Sàng lọc điều trị thay thế");
            browser.look("methadone-screening");
            browser.choose("Có dùng");
            browser.press("Lưu");
            visitor.isTold("methadone-screened", "Đã ghi.");

            take(browser, "counsel");
            browser.awaitText("Đã ghi tư vấn.");
            take(browser, "consent");
            browser.awaitText("Bước tiếp là gửi đến cơ sở.");
            take(browser, "send");
            visitor.isTold("methadone-sent", "Đưa người ấy thư giới thiệu để đem theo.");
            browser.follow("Thư giới thiệu");
            browser.look("methadone-letter");
            assertThat(browser.text()).contains("Độc lập - Tự do - Hạnh phúc", visitor.ownInitials("M.T."));

            browser.driver().manage().deleteAllCookies();
            visitor.signIn("methadone-bv");
            visitor.open("/p/methadone/inbox");
            browser.look("methadone-inbox");
            browser.driver().findElement(By.cssSelector("tbody a")).click();
            browser.awaitText("Không có lời nhắn.");
            browser.look("methadone-inbox-one");
            take(browser, "receive");
            browser.awaitText("Đã ghi câu trả lời.");
        }
    }

    /** Sends the small form of a step that is open already, with what is filled in. */
    private static void take(Browser browser, String step) {
        browser.driver()
                .findElement(By.cssSelector("form[action$='/" + step + "'] .form-foot button"))
                .sendKeys(Keys.ENTER);
    }

    private static void install(DemoServer server) {
        Api admin = server.signIn("admin");
        String operation = "/api/v1/programmes/operations/"
                + admin.postJar("/api/v1/programmes", ShippedJar.bytes("methadone-bundle"))
                        .good()
                        .path("operation")
                        .asText();
        Await.until(
                Duration.ofMinutes(2),
                "the installation",
                () -> admin.get(operation).good().path("state").asText().equals("SUCCEEDED"));
        Colleagues colleagues = new Colleagues(server);
        String clinic = colleagues.clinic();
        colleagues.join("methadone-bv", "clinic", null, colleagues.worksAt(clinic));
        server.signIn("province")
                .post(
                        "/api/v1/methadone-facilities",
                        Api.object()
                                .put("organisation", clinic)
                                .put("kind", "FULL")
                                .put("licensedFrom", "2020-01-01")
                                .put("contact", "12 Lê Lợi, điện thoại 0273 000 000"))
                .good();
    }
}
