package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** The half-year report of the sample province as it is, opened down to a line. */
@OnBothScreens
@ExtendWith(DemoServer.Shared.class)
class ReportScenario {

    private final Browser browser;
    private final Visitor officer;

    ReportScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @Test
    void opensTheReportDownToALine() {
        officer.signIn("province");
        officer.open("/p/reporting/reports/half-year");
        browser.awaitText("6 tháng đầu năm 2024");
        browser.look("report-half-year");

        assertThat(browser.text())
                .contains("Tỉnh Tiền Giang", "tạm tính", "114/170", "143", "49", "94", "71", "110.000.000")
                .contains(
                        "176",
                        "35",
                        "khoảng 1.535",
                        "114/172",
                        "Tính từ sổ chung; chưa cài chương trình “Truyền thông”")
                .contains("Chương trình “Tư vấn” chưa được cài")
                .doesNotContain("Phường 1");
        browser.press("170 xã, phường");
        assertThat(browser.text()).contains("Phường 1");
        browser.follow("Người nghiện hoặc sau cai nghiện (khi không tách được)");
        browser.awaitText("Con số này từ đâu");
        browser.look("report-lines");
        assertThat(browser.text()).contains("Tiếp cận, giúp đỡ", "Sổ chung");
    }
}
