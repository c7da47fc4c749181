package vn.hoanhap.registry.attachments.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.hoanhap.registry.attachments.files.RefusedFileException.Why;

/** What a file is, whatever its name says, and what a photo tells no more once it is kept. */
class KeptFileTest {
    private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);

    @Test
    void takesPlaceTimeAndCameraOutOfAPhoto() throws Exception {
        byte[] sent = Papers.photoWithPlace();
        assertThat(Papers.holds(sent, Papers.PLACE)).isTrue();

        byte[] kept = kept(sent, FileKind.JPEG);

        assertThat(Papers.holds(kept, Papers.PLACE)).isFalse();
        for (String told : new String[] {Papers.CAMERA, "xmpmeta", "Photoshop", "N.T.B."}) {
            assertThat(Papers.holds(kept, told.getBytes(US_ASCII))).as(told).isFalse();
        }
        samePixels(kept, sent);
    }

    @Test
    void keepsWhichSideOfAPhotoIsUp() throws Exception {
        byte[] kept = kept(Papers.photoWithPlace(), FileKind.JPEG);

        int exif = new String(kept, ISO_8859_1).indexOf("Exif");
        byte[] notes = Arrays.copyOfRange(kept, exif + EXIF.length, exif + EXIF.length + 26);
        assertThat(Orientation.of(notes)).isEqualTo(6);
        assertThat(Papers.holds(kept(Papers.photo(), FileKind.JPEG), EXIF)).isFalse();
    }

    @Test
    void cleansAPhotoOnceAndForAll() throws Exception {
        byte[] once = kept(Papers.photoWithPlace(), FileKind.JPEG);

        assertThat(kept(once, FileKind.JPEG)).isEqualTo(once);
    }

    @Test
    void takesTextsOutOfAPicture() throws Exception {
        byte[] sent = Papers.screenshotWithNotes();

        byte[] kept = kept(sent, FileKind.PNG);

        for (String told : new String[] {"Nguyen Van X", "eXIf", "left behind"}) {
            assertThat(Papers.holds(sent, told.getBytes(US_ASCII))).as(told).isTrue();
            assertThat(Papers.holds(kept, told.getBytes(US_ASCII))).as(told).isFalse();
        }
        samePixels(kept, sent);
    }

    @Test
    void knowsDocumentsByWhatIsInThem() throws Exception {
        byte[] pdf = Papers.pdf("đơn", 300);
        assertThat(kept(pdf, FileKind.PDF)).isEqualTo(pdf);
        byte[] text = Papers.packed("[Content_Types].xml", "word/document.xml");
        assertThat(kept(text, FileKind.DOCX)).isEqualTo(text);
        kept(Papers.packed("[Content_Types].xml", "xl/workbook.xml"), FileKind.XLSX);
    }

    @Test
    void refusesMacrosWhateverTheFileIsCalled() {
        assertThat(refusal(Papers.packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(Why.MACROS);
        assertThat(refusal(Papers.packed("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml")))
                .isEqualTo(Why.MACROS);
    }

    @Test
    void refusesWhatABrowserOrAMachineWouldRun() {
        assertThat(refusal("MZ\u0090\0\3\0\0\0".getBytes(UTF_8))).isEqualTo(Why.KIND);
        assertThat(refusal("<html><script>alert(1)</script></html>".getBytes(UTF_8)))
                .isEqualTo(Why.KIND);
        assertThat(refusal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)))
                .isEqualTo(Why.KIND);
        assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                .isEqualTo(Why.KIND);
        assertThat(refusal(Papers.packed("readme.txt"))).isEqualTo(Why.KIND);
        assertThat(refusal(Papers.packed("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(Why.KIND);
    }

    @Test
    void refusesWhatIsEmptyOrCutShortWhereverItIsCut() {
        assertThat(refusal(new byte[0])).isEqualTo(Why.EMPTY);
        byte[] photo = Papers.photo();
        for (int length = 3; length < photo.length; length += 7) {
            assertThat(refusal(Arrays.copyOf(photo, length)))
                    .as("photo of %s", length)
                    .isEqualTo(Why.BROKEN);
        }
        byte[] picture = Papers.screenshot();
        for (int length = 8; length < picture.length; length += 3) {
            assertThat(refusal(Arrays.copyOf(picture, length)))
                    .as("PNG of %s", length)
                    .isEqualTo(Why.BROKEN);
        }
        byte[] text = Papers.packed("[Content_Types].xml", "word/document.xml");
        for (int length = 4; length < text.length; length += 5) {
            assertThat(refusal(Arrays.copyOf(text, length)))
                    .as("text of %s", length)
                    .isEqualTo(Why.BROKEN);
        }
    }

    @Test
    void makesTitlesOfNamesAndNamesOfTitles() {
        assertThat(FileName.title("C:\\Users\\a\\Đơn xin vay.PDF")).isEqualTo("Đơn xin vay");
        assertThat(FileName.title("../../etc/pass:wd?.jpg")).isEqualTo("pass wd");
        assertThat(FileName.title("ảnh\u202egpj.exe")).isEqualTo("ảnhgpj");
        assertThat(FileName.title("....")).isNull();
        assertThat(FileName.title(null)).isNull();
        assertThat(FileName.title("x".repeat(500))).hasSize(120);
        assertThat(FileName.of("Đơn: \"vay\"\n", FileKind.PDF)).isEqualTo("Đơn vay.pdf");
    }

    private static byte[] kept(byte[] sent, FileKind kind) throws RefusedFileException {
        KeptFile kept = KeptFile.of(sent);
        assertThat(kept.kind()).isEqualTo(kind);
        return kept.bytes();
    }

    private static Why refusal(byte[] sent) {
        return catchThrowableOfType(RefusedFileException.class, () -> KeptFile.of(sent))
                .why();
    }

    private static void samePixels(byte[] one, byte[] other) throws IOException {
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage sent = ImageIO.read(new ByteArrayInputStream(other));
        for (int x = 0; x < sent.getWidth(); x++) {
            for (int y = 0; y < sent.getHeight(); y++) {
                assertThat(shown.getRGB(x, y)).isEqualTo(sent.getRGB(x, y));
            }
        }
    }
}
