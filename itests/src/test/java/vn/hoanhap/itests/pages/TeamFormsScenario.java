package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** A province's officer founds teams, leads them through their lives, and keeps their members. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class TeamFormsScenario {

    private final Browser browser;
    private final Visitor officer;

    TeamFormsScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        officer.signIn("province");
    }

    @Test
    void foundsATeamAndSeesWhatItStillLacks() {
        String name = officer.own("Đội công tác xã hội tình nguyện khu vực biên giới biển Tân Điền");
        found(name);

        officer.isTold("team-saved", "Đã lập " + name);
        assertThat(browser.text()).contains("So với quy định", "Đội có 0 thành viên", "Chưa có thành viên");
        officer.open("/p/register/teams?q=bien+gioi+bien");
        browser.look("teams-with-warnings");
        assertThat(browser.text()).contains(name, "3 điểm cần xem");
    }

    @Test
    void isToldWhatIsWrongWithANewTeamAndLosesNothing() {
        officer.open("/p/register/teams/new");
        browser.look("team-new");
        browser.press("Lưu đội");
        officer.isRefused("team-empty", "Tên đội: Chưa điền", "Xã, phường: Chưa chọn");

        officer.allowAnyLength("Tên đội");
        browser.fill("Tên đội", "Đội ".repeat(60));
        browser.fill("Xã, phường", "Tân");
        browser.awaitText("Chọn một kết quả"); // the answer moves the button
        browser.fill("Ngày thành lập", "31/12/2049");
        browser.press("Lưu đội");
        officer.isRefused("team-wrong", "Dài quá 200 ký tự", "Xã, phường: Có nhiều kết quả", "Ngày này chưa tới");
        assertThat(browser.value("Ngày thành lập")).isEqualTo("31/12/2049");
        assertThat(browser.value("Xã, phường")).isEqualTo("Tân");
    }

    @Test
    void leadsATeamThroughItsLife() {
        found(officer.own("Đội xe ôm"));
        officer.doMore("Tạm dừng đội");
        browser.fill("Ngày", "01/01/2010");
        browser.press("Tạm dừng đội");
        officer.isRefused("life-wrong", "Tạm dừng thì cần có lý do", "Đội đã có việc được ghi muộn hơn");

        browser.fill("Ngày", "02/05/2024");
        browser.fill("Lý do", "Đội trưởng chuyển công tác");
        browser.press("Tạm dừng đội");
        officer.isTold("life-suspended", "Đã ghi tạm dừng đội.");
        officer.doMore("Tái thành lập đội");
        browser.fill("Ngày", "03/06/2024");
        browser.fill("Số quyết định", "15/QĐ-UBND");
        browser.press("Tái thành lập đội");
        officer.isTold("life-again", "Đội hoạt động trở lại.");
        officer.doMore("Giải thể đội");
        browser.look("life-dissolve");
        browser.press("Giải thể đội");
        officer.isTold("life-dissolved", "Đã ghi giải thể đội.");
        assertThat(browser.text()).contains("Đã giải thể").doesNotContain("Thêm thành viên");
    }

    @Test
    void keepsTheMembersOfATeam() {
        found(officer.own("Đội đồng hành"));
        browser.follow("Thêm thành viên");
        browser.look("member-new");
        browser.fill("Người", "không có ai tên này");
        browser.fill("Từ ngày", "01/01/2010");
        browser.press("Thêm vào đội");
        officer.isRefused("member-wrong", "Người: Không thấy kết quả nào");
        assertThat(browser.value("Từ ngày")).isEqualTo("01/01/2010");

        officer.pick("Người", "ha phuong thao", "H.T.P.T.");
        browser.press("Thêm vào đội");
        officer.isRefused("member-early", "Ngày này đội chưa thành lập");
        browser.fill("Từ ngày", "10/04/2024");
        browser.select("Từ tổ chức", "Hội Liên hiệp Phụ nữ");
        browser.press("Thêm vào đội");
        officer.isTold("member-saved", "Đã thêm thành viên.");

        browser.follow("Đổi vai trò H.T.P.T.");
        browser.press("Đổi vai trò");
        officer.isRefused("role-same", "Người này đang giữ vai trò đó");
        browser.choose("Đội trưởng");
        browser.fill("Từ ngày", "01/05/2024");
        browser.press("Đổi vai trò");
        officer.isTold("role-saved", "Đã đổi vai trò.");
        assertThat(browser.text()).contains("Đội trưởng", "01/05/2024");

        browser.follow("Kết thúc H.T.P.T.");
        browser.fill("Ngày cuối cùng", "");
        browser.press("Kết thúc tham gia");
        officer.isRefused("member-end-empty", "Mục này chưa điền");
        browser.fill("Ngày cuối cùng", "05/06/2024");
        browser.press("Kết thúc tham gia");
        officer.isTold("member-ended", "Đã ghi ngày rời đội.");
    }

    @Test
    void movesSeveralTeamsOfAnEndedUnitAndTakesThatBack() {
        String name = officer.own("Đội xã cũ");
        found(name + " một");
        found(name + " hai");
        String asked = "doi+xa+cu+" + browser.screen().name().toLowerCase(Locale.ROOT);
        officer.open("/p/register/teams/ended?date=2026-11-20&q=" + asked);
        browser.look("teams-ended");
        browser.press("Xem trước");
        officer.isRefused("teams-ended-wrong", "Chưa đánh dấu đội nào");

        String order = officer.own("15/QĐ-UBND");
        browser.choose(name + " một");
        browser.choose(name + " hai");
        browser.fill("Ngày", "01/08/2025");
        browser.fill("Số quyết định", order);
        browser.press("Xem trước");
        browser.awaitText("Sắp ghi cho 2 đội");
        browser.look("teams-ended-preview");

        browser.press("Chuyển 2 đội");
        officer.isTold("teams-moved", "Đã chuyển 2 đội.");
        assertThat(browser.text()).contains("Rút lại " + order);
        browser.press("Rút lại " + order);
        officer.isTold("teams-moved-back", "Đã rút lại cho 2 đội.");
        officer.open("/p/register/teams/ended?date=2026-11-20&q=" + asked);
        assertThat(browser.text()).contains(name + " một", name + " hai");
    }

    private void found(String name) {
        officer.open("/p/register/teams/new");
        browser.fill("Tên đội", name);
        officer.pick("Xã, phường", "tan dien", "Xã Tân Điền");
        browser.fill("Ngày thành lập", "02/04/2024");
        browser.fill("Quyết định thành lập", "12/QĐ-UBND");
        browser.press("Lưu đội");
        browser.awaitText("Đã lập " + name);
    }
}
