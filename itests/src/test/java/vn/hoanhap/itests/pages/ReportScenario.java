package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** The half-year report of the sample province, opened down to a line, and what the office says beside it. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
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
                .contains("Chương trình “Truyền thông” chưa được cài", "Phường 1");
        browser.follow("Người nghiện hoặc sau cai nghiện (khi không tách được)");
        browser.awaitText("Con số này từ đâu");
        browser.look("report-lines");
        assertThat(browser.text()).contains("Tiếp cận, giúp đỡ", "Sổ chung");
    }

    @Test
    void declaresWhatTheOfficeCountsBesideIt() {
        officer.signIn("province");
        officer.open("/p/reporting/declared");
        browser.look("declared");
        browser.follow("Ghi số công bố");
        browser.press("Lưu lại");
        officer.isRefused("declared-empty", "Chỉ tiêu: Mục này còn trống.", "Nguồn: Mục này còn trống.");

        browser.select("Chỉ tiêu", "Tỷ lệ xã có đội tình nguyện (teams.coverage)");
        browser.fill("Tử số", "114");
        browser.fill("Mẫu số", "172");
        browser.fill("Nguồn", officer.own("Báo cáo của tỉnh"));
        browser.press("Lưu lại");
        officer.isTold("declared-saved", "Đã ghi số công bố.");
        assertThat(browser.text()).contains("114/172 (66,3 %)");

        officer.open("/p/reporting/reports/half-year");
        browser.awaitText("114/172 (66,3 %)");
        browser.look("report-declared");
        assertThat(browser.text()).contains("114/170 (67,1 %)", officer.own("Báo cáo của tỉnh"));

        browser.follow("114/172 (66,3 %) xã, phường");
        browser.fill("Lý do", "Ghi để xem thử");
        browser.press("Rút số này");
        officer.isTold("declared-withdrawn", "Đã rút số này.");
    }

    @Test
    void setsATargetAndSeesHowFarItIs() {
        officer.signIn("province");
        officer.open("/p/reporting/targets");
        browser.press("Lưu lại");
        officer.isRefused("target-empty", "Nguồn: Mục này còn trống.");
        browser.select(
                "Chỉ tiêu",
                browser.screen().name().equals("PHONE")
                        ? "Người được gặp trực tiếp (people.met)"
                        : "Người được tiếp cận, giúp đỡ (people.reached)");
        browser.fill("Con số", "100");
        browser.fill("Nguồn", officer.own("Kế hoạch năm 2024"));
        browser.press("Lưu lại");
        officer.isTold("target-saved", "Đã giao chỉ tiêu.");
        assertThat(browser.text()).contains("ít nhất 100 người", "so với chỉ tiêu cả năm 2024");
    }
}
