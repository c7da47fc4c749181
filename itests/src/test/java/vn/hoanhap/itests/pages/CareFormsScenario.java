package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** A commune's officer looks after one person: who goes along, contacts, categories, merges. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class CareFormsScenario {

    private final Browser browser;
    private final Visitor officer;

    CareFormsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        officer.signIn("commune");
    }

    @Test
    void assignsAVolunteerAndEndsThat() {
        officer.enterPerson("P.C.", "1961");
        officer.doMore("Phân công phụ trách");
        browser.press("Phân công");
        officer.isRefused("assignment-empty", "Chưa chọn người phụ trách");

        browser.choose("D.Q.A.");
        browser.fill("Từ ngày", "31/12/2049");
        browser.press("Phân công");
        officer.isRefused("assignment-wrong", "Ngày này chưa tới");
        assertThat(browser.value("Từ ngày")).isEqualTo("31/12/2049");

        browser.fill("Từ ngày", "06/06/2024");
        browser.press("Phân công");
        officer.isTold("assignment-saved", "Đã phân công người phụ trách.");
        assertThat(browser.text()).contains("D.Q.A. phụ trách");

        browser.follow("Kết thúc");
        browser.look("assignment-end");
        browser.fill("Ngày cuối cùng", "01/06/2024");
        browser.press("Kết thúc phân công");
        officer.isRefused("assignment-end-wrong", "Ngày cuối lại đứng trước ngày đầu (06/06/2024)");
        browser.fill("Ngày cuối cùng", "06/06/2024");
        browser.press("Kết thúc phân công");
        browser.awaitText("Đã kết thúc phân công.");
    }

    @Test
    void addsACategoryAndEndsIt() {
        officer.enterPerson("D.H.", "1962");
        officer.doMore("Thêm diện hỗ trợ");
        browser.fill("Từ ngày", "hôm qua");
        browser.press("Lưu lại");
        officer.isRefused("category-wrong", "Mục này chưa chọn", "Ngày này không đúng");
        assertThat(browser.value("Từ ngày")).isEqualTo("hôm qua");

        browser.select("Diện hỗ trợ", "Đang điều trị thay thế");
        browser.fill("Từ ngày", "01/02/2024");
        browser.press("Lưu lại");
        officer.isTold("category-saved", "Đã thêm diện hỗ trợ.");

        browser.follow("Kết thúc");
        browser.fill("Ngày cuối cùng", "31/01/2024");
        browser.press("Kết thúc diện hỗ trợ");
        officer.isRefused("category-end-wrong", "Ngày cuối lại đứng trước ngày đầu (01/02/2024)");
        browser.fill("Ngày cuối cùng", "06/06/2024");
        browser.press("Kết thúc diện hỗ trợ");
        officer.isTold("category-ended", "Đã kết thúc diện hỗ trợ.");
    }

    @Test
    void recordsAContactAndTakesItBack() {
        officer.enterPerson("G.B.", "1963");
        browser.follow("Ghi lần gặp");
        browser.look("contact");
        assertThat(browser.value("Chuyện gì?")).isEqualTo("Thăm hỏi");
        browser.fill("Chuyện gì?", "");
        browser.fill("Ngày gặp", "31/12/2049");
        browser.fill("Ghi thêm", "Đang tìm việc ở xưởng may gần nhà.");
        browser.press("Lưu lần gặp");
        officer.isRefused("contact-wrong", "Chưa điền", "Ngày này chưa tới");
        assertThat(browser.value("Ghi thêm")).isEqualTo("Đang tìm việc ở xưởng may gần nhà.");

        browser.choose("Gọi điện");
        browser.fill("Ngày gặp", "05/06/2024");
        browser.fill("Chuyện gì?", "Hỏi thăm, tìm việc");
        browser.fill("Bước tiếp theo", "Đưa đến trung tâm giới thiệu việc làm");
        browser.fill("Hẹn ngày", "12/06/2024");
        browser.press("Lưu lần gặp");
        officer.isTold("contact-saved", "Đã ghi lần gặp.");
        assertThat(browser.text()).contains("Hỏi thăm, tìm việc", "Đưa đến trung tâm giới thiệu việc làm");

        browser.press("Rút lại");
        officer.isTold("contact-undone", "Đã rút lại lần gặp.");
    }

    @Test
    void recordsAContactThatSomebodyElseMadeButNotInAnotherCommunesName() {
        officer.enterPerson("O.B.", "1964");
        browser.follow("Ghi lần gặp");
        browser.fill("Chuyện gì?", "Gặp ở trạm y tế");
        browser.press("Người khác gặp, hoặc gặp ở xã khác");
        browser.fill("Người khác đã gặp", "không có ai tên này");
        browser.awaitText("Thử từ khác nhé"); // the answer moves the button
        browser.press("Lưu lần gặp");
        officer.isRefused("contact-nobody", "Người khác đã gặp: Không thấy kết quả nào");

        officer.pick("Người khác đã gặp", "ha phuong thao", "H.T.P.T.");
        officer.pick("Xã, phường", "28735", "Xã Bình Ân");
        browser.press("Lưu lần gặp");
        officer.isRefused("contact-out-of-area", "Nơi gặp phải là xã, phường nơi người này ở");
        officer.pick("Xã, phường", "28738", "Xã Tân Điền");
        browser.press("Lưu lần gặp");
        officer.isTold("contact-elsewhere", "Đã ghi lần gặp.");
    }

    @Test
    void recordsAContactWithTheKeyboardAlone() {
        officer.enterPerson("B.P.", "1965");

        officer.tabTo("Ghi lần gặp");
        officer.type(Keys.ENTER);
        browser.awaitText("Gặp bằng cách nào?");
        officer.tabTo("Gặp trực tiếp");
        officer.type(Keys.ARROW_RIGHT);
        officer.tabTo("Chuyện gì?");
        officer.type("Hỏi thăm sức khỏe");
        officer.tabTo("Hẹn ngày");
        officer.type("15/06/2024");
        officer.tabTo("Lưu lần gặp");
        officer.type(Keys.ENTER);
        browser.awaitText("Đã ghi lần gặp.");
        browser.look("contact-by-keyboard");
        assertThat(browser.text()).contains("Hỏi thăm sức khỏe", "Gọi điện");

        officer.tabTo("Rút lại");
        officer.type(Keys.ENTER);
        browser.awaitText("Đã rút lại lần gặp.");
    }

    @Test
    void mergesTwoRecordsAndSeparatesThem() {
        officer.enterPerson("Q.N.", "1958");
        officer.enterPerson("Q.N.", "1957");
        officer.doMore("Gộp hai hồ sơ");
        browser.look("merge-search");
        officer.pick("Hồ sơ kia", officer.ownInitials("Q.N.") + " 1958", officer.ownInitials("Q.N."));
        browser.press("Đặt cạnh nhau");
        browser.look("merge-compare");
        assertThat(browser.text()).contains("Năm sinh khác nhau");
        browser.press("Gộp lại");
        officer.isRefused("merge-no-reason", "Cần lý do");

        browser.fill("Vì sao biết là một người?", "Cùng địa chỉ, nhớ nhầm năm sinh");
        browser.press("Gộp lại");
        officer.isTold("merge-done", "Đã gộp hai hồ sơ.");
        browser.follow("Hồ sơ đã gộp: " + officer.ownInitials("Q.N."));
        browser.look("merge-alias");
        browser.press("Tách ra");
        browser.awaitText("Đã tách hai hồ sơ.");
    }

    @Test
    void opensAnIdentityForAReasonOnly() {
        officer.open("/p/register/people?q=giang+nghiem");
        browser.follow("G.V.N.");
        browser.follow("Mở danh tính");
        browser.press("Mở danh tính");
        officer.isRefused("identity-no-reason", "Chưa chọn lý do.");
        browser.choose("Liên hệ hoặc đến thăm");
        browser.press("Mở danh tính");

        browser.awaitText("Giang Văn Nghiêm");
        browser.look("identity-opened");
    }
}
