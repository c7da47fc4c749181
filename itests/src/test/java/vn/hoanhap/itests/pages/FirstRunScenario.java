package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.ShippedJar;
import vn.hoanhap.itests.broken.FaultyLoans;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.server.Installation;

/** Somebody in a province's office who has never seen the server goes by the guide from nothing to the first report. */
@OnBothScreens
class FirstRunScenario {

    private static final Logger LOG = Logger.getLogger(FirstRunScenario.class.getName());
    private static final Duration IMPORTED_WITHIN = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String OWN = "hoa sen nở bên hồ";

    private final Browser browser;

    @TempDir
    private Path folder;

    FirstRunScenario(Browser browser) {
        this.browser = browser;
    }

    @Test
    void bringsAnEmptyProvinceToItsFirstReport() {
        try (DemoServer server = DemoServer.startOffice("first-run-" + screen(), Map.of())) {
            Visitor administrator = new Visitor(browser, server);
            long began = System.nanoTime();

            signInForTheFirstTime(server, administrator);
            findsTheGuideOnTheFirstPage(administrator);
            choosesTheProvince();
            takesTheProvincesWork();
            looksAtTheProgrammes();
            setsAPolicy();
            String password = invitesColleagues();
            bringsTheSampleIn();
            opensTheReport(administrator);

            Duration took = Duration.ofNanos(System.nanoTime() - began);
            LOG.info(() -> "from an empty server to the first report on " + screen() + ": " + took.toSeconds() + " s");
            assertThat(took).isLessThan(Duration.ofMinutes(10));
            putsTheGuideAside(administrator);
            keepsTheGuideFromVolunteers(administrator, password);
        }
    }

    private void signInForTheFirstTime(DemoServer server, Visitor administrator) {
        String oneTime = oneTimePassword(server);
        administrator.signIn("admin", oneTime);
        browser.awaitText("Đặt mật khẩu");
        choosePassword(oneTime);
    }

    private void choosePassword(String oneTime) {
        browser.fill("Mật khẩu dùng một lần", oneTime);
        browser.fill("Mật khẩu mới", OWN);
        browser.fill("Nhập lại mật khẩu mới", OWN);
        browser.press("Lưu mật khẩu");
        browser.awaitText("Tình hình đến");
    }

    private void findsTheGuideOnTheFirstPage(Visitor administrator) {
        browser.awaitText("Bước tiếp theo: Chọn tỉnh, thành phố.");
        assertThat(browser.text()).doesNotContain("Thành phố Hà Nội");
        browser.look("first-run-home");
        browser.follow("Mở trang Bắt đầu");
        browser.awaitText("Chưa chọn tỉnh, thành phố nào.");
        assertThat(browser.text())
                .contains("3/8 bước", "Bạn đã tự đặt mật khẩu.", "Chưa ai có vai trò cán bộ cấp tỉnh.")
                .contains("Đang chạy: Vốn vay, Báo cáo.", "Chưa nhập tệp nào.", "Mới có tài khoản của bạn.");
        browser.look("first-run-guide");
        administrator.tabTo("Chọn đơn vị");
        administrator.type(Keys.ENTER);
    }

    private void choosesTheProvince() {
        browser.awaitText("Chưa chọn đơn vị.");
        browser.look("first-run-office");
        browser.press("Lưu đơn vị");
        browser.awaitText("Chưa chọn");
        browser.look("first-run-office-missing");
        browser.select("Tỉnh, thành phố", "Tỉnh Đồng Tháp");
        browser.press("Lưu đơn vị");
        browser.awaitText("Cơ quan phụ trách Tỉnh Đồng Tháp.");
        browser.look("first-run-office-chosen");
        backToTheGuide();
        assertThat(browser.text()).contains("Đã chọn Tỉnh Đồng Tháp.", "4/8 bước");
    }

    private void takesTheProvincesWork() {
        browser.follow("Giao việc");
        browser.awaitText("Bạn kiêm cả việc của tỉnh?");
        browser.look("first-run-several");
        browser.press("Nhận vai trò cán bộ cấp tỉnh");
        browser.awaitText("Bạn đã có vai trò cán bộ cấp tỉnh.");
        backToTheGuide();
        assertThat(browser.text()).contains("1 tài khoản có vai trò cán bộ cấp tỉnh.");
    }

    private void looksAtTheProgrammes() {
        browser.follow("Chọn chương trình");
        browser.awaitText("Quỹ cho vay, khoản vay");
        browser.look("first-run-programmes");
        browser.follow("Về trang Bắt đầu");
    }

    private void setsAPolicy() {
        browser.follow("Xem quy định");
        browser.awaitText("Thông tư liên tịch 24/2012");
        browser.look("first-run-policy");
        browser.press("Lưu quy định");
        browser.awaitText("Văn bản:");
        browser.look("first-run-policy-refused");
        browser.fill("Văn bản", "12/QĐ-UBND ngày 05/01/2026");
        browser.fill("Nhiều nhất bao nhiêu thành viên", "12");
        browser.press("Lưu quy định");
        browser.awaitText("Đã lưu quy định.");
        assertThat(browser.text()).contains("5 đến 12 thành viên", "12/QĐ-UBND");
        browser.look("first-run-policy-set");
        backToTheGuide();
        assertThat(browser.text()).contains("Tỉnh đã đặt: 5 đến 12 người mỗi đội");
    }

    /** Returns the one-time password of a volunteer. */
    private String invitesColleagues() {
        browser.follow("Mở tài khoản");
        browser.fill("Danh sách", "le.binh; Cán bộ cấp tỉnh\ntran.hoa; người gác cổng");
        browser.press("Mở các tài khoản");
        browser.awaitText("Dòng 2: ");
        browser.look("first-run-several-refused");
        browser.fill("Danh sách", "le.binh; Cán bộ cấp tỉnh\ntran.hoa; tinh nguyen vien; Phường Mỹ Tho");
        browser.press("Mở các tài khoản");
        browser.awaitText("Đã mở 2 tài khoản.");
        assertThat(browser.text()).contains("Tình nguyện viên · Phường Mỹ Tho");
        browser.look("first-run-slips");
        String password =
                browser.driver().findElements(By.cssSelector(".secret")).get(1).getText();
        backToTheGuideByTheMenu();
        assertThat(browser.text()).contains("3 tài khoản đăng nhập được.");
        return password;
    }

    private void bringsTheSampleIn() {
        browser.follow("Tải mẫu, nhập tệp");
        browser.awaitText("Tải mẫu Excel");
        browser.look("first-run-import");
        Path sample = Installation.built().home().resolve("sample/tien-giang.zip");
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(sample.toString());
        browser.press("Nhập");
        await(IMPORTED_WITHIN, page -> shows("Đã ghi xong", "Có chỗ cần sửa"));
        assertThat(browser.text()).contains("Đã ghi xong");
        browser.look("first-run-imported");
        backToTheGuideByTheMenu();
    }

    private void opensTheReport(Visitor administrator) {
        browser.awaitText("8/8 bước");
        assertThat(browser.text()).contains("Cơ quan đã sẵn sàng làm việc", "dòng từ các tệp");
        browser.look("first-run-complete");
        browser.follow("Mở báo cáo");
        browser.awaitText("Người được tiếp cận, giúp đỡ");
        browser.look("first-run-report");
        String reached = browser.driver()
                .findElement(
                        By.xpath(
                                "//tr[th[contains(., 'Người được tiếp cận, giúp đỡ')] or td[contains(., 'Người được tiếp cận, giúp đỡ')]]"))
                .getText();
        assertThat(reached).contains("143");
        administrator.open("/p/console/");
        assertThat(browser.text()).contains("Tỉnh Đồng Tháp").doesNotContain("Mở trang Bắt đầu");
    }

    private void putsTheGuideAside(Visitor administrator) {
        administrator.open("/p/console/start");
        browser.press("Cất đi");
        browser.awaitText("Đã cất trang Bắt đầu.");
        administrator.open("/p/console/start");
        browser.press("Hiện lại ở trang đầu");
        browser.awaitText("Trang Bắt đầu hiện lại ở trang đầu.");
    }

    private void keepsTheGuideFromVolunteers(Visitor volunteer, String oneTime) {
        browser.driver().manage().deleteAllCookies();
        volunteer.signIn("tran.hoa", oneTime);
        choosePassword(oneTime);
        assertThat(browser.text()).doesNotContain("Bắt đầu");
        volunteer.open("/p/console/start");
        assertThat(browser.text()).contains("Không có quyền", "403");
    }

    @Test
    void tellsOfAProgrammeThatDidNotComeUp() throws IOException {
        Installation built = Installation.built();
        byte[] broken = new LoansJars(built).component(FaultyLoans.ThrowsWhenMade.class);
        Files.write(folder.resolve("loans-bundle-0.9.2.jar"), broken);
        Files.copy(ShippedJar.of("reporting-bundle"), folder.resolve("reporting-bundle-0.1.0.jar"));
        Map<String, String> shipped = Map.of("HOANHAP_PROGRAMMES_SHIPPED", folder.toString());
        try (DemoServer server = DemoServer.startOffice("first-run-broken-" + screen(), shipped)) {
            Visitor administrator = new Visitor(browser, server);
            signInForTheFirstTime(server, administrator);
            administrator.open("/p/console/start");
            await(SOON, page -> {
                page.navigate().refresh();
                return shows("chưa chạy được. Mở trang Chương trình để xem lý do.");
            });
            browser.look("first-run-broken");

            browser.follow("Chọn chương trình");
            browser.awaitText("Có sẵn, chưa bật");
            assertThat(browser.text()).contains("Lần bật gần nhất không thành:");
            browser.look("first-run-broken-programmes");

            Files.copy(
                    ShippedJar.of("loans-bundle"),
                    folder.resolve("loans-bundle-0.9.2.jar"),
                    StandardCopyOption.REPLACE_EXISTING);
            administrator.open("/p/lifecycle/");
            browser.press("Bật Vốn vay");
            browser.awaitText("đã được đưa vào chạy");
            administrator.open("/p/console/start");
            assertThat(browser.text()).contains("Đang chạy: Vốn vay, Báo cáo. Chưa bật: 0.");
        }
    }

    /** Waits; a page that is being replaced has no text for a moment. */
    private void await(Duration within, Function<WebDriver, Boolean> condition) {
        new WebDriverWait(browser.driver(), within)
                .ignoring(WebDriverException.class)
                .until(condition);
    }

    private boolean shows(String... some) {
        String text = browser.text();
        return Stream.of(some).anyMatch(text::contains);
    }

    /** By the way that stands above the page's title. */
    private void backToTheGuide() {
        browser.driver()
                .findElement(By.cssSelector("main a[href='/p/console/start']"))
                .click();
        browser.awaitText("Đi lần lượt từng bước");
        browser.look("first-run-guide-again");
    }

    /** By the entry that stands in the menu of every page; on a phone in the drawer. */
    private void backToTheGuideByTheMenu() {
        browser.open(URI.create(String.valueOf(browser.driver()
                .findElement(By.cssSelector("nav.rail a[href='/p/console/start']"))
                .getAttribute("href"))));
        browser.awaitText("Đi lần lượt từng bước");
    }

    private String screen() {
        return browser.screen().name().toLowerCase(Locale.ROOT);
    }

    private static String oneTimePassword(DemoServer server) {
        try {
            return Files.readString(server.process().dataFolder().resolve("run/first-password.txt"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
