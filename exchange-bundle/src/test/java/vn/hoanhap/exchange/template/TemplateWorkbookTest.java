package vn.hoanhap.exchange.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetRows;
import vn.hoanhap.exchange.workbook.Workbook;
import vn.hoanhap.testkit.office.LibreOffice;

class TemplateWorkbookTest {

    @TempDir
    private Path folder;

    private static final List<String> MANY_CODES =
            IntStream.range(0, 60).mapToObj(i -> "CODE_NUMBER_" + i).toList();

    private static final TemplateSheet PEOPLE = new TemplateSheet(
            "people",
            new Text("Người", "People"),
            List.of(
                    column("full_name", new Text("Họ và tên", "Full name"), ImportSheet.Type.TEXT, true, List.of()),
                    column(
                            "sex",
                            new Text("Giới tính", "Sex"),
                            ImportSheet.Type.CODE,
                            false,
                            List.of("FEMALE", "MALE")),
                    column("category", new Text("Diện", "Category"), ImportSheet.Type.CODE, false, MANY_CODES),
                    column("met", new Text("Đã gặp", "Met"), ImportSheet.Type.YES_NO, false, List.of()),
                    column("born", new Text("Ngày sinh", "Born"), ImportSheet.Type.DATE, false, List.of()),
                    column("phone", new Text("Điện thoại", "Phone"), ImportSheet.Type.TEXT, false, List.of()),
                    column("rate", new Text("Tỷ lệ", "Rate"), ImportSheet.Type.DECIMAL, false, List.of()),
                    column("amount", new Text("Số tiền", "Amount"), ImportSheet.Type.DONG, false, List.of())));

    private static final TemplateSheet ODD = new TemplateSheet(
            "odd",
            new Text("Vốn: \"A & B\" <'trả/nhận'> của các hội viên", "Guide"),
            List.of(
                    column("one", new Text("Tên", "Name"), ImportSheet.Type.TEXT, true, List.of()),
                    column("two", new Text("Tên", "Name"), ImportSheet.Type.TEXT, true, List.of())));

    @Test
    void hasAGuideASheetForEachAndTheLists() throws IOException {
        Workbook template = Workbook.read(written(Language.VI));

        assertThat(template.sheets())
                .extracting(SheetHead::name)
                .containsExactly("Hướng dẫn", "Người", "Vốn  \"A & B\" <'trả nhận'> của c", "Danh mục", "Đơn vị");
        assertThat(template.sheets().get(1).header())
                .containsExactly(
                        "Khóa *",
                        "Họ và tên *",
                        "Giới tính",
                        "Diện",
                        "Đã gặp",
                        "Ngày sinh",
                        "Điện thoại",
                        "Tỷ lệ",
                        "Số tiền");
    }

    @Test
    void namesWhatHasATitleThatIsTakenByItsMachinesName() throws IOException {
        Workbook template = Workbook.read(written(Language.EN));

        assertThat(template.sheets())
                .extracting(SheetHead::name)
                .containsExactly("Guide", "People", "odd", "Lists", "Units");
        assertThat(template.sheets().get(2).header()).containsExactly("Key *", "Name *", "two *");
    }

    @Test
    void showsAnExampleThatReadsBackAsItWasMeant() throws IOException {
        Workbook template = Workbook.read(written(Language.VI));

        try (SheetRows rows = template.rows(template.sheets().get(1))) {
            FileRow example = rows.next(10).get(0);
            assertThat(example.faults()).isEmpty();
            assertThat(example.cells())
                    .containsExactly(
                            "VÍ DỤ",
                            "Ab & c",
                            "Mục FEMALE",
                            "Mục CODE_NUMBER_0",
                            "có",
                            "2024-06-06",
                            "Ab & c",
                            "6,6",
                            "20000000");
        }
    }

    @Test
    void offersCodesByRangeAndStopsOthers() throws IOException {
        String sheet = new String(parts(written(Language.VI)).get("xl/worksheets/sheet2.xml"), StandardCharsets.UTF_8);

        assertThat(sheet)
                .contains(
                        "<formula1>'Danh m&#x1ee5;c'!$A$2:$A$3</formula1>",
                        "<formula1>'Danh m&#x1ee5;c'!$B$2:$B$61</formula1>")
                .contains("errorStyle=\"stop\"", "showDropDown=\"false\"", "state=\"frozen\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWellFormedInEveryPart(Language language) throws IOException {
        parts(written(language)).forEach((name, content) -> {
            if (!name.endsWith(".bin")) {
                assertThat(wellFormed(content)).as(name).isTrue();
            }
        });
    }

    @Test
    void opensInAnOffice() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("mau.xlsx"), written(Language.VI));

        assertThat(LibreOffice.converted(file, "ods")).isNotEmptyFile();
    }

    private static Column column(String name, Text title, ImportSheet.Type type, boolean required, List<String> codes) {
        Text help = new Text("Điền <" + name + "> & \"thôi\"; ví dụ Ab & c", "Fill in <" + name + "> & \"no more\".");
        return new Column(
                name,
                title,
                help,
                type,
                required,
                codes.stream()
                        .map(code -> new ImportSheet.Code(code, new Text("Mục " + code, "Entry " + code)))
                        .toList(),
                null);
    }

    private static byte[] written(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TemplateWorkbook(Messages.of(ExchangeProgramme.class), language)
                .write(
                        List.of(PEOPLE, ODD),
                        List.of(new NamedPlace("Xã Tân Điền", "Tỉnh Một", "28001@2026-11-23")),
                        out);
        return out.toByteArray();
    }

    /** Reads from a file: from the front the JDK does not take what the library writes. */
    private Map<String, byte[]> parts(byte[] content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(
                Files.write(folder.resolve("template.xlsx"), content).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static boolean wellFormed(byte[] xml) {
        try {
            DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException | javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
