package vn.hoanhap.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.exchange.file.Bounds;

/** What is no workbook, or one that would fill the memory, is refused with what to do. */
class WorkbookBoundsTest {

    private static final String ROW = "<row r=\"1\"><c t=\"inlineStr\"><is><t>key</t></is></c></row>";

    @Test
    void refusesMacrosWhereverTheyShow() {
        refuses(Xlsx.of(ROW).part("xl/vbaProject.bin", "x").bytes(), "macros");
        refuses(
                Xlsx.of(ROW)
                        .part(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"a.macroEnabled.main+xml\"/></Types>")
                        .bytes(),
                "macros");
    }

    @Test
    void refusesOldAndOtherFormsByName() {
        byte[] compound = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        };
        byte[] named = "..EncryptedPackage..".getBytes(StandardCharsets.UTF_16LE);
        byte[] encrypted = Arrays.copyOf(compound, compound.length + named.length);
        System.arraycopy(named, 0, encrypted, compound.length, named.length);

        assertThatThrownBy(() -> OldForms.refuse(compound)).hasMessageContaining(".xls");
        assertThatThrownBy(() -> OldForms.refuse(encrypted)).hasMessageContaining("password");
        refuses(new Xlsx().part("xl/workbook.bin", "x").bytes(), ".xlsb");
        refuses(Xlsx.zip(Map.of("mimetype", new byte[1], "content.xml", new byte[1])), ".ods");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.xml", "/x.xml", "xl\\x.xml", "c:x.xml"})
    void refusesStrangeNames(String name) {
        refuses(Xlsx.of(ROW).part(name, "x").bytes(), "unusual name");
    }

    @Test
    void refusesMorePartsThanTheBound() {
        Xlsx file = Xlsx.of(ROW);
        for (int i = 0; i <= Bounds.PARTS; i++) {
            file.part("xl/media/" + i, "x");
        }

        refuses(file.bytes(), "600 parts");
    }

    @Test
    void refusesAPartThatUnpacksToAThousandTimesItsSize() {
        refuses(Xlsx.of(ROW).part("xl/media/image.bmp", "0".repeat(4 << 20)).bytes(), "far more than its size");
    }

    @Test
    void stopsUnpackingAtTheBoundWhateverTheRestWouldBe() {
        byte[] bomb = Xlsx.of(ROW)
                .part("xl/sharedStrings.xml", "0123456789abcdef".repeat((int) (Bounds.UNPACKED_BYTES / 16) + 1))
                .bytes();

        assertThat(bomb.length).isLessThan(1 << 20);
        refuses(bomb, "64 MiB");
    }

    @Test
    void countsASharedTextAsOftenAsCellsShowIt() {
        StringBuilder rows = new StringBuilder(ROW);
        for (int row = 2; row < 10_000; row++) {
            rows.append("<row r=\"" + row + "\"><c t=\"s\"><v>0</v></c></row>");
        }

        refuses(
                Xlsx.of(rows.toString())
                        .sharing("<si><t>" + "a".repeat(10_000) + "</t></si>")
                        .bytes(),
                "64 MiB");
    }

    @Test
    void refusesMoreRowsThanTheBoundInAllSheetsTogether() {
        StringBuilder rows = new StringBuilder(ROW);
        for (int row = 2; row <= Bounds.ROWS / 2 + 2; row++) {
            rows.append("<row r=\"" + row + "\"><c><v>" + row + "</v></c></row>");
        }

        refuses(
                new Xlsx()
                        .sheet("a", rows.toString())
                        .sheet("b", rows.toString())
                        .bytes(),
                "200,000 rows");
    }

    @Test
    void neverResolvesADocumentTypeOrAnEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        String type = "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String sheet = type
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";

        assertThatThrownBy(() -> Workbook.read(
                        Xlsx.of(ROW).part("xl/worksheets/sheet1.xml", sheet).bytes()))
                .isInstanceOf(ProblemException.class)
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void readsMoreAmpersandsThanNewerJavaAllowsByItself() throws IOException {
        StringBuilder rows = new StringBuilder(ROW);
        for (int row = 2; row < 3_000; row++) {
            rows.append(
                    "<row r=\"" + row + "\"><c t=\"inlineStr\"><is><t>" + "&amp;".repeat(50) + "</t></is></c></row>");
        }

        assertThat(Workbook.read(Xlsx.of(rows.toString()).bytes()).sheets()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c t=\"s\"><v>7</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>x</v></c></row>",
                "<row r=\"1\"><c><v>1E999999999</v></c></row>",
                "<row r=\"1\"><c><v>12 triệu</v></c></row>",
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
                "<row r=\"x\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c><v>1</c></row>",
                "<row r=\"1\"><c s=\"x\"><v>1</v></c></row>",
            })
    void saysThatItIsBrokenWhenItsPartsDoNotFitTogether(String rows) {
        refuses(Xlsx.of(rows).bytes(), "cannot be read as a workbook");
    }

    @Test
    void saysThatHalfAFileOrOneWithoutItsSheetIsBroken() {
        byte[] whole = Xlsx.of(ROW).bytes();
        Map<String, byte[]> empty = new LinkedHashMap<>();
        empty.put("[Content_Types].xml", new byte[0]);

        refuses(Arrays.copyOf(whole, whole.length / 3), "cannot be read as a workbook");
        refuses(Xlsx.zip(empty), "cannot be read as a workbook");
    }

    private static void refuses(byte[] file, String reason) {
        assertThatThrownBy(() -> Workbook.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(reason);
    }
}
