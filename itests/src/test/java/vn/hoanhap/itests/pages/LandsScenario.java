package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** A province's officer records what a decree did to units, keeps legal texts, and names offices and who serves in them. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class LandsScenario {
    /** Phường 3, Phường 7 and Phường 8 of Mỹ Tho ended on 31 October 2024, and no source says where they went. */
    private static final String MY_THO = "/p/register/units/without-successor?date=2024-11-06&unit=815";

    private final Browser browser;
    private final Visitor officer;

    LandsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        officer.signIn("province");
    }

    @Test
    void seesWhatAMergerWouldDoRecordsItAndTakesItBack() {
        officer.open("/p/register/units?level=PROVINCE");
        browser.follow("Đơn vị chưa rõ nơi tiếp nhận");
        browser.look("units-left-everywhere");
        officer.open(MY_THO);
        browser.look("units-left");
        browser.follow("Ghi nơi kế tục Phường 7");
        officer.pick("Đơn vị kế tục", "28261", "Phường 1");
        browser.fill("Nghị quyết", "1202/NQ-UBTVQH15");
        browser.press("Xem trước");
        browser.awaitText("Nếu ghi lại thì");
        browser.look("successor-preview");
        assertThat(browser.text()).contains("Sáp nhập", "Phường 7", "sẽ tính ở Phường Mỹ Tho");

        browser.press("Ghi lại");
        officer.isTold("successor-recorded", "Đã ghi đơn vị kế tục.");
        assertThat(browser.text()).contains("Sáp nhập", "1202/NQ-UBTVQH15");
        browser.follow("Ghi thêm hoặc rút lại");
        browser.press("Rút lại");
        officer.isTold("successor-taken-back", "Đã rút lại đơn vị kế tục.");
        assertThat(browser.text()).contains("Chưa ghi nhận đơn vị kế tục");
    }

    @Test
    void seesThatADivisionLeavesWhatWasThereUndecided() {
        officer.open(MY_THO);
        browser.follow("Ghi nơi kế tục Phường 7");
        browser.choose("Chia tách");
        officer.pick("Đơn vị kế tục", "28261", "Phường 1");
        browser.fill("Nghị quyết", "1202/NQ-UBTVQH15");
        browser.press("Xem trước");
        browser.awaitText("Chưa phân được");

        browser.look("successor-divided");
    }

    @Test
    void findsALegalTextAndEntersOneOfTheProvince() {
        officer.open("/p/register/legal-texts");
        browser.look("legal-texts");
        browser.fill("Tìm văn bản", "tinh nguyen cap xa");
        browser.press("Lọc");
        browser.follow("24/2012/TTLT-BLĐTBXH-BNV-BTC");
        browser.look("legal-text");
        assertThat(browser.text()).contains("Quy định về", "luatminhkhue.vn");

        officer.open("/p/register/legal-texts/new");
        browser.press("Lưu văn bản");
        officer.isRefused("legal-wrong", "Số, ký hiệu: Chưa điền", "Tìm thấy ở đâu: Chưa điền");
        String number = officer.own("12/2024/NQ-HĐND");
        browser.fill("Số, ký hiệu", number);
        browser.fill("Nội dung", "Mức phụ cấp của Đội công tác xã hội tình nguyện");
        browser.fill("Có hiệu lực từ", "01/01/2024");
        browser.fill("Tìm thấy ở đâu", "Công báo tỉnh số 12");
        browser.press("Lưu văn bản");
        officer.isTold("legal-saved", "Đã lưu văn bản.");
        assertThat(browser.text()).contains(number, "Còn hiệu lực", "Tỉnh nhập");
    }

    @Test
    void renamesAnOfficeFromADayAndGivesAFunctionInIt() {
        String before = officer.own("Phòng Lao động - Thương binh và Xã hội Gò Công Đông");
        officer.open("/p/register/organisations/new");
        browser.look("organisation-new");
        browser.fill("Tên cơ quan, tổ chức", before);
        browser.select("Loại", "Cơ quan lao động, nội vụ");
        browser.press("Lưu");
        officer.isTold("organisation-saved", "Đã lưu cơ quan, tổ chức.");

        browser.follow("Đổi tên từ một ngày");
        browser.press("Đổi tên");
        officer.isRefused("organisation-wrong", "Tên cơ quan, tổ chức: Chưa điền");
        String after = officer.own("Phòng Nội vụ Gò Công Đông");
        browser.fill("Tên mới", after);
        browser.fill("Từ ngày", "01/03/2025");
        browser.press("Đổi tên");
        officer.isTold("organisation-renamed", "Đã đổi tên.");
        assertThat(browser.text()).contains(after, before, "từ đầu");

        browser.follow("Giao chức vụ");
        browser.look("function-new");
        officer.pick("Người giữ chức vụ", "ha phuong thao", "H.T.P.T.");
        browser.select("Chức vụ", "Cán bộ tiếp nhận");
        browser.fill("Từ ngày", "10/04/2024");
        browser.press("Lưu chức vụ");
        officer.isTold("function-given", "Đã giao chức vụ.");
        assertThat(browser.text()).contains("H.T.P.T.", "Cán bộ tiếp nhận", "Đang giữ");
        officer.open(browser.address().getPath() + "?date=2024-06-06");
        assertThat(browser.text()).contains(before);
        officer.open("/p/register/organisations?q=go+cong+dong");
        browser.look("organisations");
    }
}
