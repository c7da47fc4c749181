package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.browser.Screen;

/** Households from the page of who signs for them, and the successor of a unit that the national data leaves open. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class HouseholdFormsScenario {

    private final Browser browser;
    private final Visitor officer;

    HouseholdFormsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @Test
    void entersAHouseholdOfSomebodyOnRecordAndTakesSomebodyIn() {
        officer.signIn("commune");
        officer.open("/p/register/people?q=" + (phone() ? "le+hieu" : "vo+tam"));
        browser.follow(phone() ? "L.N.H." : "V.H.T.");
        officer.doMore("Thêm hộ");
        browser.look("household-new");
        assertThat(browser.text()).contains(phone() ? "L.N.H." : "V.H.T.");
        browser.press("Lưu lại");
        officer.isTold("household-saved", "Đã thêm hộ.");

        browser.follow("Thêm người vào hộ");
        browser.press("Lưu lại");
        officer.isRefused("household-member-empty", "Người: Chưa chọn");
        browser.fill("Người", "không có ai tên này");
        browser.press("Lưu lại");
        officer.isRefused("household-member-nobody", "Người: Không thấy kết quả nào");
        assertThat(browser.value("Người")).isEqualTo("không có ai tên này");
        officer.pick("Người", "ha phuong thao", "H.T.P.T.");
        browser.press("Lưu lại");
        officer.isTold("household-member-saved", "Đã thêm người vào hộ.");

        browser.follow("Thêm người vào hộ");
        officer.pick("Người", "ha phuong thao", "H.T.P.T.");
        browser.press("Lưu lại");
        officer.isRefused("household-twice", "Người này đã ở trong hộ");
    }

    @Test
    void isToldThatAHouseholdNeedsSomebodyWhoSigns() {
        officer.signIn("commune");
        officer.open("/p/register/households");
        browser.look("households");
        browser.follow("Thêm hộ");
        browser.press("Lưu lại");

        officer.isRefused("household-empty", "Người đại diện hộ: Chưa chọn");
    }

    @Test
    void recordsTheSuccessorOfAUnitThatEndedWithoutOne() {
        officer.signIn("province");
        officer.open("/p/register/units?date=2024-10-31&level=COMMUNE&q=" + (phone() ? "28267" : "28258"));
        browser.follow(phone() ? "Phường 8" : "Phường 3");
        officer.open(browser.address().getPath() + "?date=2024-11-06");
        browser.look("unit-without-successor");
        browser.follow("Ghi đơn vị kế tục");
        browser.fill("Kể từ ngày", "01/04/2024");
        browser.press("Xem trước");
        officer.isRefused("successor-wrong", "Đơn vị kế tục: Chưa chọn", "Chưa ghi nghị quyết");

        officer.pick("Đơn vị kế tục", "28264", "Phường 2");
        browser.fill("Nghị quyết", "1202/NQ-UBTVQH15");
        browser.press("Xem trước");
        officer.isRefused("successor-early", "Ngày này đơn vị");
        browser.fill("Kể từ ngày", "01/11/2024");
        browser.press("Xem trước");
        browser.awaitText("Nếu ghi lại thì");
        browser.press("Ghi lại");
        officer.isTold("successor-saved", "Đã ghi đơn vị kế tục.");
        assertThat(browser.text()).contains("Phường 2", "1202/NQ-UBTVQH15");
    }

    private boolean phone() {
        return browser.screen() == Screen.PHONE;
    }
}
