package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.WrittenWorkbook;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** Somebody without a mouse brings a file in, mends what is wrong in it and has it written. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class KeyboardImportScenario {

    private static final String UNIT = "28249@2024-06-06";
    private static final int MOST_STEPS = 80;
    private static final String PEOPLE = "Người";

    private final Browser browser;
    private final Visitor officer;

    @TempDir
    private Path folder;

    KeyboardImportScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        officer = new Visitor(browser, server);
    }

    @Test
    void bringsAFileInAndMendsItByKeyboardAlone() throws IOException {
        officer.signIn("province");
        officer.open("/p/exchange/");
        Path file = Files.write(folder.resolve("ban-phim.xlsx"), workbook());

        // The dialog in which one chooses is the system's: the file is handed to the field that has the focus.
        fileField().sendKeys(file.toString());
        officer.tabTo("Nhập");
        officer.type(Keys.ENTER);
        browser.awaitText("Có chỗ cần sửa, chưa ghi gì");
        assertThat(browser.text()).contains("Bảng bị bỏ qua", "Sổ riêng của xã");

        officer.tabTo("C (Giới tính), dòng 3");
        assertThat(browser.driver().switchTo().activeElement().getAttribute("aria-invalid"))
                .isEqualTo("true");
        officer.type("nữ"); // a list goes to what is typed
        officer.tabTo("D (Ngày sinh), dòng 3");
        officer.type("28/02/1990");
        officer.tabTo("Lưu và kiểm tra lại");
        officer.type(Keys.ENTER);
        browser.awaitText("Kiểm tra xong, không có lỗi");
        browser.look("import-by-keyboard");
        officer.tabTo("Ghi 2 dòng vào sổ");
        officer.type(Keys.ENTER);

        browser.awaitText("Đã ghi xong");
    }

    /** Goes on with Tab until a field for files has the focus. */
    private WebElement fileField() {
        for (int step = 0; step < MOST_STEPS; step++) {
            officer.type(Keys.TAB);
            WebElement focused = browser.driver().switchTo().activeElement();
            if ("file".equals(focused.getAttribute("type"))) {
                return focused;
            }
        }
        throw new AssertionError(MOST_STEPS + " times Tab did not reach a field for files");
    }

    private byte[] workbook() {
        String own = browser.screen().name().toLowerCase(Locale.ROOT);
        return new WrittenWorkbook()
                .row("Sổ riêng của xã", List.of("không của chương trình nào"))
                .row(PEOPLE, List.of("Khóa", "Tên viết tắt", "Giới tính", "Ngày sinh", "Nơi ở (xã, phường)"))
                .row(PEOPLE, List.of("KB1-" + own, officer.ownInitials("B.P.A."), "Nam", "d:30000", UNIT))
                .row(PEOPLE, List.of("KB2-" + own, officer.ownInitials("B.P.B."), "chưa hỏi", "31/02/1990", UNIT))
                .bytes();
    }
}
