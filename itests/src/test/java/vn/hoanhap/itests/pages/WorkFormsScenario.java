package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import vn.hoanhap.itests.Colleagues;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** Somebody is sent to a clinic, moves to another commune, and asks for something: the pages of both sides. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class WorkFormsScenario {

    private final Browser browser;
    private final DemoServer server;
    private final Visitor visitor;

    WorkFormsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        this.server = server;
        visitor = new Visitor(browser, server);
    }

    @BeforeEach
    void colleagues() {
        Colleagues colleagues = new Colleagues(server);
        colleagues.join("phong-kham", "clinic", null, colleagues.worksAt(colleagues.clinic()));
        colleagues.join("xa-tan-phuoc", "commune-officer", "28735@2024-06-06", null);
        visitor.signIn("commune");
    }

    @Test
    void sendsSomebodyToAClinicWhichAnswers() {
        visitor.enterPerson("C.G.", "1966");
        visitor.doMore("Chuyển gửi");
        browser.look("referral-new");
        browser.press("Gửi đi");
        visitor.isRefused("referral-empty", "Mục này chưa chọn", "Chưa chọn nơi nhận");

        browser.select("Dịch vụ", "Điều trị thay thế (methadone)");
        visitor.pick("Nơi nhận", "trung tam y te", "Trung tâm Y tế");
        browser.fill("Cần giúp việc gì?", "Nhờ khám và tư vấn liều đầu.");
        browser.press("Gửi đi");
        visitor.isTold("referral-sent", "Đã chuyển gửi.");
        String page = browser.address().getPath();
        assertThat(browser.text()).contains("Đã gửi", "Nhờ khám và tư vấn liều đầu.", "Trung tâm Y tế");

        signInAs("phong-kham");
        visitor.open("/p/register/inbox");
        browser.look("inbox-clinic");
        assertThat(browser.text()).contains(visitor.ownInitials("C.G.")).doesNotContain("Nguyện vọng");
        visitor.open(page);
        browser.look("referral-clinic");
        browser.choose("Đã nhận tin");
        browser.press("Ghi lại");
        visitor.isTold("referral-received", "Đã ghi bước này.");
        browser.choose("Từ chối");
        browser.press("Ghi lại");
        visitor.isRefused("referral-no-reason", "Bước này cần lý do");
        browser.choose("Tiếp nhận");
        browser.press("Ghi lại");
        browser.awaitText("Đã ghi bước này.");
        browser.press("Rút lại");
        visitor.isTold("referral-undone", "Đã rút lại.");
    }

    @Test
    void handsSomebodyOverWhomTheOtherCommuneConfirms() {
        visitor.enterPerson("C.D.", "1967");
        visitor.doMore("Chuyển đi nơi khác");
        browser.look("move-new");
        browser.press("Chuyển đi");
        visitor.isRefused("move-empty", "Chưa chọn");
        visitor.pick("Xã, phường", "28735", "Xã Bình Ân");
        browser.fill("Số giấy, quyết định (nếu có)", "15/GT-UBND");
        browser.press("Chuyển đi");
        visitor.isTold("move-sent", "Đã chuyển. Nơi đến sẽ xác nhận.");
        String page = browser.address().getPath();
        assertThat(browser.text()).contains("Đang chuyển", "15/GT-UBND");
        visitor.open("/p/register/inbox?list=leaving");
        browser.look("inbox-leaving");
        assertThat(browser.text()).contains(visitor.ownInitials("C.D."));

        signInAs("xa-tan-phuoc");
        visitor.open("/p/register/inbox?list=moves");
        browser.look("inbox-moves");
        browser.follow(visitor.ownInitials("C.D."));
        browser.awaitText("Ghi tiếp");
        assertThat(browser.address().getPath()).isEqualTo(page);
        browser.choose("Không nhận");
        browser.press("Ghi lại");
        visitor.isRefused("move-no-reason", "Chưa ghi vì sao không nhận");
        browser.choose("Đã nhận, người ấy ở đây");
        browser.press("Ghi lại");
        visitor.isTold("move-received", "Đã xác nhận.");
        browser.follow("Trang của " + visitor.ownInitials("C.D."));
        browser.awaitText("Hành trình");
        browser.look("person-moved");
        assertThat(browser.text()).contains("Đã chuyển đến", "Chuyển gửi, nguyện vọng");
    }

    @Test
    void notesARequestWithTheKeyboardAndSaysWhatBecameOfIt() {
        visitor.enterPerson("N.V.", "1968");
        visitor.doMore("Ghi nguyện vọng");
        browser.look("request-new");
        visitor.tabTo("Việc làm");
        visitor.type(Keys.ARROW_RIGHT);
        visitor.tabTo("Người ấy nói gì?");
        visitor.type("Muốn học sửa xe máy.");
        visitor.tabTo("Lưu nguyện vọng");
        visitor.type(Keys.ENTER);
        visitor.isTold("request-noted", "Đã ghi nguyện vọng.");
        assertThat(browser.text()).contains("Học nghề", "Muốn học sửa xe máy.");

        browser.choose("Chưa đáp ứng được");
        browser.press("Ghi lại");
        visitor.isRefused("request-no-reason", "Chưa ghi vì sao chưa đáp ứng được");
        browser.choose("Đang giải quyết");
        browser.press("Ghi lại");
        browser.awaitText("Đã ghi kết quả.");
        visitor.open("/p/register/inbox?list=requests");
        browser.look("inbox-requests");
        assertThat(browser.text()).contains(visitor.ownInitials("N.V."), "Đang giải quyết");
        visitor.open("/p/register/inbox?list=requests&state=closed&code=PAPERS");
        browser.look("inbox-empty");
        visitor.open("/");
        browser.look("home-waiting");
        assertThat(browser.text()).contains("Việc chờ xử lý");
    }

    private void signInAs(String account) {
        browser.driver().manage().deleteAllCookies();
        visitor.signIn(account);
    }
}
