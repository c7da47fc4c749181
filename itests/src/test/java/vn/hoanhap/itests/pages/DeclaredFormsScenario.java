package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** What an office says beside the half-year report: figures that it counts itself, and targets. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class DeclaredFormsScenario {

    private final Browser browser;
    private final Visitor officer;

    DeclaredFormsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
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
        assertThat(browser.text()).contains(officer.own("Báo cáo của tỉnh"));

        browser.follow("114/172 (66,3 %) xã, phường");
        browser.fill("Lý do", "Ghi để xem thử");
        browser.press("Rút số này");
        officer.isTold("declared-withdrawn", "Đã rút số này.");
    }

    @Test
    void setsATargetAndSeesHowFarItIs() {
        officer.signIn("province");
        officer.open("/p/reporting/targets");
        browser.look("targets");
        browser.follow("Giao chỉ tiêu");
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
        browser.follow("Đính chính");
        browser.fill("Con số", "120");
        browser.fill("Lý do", "Điều chỉnh giữa năm");
        browser.press("Lưu lại");
        officer.isTold("target-corrected", "Đã đính chính. Chỉ tiêu cũ vẫn đọc được.");
        assertThat(browser.text()).contains("Các mức trước đây", "Điều chỉnh giữa năm", "ít nhất 120 người");
        officer.open("/p/reporting/targets");
        assertThat(browser.text()).contains("ít nhất 120 người", "so với chỉ tiêu cả năm 2024");
    }

    @Test
    void writesRemarksUnderTheReportOfACommuneThatIsFoundByItsName() {
        officer.signIn("province");
        officer.open("/p/reporting/reports/half-year");
        officer.pick("Đơn vị", "ban long", "Xã Bàn Long");
        browser.press("Xem");
        browser.awaitText("Xã Bàn Long, 6 tháng đầu năm 2024");
        browser.follow("Ghi nhận xét");
        browser.look("remarks-form");
        browser.fill("Khó khăn, vướng mắc", officer.own("Thiếu chỗ sinh hoạt"));
        browser.fill("Người duyệt", "Chủ tịch xã");
        browser.press("Lưu lại");
        officer.isTold("remarks-saved", "Đã ghi nhận xét.");
        assertThat(browser.text()).contains(officer.own("Thiếu chỗ sinh hoạt"), "Chủ tịch xã");
    }
}
