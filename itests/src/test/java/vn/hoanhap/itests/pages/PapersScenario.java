package vn.hoanhap.itests.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.itests.Colleagues;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** A photo of a paper is laid at a person, opened for a reason and taken back; what is no paper is refused with a sentence. */
@OnBothScreens
@ExtendWith(DemoServer.WrittenTo.class)
class PapersScenario {
    private static final String PLACE = "10.354N 106.365E";

    private final Browser browser;
    private final DemoServer server;
    private final Visitor visitor;

    @TempDir
    private Path folder;

    PapersScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        this.server = server;
        visitor = new Visitor(browser, server);
    }

    @BeforeEach
    void officer() {
        visitor.signIn("commune");
    }

    @Test
    void laysAPhotoOpensItForAReasonAndTakesItBack() throws IOException {
        visitor.enterPerson("G.T.", "1971");
        browser.look("papers-none");
        assertThat(browser.text()).contains("Chưa có giấy tờ nào");
        browser.follow("Thêm giấy tờ");
        browser.look("paper-new");

        send("don-xin-vay.jpg", photoWithPlace());
        visitor.isTold("papers", "Đã lưu giấy tờ.");
        assertThat(browser.text()).contains("don-xin-vay", "Đơn");
        browser.follow("don-xin-vay");
        browser.look("paper");
        String id = lastOf(browser.address().getPath());
        browser.choose("Làm giấy tờ");
        browser.press("Tải về");

        byte[] kept = new Importer(server, "commune").fetch("/api/v1/attachments/" + id + "/content?reason=CARE");
        assertThat(new String(kept, ISO_8859_1)).doesNotContain(PLACE);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(60);
        new Colleagues(server).join("xa-tan-phuoc", "commune-officer", "28735@2024-06-06", null);
        assertThat(server.signIn("xa-tan-phuoc")
                        .get("/api/v1/attachments/" + id + "/content?reason=CARE")
                        .status())
                .isEqualTo(404);

        browser.press("Rút lại");
        visitor.isTold("papers-withdrawn", "Đã rút giấy tờ.");
        assertThat(server.signIn("commune")
                        .get("/api/v1/attachments/" + id + "/content?reason=CARE")
                        .status())
                .isEqualTo(410);
    }

    @Test
    void saysWhyAFileIsNotTaken() throws IOException {
        visitor.enterPerson("G.K.", "1972");
        browser.follow("Thêm giấy tờ");

        send("quyet-dinh.pdf", "MZ\0\0 no document".getBytes(US_ASCII));
        browser.awaitText("Nội dung tệp không phải PDF");
        browser.look("paper-no-paper");
        send("to-lon.pdf", Arrays.copyOf("%PDF-1.4".getBytes(US_ASCII), 12 << 20));
        browser.awaitText("Tệp này lớn hơn 10 MB.");
        browser.look("paper-too-large");
        send("quyet-dinh-12.pdf", Arrays.copyOf("%PDF-1.4".getBytes(US_ASCII), 3000));
        browser.awaitText("Đã lưu giấy tờ.");
        assertThat(browser.text()).contains("quyet-dinh-12");
    }

    private void send(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        browser.select("Loại giấy tờ", "Đơn");
        browser.field("Tệp").sendKeys(file.toString());
        browser.press("Lưu giấy tờ");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static byte[] photoWithPlace() throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        byte[] notes = ("Exif\0\0MM\0* " + PLACE).getBytes(US_ASCII);
        var photo = new ByteArrayOutputStream();
        photo.write(plain.toByteArray(), 0, 2);
        photo.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (notes.length + 2)});
        photo.writeBytes(notes);
        photo.write(plain.toByteArray(), 2, plain.size() - 2);
        return photo.toByteArray();
    }
}
