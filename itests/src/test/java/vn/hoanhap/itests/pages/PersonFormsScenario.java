package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.browser.Screen;

/** A commune's officer enters people and corrects their records. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class PersonFormsScenario {

    private static final String COMMUNE = "Xã Tân Điền";

    private final Browser browser;
    private final Visitor officer;

    PersonFormsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        officer.signIn("commune");
        officer.open("/p/register/people");
    }

    @Test
    void entersSomebodyKnownByInitialsAndBirthYearOnly() {
        browser.follow("Thêm người");
        browser.look("person-new");
        browser.fill("Tên viết tắt", ownInitials("K.T."));
        browser.fill("Năm sinh", "1971");
        officer.pick("Xã, phường", "tan dien", COMMUNE);
        browser.press("Lưu hồ sơ");

        officer.isTold("person-saved", "Đã thêm hồ sơ " + ownInitials("K.T."));
        assertThat(browser.text()).contains("sinh năm 1971", COMMUNE, "Chưa ghi danh tính");
    }

    @Test
    void entersANameThatTheListThenShowsAsInitials() {
        String given = browser.screen() == Screen.DESKTOP ? "Quỳnh Trang" : "Quỳnh Thanh";
        browser.follow("Thêm người");
        browser.fill("Họ và tên", "Tôn Nữ Công Tằng Thị Hoàng " + given);
        browser.fill("Năm sinh", ownYear(1960));
        browser.select("Giới tính", "Nữ");
        officer.pick("Xã, phường", "28738", COMMUNE);
        browser.select("Diện hỗ trợ", "Người sau cai nghiện");
        browser.fill("Từ ngày", "01/06/2024");
        browser.press("Thêm liên hệ và ghi chú");
        browser.fill("Điện thoại", "0912 345 678");
        browser.fill("Ghi chú", "Thích trồng hoa, sáng nào cũng ở vườn.");
        browser.look("person-new-filled");
        browser.press("Lưu hồ sơ");

        officer.isTold("person-saved-named", "T.N.C.T.T.H.Q.T.");
        assertThat(browser.text())
                .contains("Sau cai", "Danh tính được bảo vệ", "Thích trồng hoa")
                .doesNotContain(given, "0912");
        officer.open("/p/register/people?q=" + String.join("+", ToneFree.words(given)));
        assertThat(browser.text()).contains("T.N.C.T.T.H.Q.T.");
        browser.look("people-found");
    }

    @Test
    void isToldWhatIsMissingAndWrongAndLosesNothing() {
        browser.follow("Thêm người");
        browser.press("Lưu hồ sơ");
        officer.isRefused("person-empty", "Cần họ tên hoặc tên viết tắt", "Xã, phường: Chưa chọn");

        browser.fill("Tên viết tắt", "N.V.T.");
        browser.fill("Năm sinh", "2050");
        browser.fill("Xã, phường", "xã không có thật");
        browser.awaitText("Thử từ khác nhé"); // the answer moves the button
        browser.select("Diện hỗ trợ", "Người có nguy cơ cao");
        browser.fill("Từ ngày", "31/12/2049");
        browser.press("Lưu hồ sơ");

        officer.isRefused(
                "person-wrong", "Năm sinh phải từ 1900", "Xã, phường: Không thấy kết quả nào", "Ngày này chưa tới");
        assertThat(browser.value("Năm sinh")).isEqualTo("2050");
        assertThat(browser.value("Xã, phường")).isEqualTo("xã không có thật");
        assertThat(browser.value("Từ ngày")).isEqualTo("31/12/2049");
        assertThat(browser.value("Diện hỗ trợ")).isEqualTo("HIGH_RISK");
    }

    @Test
    void isToldThatANameIsTooLong() {
        browser.follow("Thêm người");
        officer.allowAnyLength("Họ và tên");
        browser.fill("Họ và tên", "Nguyễn ".repeat(20));
        officer.pick("Xã, phường", "tan dien", COMMUNE);
        browser.press("Lưu hồ sơ");

        officer.isRefused("person-long", "Dài quá 100 ký tự");
        assertThat(browser.value("Họ và tên")).startsWith("Nguyễn Nguyễn");
    }

    @Test
    void isAskedBeforeASecondRecordOfTheSamePerson() {
        enter("M.H.");
        officer.open("/p/register/people/new");
        fill("M.H.");
        browser.press("Lưu hồ sơ");

        officer.isRefused("person-alike", "Có thể người này đã có hồ sơ");
        browser.choose("Tôi đã xem");
        browser.press("Lưu hồ sơ");
        browser.awaitText("Đã thêm hồ sơ");
    }

    @Test
    void correctsARecordWhileTheIdentityStaysClosed() {
        enter("S.H.");
        officer.doMore("Sửa hồ sơ");
        browser.look("person-edit");
        assertThat(browser.value("Tên viết tắt")).isEqualTo(ownInitials("S.H."));
        browser.fill("Năm sinh", "1066");
        browser.press("Lưu lại");
        officer.isRefused("person-edit-wrong", "Năm sinh phải từ 1900");

        browser.fill("Năm sinh", "1966");
        browser.fill("Ghi chú", "Đã chuyển chỗ làm.");
        browser.fill("Họ và tên", "Lưu Thị Thanh Tuyền");
        browser.press("Lưu lại");

        officer.isTold("person-edited", "Đã sửa hồ sơ.");
        assertThat(browser.text())
                .contains("L.T.T.T.", "sinh năm 1966", "Đã chuyển chỗ làm.", "Danh tính được bảo vệ")
                .doesNotContain("Thanh Tuyền");
    }

    private void enter(String initials) {
        officer.open("/p/register/people/new");
        fill(initials);
        browser.press("Lưu hồ sơ");
        browser.awaitText("Đã thêm hồ sơ");
    }

    private void fill(String initials) {
        browser.fill("Tên viết tắt", ownInitials(initials));
        browser.fill("Năm sinh", "1968");
        officer.pick("Xã, phường", "tan dien", COMMUNE);
    }

    /** The two screens share a server: what one entered must not look like what the other enters. */
    private String ownInitials(String initials) {
        return initials + (browser.screen() == Screen.PHONE ? "P." : "D.");
    }

    /** Years of the two screens lie so far apart that nobody takes the two people of one name for one. */
    private String ownYear(int year) {
        return String.valueOf(browser.screen() == Screen.PHONE ? year + 10 : year);
    }
}
