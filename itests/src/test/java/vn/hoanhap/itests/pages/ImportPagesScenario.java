package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.FilledTemplate;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;
import vn.hoanhap.testkit.server.Api;

/** A province's officer fetches the template, fills it in with two faults, and mends them where they are. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class ImportPagesScenario {

    private static final String UNIT = "28249@2024-06-06";

    private final Browser browser;
    private final DemoServer server;
    private final Visitor officer;

    @TempDir
    private Path folder;

    ImportPagesScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        this.server = server;
        officer = new Visitor(browser, server);
    }

    @Test
    void mendsFaultsWhereTheSheetShowsThem() throws IOException {
        officer.signIn("province");
        officer.open("/p/exchange/");
        browser.look("imports");
        FilledTemplate template = FilledTemplate.of(template());
        String own = browser.screen().name().toLowerCase(Locale.ROOT);

        bringIn(template.row(
                        "Người",
                        "Khóa",
                        "B1-" + own,
                        "Tên viết tắt",
                        "N.V.A.",
                        "Năm sinh",
                        "1990",
                        "Nơi ở (xã, phường)",
                        UNIT)
                .row(
                        "Người",
                        "Khóa",
                        "B2-" + own,
                        "Tên viết tắt",
                        "N.V.B.",
                        "Giới tính",
                        "chưa hỏi",
                        "Nơi ở (xã, phường)",
                        UNIT)
                .row(
                        "Người",
                        "Khóa",
                        "B3-" + own,
                        "Tên viết tắt",
                        "N.V.C.",
                        "Ngày sinh",
                        "31/02/1990",
                        "Nơi ở (xã, phường)",
                        UNIT)
                .bytes());
        browser.awaitText("Có chỗ cần sửa, chưa ghi gì");
        browser.look("import-faults");

        assertThat(browser.text())
                .contains(
                        "Cần sửa trong bảng Người",
                        "Danh sách không có mục này. Chọn một trong: Nam, Nữ, Khác.",
                        "ngày có thật")
                .doesNotContain("Người, dòng 4");
        browser.follow("Dòng 4, D (Giới tính)");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("aria-label"))
                .isEqualTo("D (Giới tính), dòng 4");
        browser.select("D (Giới tính), dòng 4", "Khác");
        browser.fill("F (Năm sinh), dòng 4", "1992");
        browser.press("Lưu và kiểm tra lại");
        browser.awaitText("Chỉ ghi 2 dòng không có lỗi");
        browser.press("Chỉ ghi 2 dòng không có lỗi");
        browser.awaitText("Đã ghi các dòng không có lỗi; còn dòng chờ sửa");
        browser.look("import-partly");

        browser.fill("E (Ngày sinh), dòng 5", "28/02/1990");
        browser.press("Lưu và kiểm tra lại");
        browser.awaitText("Kiểm tra xong, không có lỗi");
        browser.look("import-mended");
        browser.press("Ghi 3 dòng vào sổ");
        browser.awaitText("Đã ghi xong");
        browser.look("import-done");
    }

    @Test
    void throwsAFileAway() throws IOException {
        officer.signIn("province");
        officer.open("/p/exchange/");
        bringIn(FilledTemplate.of(template())
                .row(
                        "Người",
                        "Khóa",
                        "L1",
                        "Tên viết tắt",
                        "N.V.A.",
                        "Ngày sinh",
                        "hôm qua",
                        "Nơi ở (xã, phường)",
                        UNIT)
                .bytes());
        browser.awaitText("Có chỗ cần sửa, chưa ghi gì");

        browser.press("Bỏ tệp này");
        browser.look("import-leaving");
        browser.driver().findElement(By.cssSelector("dialog[open] .btn.danger")).click();

        browser.awaitText("Đã bỏ tệp.");
        browser.look("import-left");
        assertThat(browser.text()).doesNotContain("Cần sửa trong bảng", "Lưu và kiểm tra lại");
    }

    @Test
    void takesAnImportBackAndNamesWhoStays() throws IOException {
        officer.signIn("province");
        officer.open("/p/exchange/");
        String own = browser.screen().name().toLowerCase(Locale.ROOT);
        String initials = own.equals("phone") ? "R.L.P." : "R.L.D.";
        bringIn(person(person(FilledTemplate.of(template()), "R1-" + own, initials), "R2-" + own, "R.L.X.")
                .bytes());
        browser.awaitText("Đã ghi xong");
        browser.look("import-undoable");
        contactByHand(initials);

        browser.press("Rút lại lần nhập này");
        browser.awaitText("Đã xem xong");
        assertThat(browser.text())
                .contains("Rút lại được 1 dòng; 1 dòng ở lại", "Người, dòng 3", "Còn hồ sơ khác gắn với hồ sơ này");
        browser.look("undo-look");
        browser.press("Chỉ rút 1 dòng rút được");
        browser.awaitText("Đã rút lại 1 trong 2 dòng");
        browser.look("undo-partly");

        officer.open("/p/exchange/");
        assertThat(browser.text()).contains("Đã rút lại một phần");
    }

    @Test
    void takesAWholeImportBack() throws IOException {
        officer.signIn("province");
        officer.open("/p/exchange/");
        String own = browser.screen().name().toLowerCase(Locale.ROOT);
        bringIn(person(FilledTemplate.of(template()), "W1-" + own, "W.L.A.").bytes());
        browser.awaitText("Đã ghi xong");

        browser.press("Rút lại lần nhập này");
        browser.awaitText("Rút lại được cả 1 dòng. Chưa có gì thay đổi.");
        browser.look("undo-whole");
        browser.press("Rút lại 1 dòng");
        browser.awaitText("Đã rút lại 1 trong 1 dòng.");
        browser.look("undo-done");

        officer.open("/p/exchange/");
        assertThat(browser.text()).contains("Đã rút lại");
        browser.look("imports-undone");
    }

    @Test
    void showsWhatACorrectionReplacesBeforeItIsWritten() throws IOException {
        officer.signIn("province");
        officer.open("/p/exchange/");
        String key = "S1-" + browser.screen().name().toLowerCase(Locale.ROOT);
        bringIn(person(FilledTemplate.of(template()), key, "S.L.A.").bytes());
        browser.awaitText("Đã ghi xong");
        assertThat(browser.text()).contains("Rút lại được đến ngày");

        officer.open("/p/exchange/");
        bringIn(FilledTemplate.of(template())
                .row("Người", "Khóa", key, "Tên viết tắt", "S.L.A.", "Năm sinh", "1985", "Nơi ở (xã, phường)", UNIT)
                .bytes());
        browser.awaitText("1 dòng sửa hồ sơ đã có. Xem rồi ghi.");
        browser.look("import-asks");
        browser.driver().findElement(By.linkText("Xem các dòng này")).click();
        browser.awaitText("Dòng sửa hồ sơ đã có trong bảng Người");
        assertThat(browser.driver().findElement(By.tagName("del")).getText()).isEqualTo("1990");
        assertThat(browser.driver().findElement(By.tagName("ins")).getText()).isEqualTo("1985");
        browser.look("import-changes");

        browser.press("Ghi 1 dòng vào sổ");
        browser.awaitText("Đã ghi xong");
    }

    @Test
    void asksAboutAPersonWhoIsThereUnderAnotherBirthYear() throws IOException {
        officer.signIn("province");
        officer.open("/p/exchange/");
        String own = browser.screen().name().toLowerCase(Locale.ROOT);
        String name = own.equals("phone") ? "Ngụy Thị Sương Mai" : "Ngụy Thị Sương Lan";
        bringIn(named(named(FilledTemplate.of(template()), "D1-" + own, name, "1985"), "D2-" + own, name, "1990")
                .bytes());

        browser.awaitText("1 dòng có thể trùng một người đã có. Xem rồi ghi.");
        browser.driver().findElement(By.linkText("Xem các dòng này")).click();
        browser.awaitText("Trùng tên và xã với dòng 3, khác năm sinh: 1985 và 1990.");
        browser.look("import-doubts");
        browser.press("Ghi 2 dòng vào sổ");
        browser.awaitText("Đã ghi xong");
        browser.awaitText("Có 1 dòng giống người đã có trong sổ");
        browser.look("import-settling");
        browser.driver()
                .findElement(By.linkText("Xem những cặp có thể là một người"))
                .click();
        browser.awaitText("Hồ sơ có thể trùng");
    }

    @Test
    void takesADroppedFileAndSaysBesideItWhyAnotherIsNone() throws IOException {
        officer.signIn("province");
        officer.open("/p/exchange/");
        String key = "Z1-" + browser.screen().name().toLowerCase(Locale.ROOT);
        byte[] workbook = person(FilledTemplate.of(template()), key, "Z.L.A.").bytes();

        drop("ghi-chu.txt", "hello".getBytes(StandardCharsets.UTF_8));
        browser.awaitText("Tệp không phải tệp Excel (.xlsx)");
        browser.look("import-dropped-wrong");
        drop("tha-vao.xlsx", workbook);
        browser.awaitText("Nhập tha-vao.xlsx");
        browser.awaitText("Đã ghi xong");
    }

    /** Does what a browser does when somebody lets go of a file over the zone. */
    private void drop(String name, byte[] content) {
        ((JavascriptExecutor) browser.driver())
                .executeScript("""
                        const bytes = Uint8Array.from(atob(arguments[1]), (letter) => letter.charCodeAt(0));
                        const carried = new DataTransfer();
                        carried.items.add(new File([bytes], arguments[0]));
                        const zone = document.querySelector('.dropzone');
                        ['dragenter', 'dragover', 'drop'].forEach((type) => zone.dispatchEvent(
                          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried })));
                        """, name, Base64.getEncoder().encodeToString(content));
    }

    private static FilledTemplate named(FilledTemplate template, String key, String name, String year) {
        return template.row("Người", "Khóa", key, "Họ và tên", name, "Năm sinh", year, "Nơi ở (xã, phường)", UNIT);
    }

    private static FilledTemplate person(FilledTemplate template, String key, String initials) {
        return template.row(
                "Người", "Khóa", key, "Tên viết tắt", initials, "Năm sinh", "1990", "Nơi ở (xã, phường)", UNIT);
    }

    private void contactByHand(String initials) {
        Api api = server.signIn("province");
        String person = api.get("/api/v1/people?unit=" + UNIT + "&q=" + initials)
                .good()
                .at("/items/0/id")
                .asText();
        ObjectNode contact = Api.object();
        contact.put("metBy", person);
        contact.put("unit", UNIT);
        contact.put("on", "2024-06-01");
        contact.put("channel", "PHONE");
        contact.put("topic", "hỏi thăm");
        api.post("/api/v1/people/" + person + "/contacts", contact).good();
    }

    /** Fetches what the button leads to. */
    private byte[] template() {
        String href = browser.driver()
                .findElement(By.partialLinkText("Tải mẫu Excel"))
                .getAttribute("href");
        return new Importer(server, "province")
                .fetch(URI.create(String.valueOf(href)).getRawPath());
    }

    private void bringIn(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("danh-sach.xlsx"), content);
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        browser.press("Nhập");
        browser.awaitText("Nhập danh-sach.xlsx"); // the page before names earlier imports
    }
}
