package vn.hoanhap.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.exchange.file.CellFault;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetRows;

/** Every kind of cell is read as a person would have written it, or is a fault of that cell. */
class CellsOfAWorkbookTest {

    private static final String HEAD = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>key</t></is></c></row>";

    @Test
    void readsTextsInEveryPlaceWhereExcelKeepsThem() throws IOException {
        Xlsx file = sheet("<c r=\"A2\" t=\"s\"><v>1</v></c>")
                .sharing("<si><t>x</t></si><si><r><t>Nguyễn </t></r><r><t>Hào</t></r><rPh><t>no</t></rPh></si>");

        assertThat(text(file)).isEqualTo("Nguyễn Hào");
        assertThat(text(sheet("<c t=\"inlineStr\"><is><r><t>Bì</t></r><r><t>nh</t></r></is></c>")))
                .isEqualTo("Bình");
        assertThat(text(sheet("<c t=\"str\"><f>A1&amp;\"x\"</f><v> An &amp; Bình </v></c>")))
                .isEqualTo("An & Bình");
    }

    @Test
    void composesLettersAndReadsWhatXmlCannotHold() throws IOException {
        String decomposed = Normalizer.normalize("Hòa", Normalizer.Form.NFD);

        assertThat(text(sheet(inline(decomposed)))).isEqualTo("Hòa");
        assertThat(text(sheet(inline("a_x000A_b")))).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.535E3 | 1535",
                "9.1234567E8 | 912345670",
                "145.6 | 145,6",
                "7.8 | 7,8",
                "1.535 | 1,535",
                "0.30000000000000004 | 0,3",
                "-12 | -12",
                "0 | 0",
                "1E-7 | 0,0000001",
                "20000000 | 20000000",
            })
    void writesNumbersWithoutExponentAndWithAComma(String stored, String text) throws IOException {
        assertThat(text(sheet("<c><v>" + stored + "</v></c>"))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 | 45449 | 2024-06-06",
                "22 | 45449.75 | 2024-06-06",
                "dd/mm/yyyy | 45449 | 2024-06-06",
                "[$-42A]d mmmm yyyy;@ | 45449 | 2024-06-06",
                "\"ngày\" dd-mm | 45449 | 2024-06-06",
                "mmm | 45449 | 2024-06-06",
                "14 | 1 | 1900-01-01",
                "14 | 59 | 1900-02-28",
                "14 | 60 | 29/02/1900",
                "14 | 61 | 1900-03-01",
                "14 | 0 | 00/01/1900",
                "14 | 2958465 | 9999-12-31",
                "14 | 2958466 | 2958466",
                "14 | -1 | -1",
                "20 | 0.5 | 12:00",
                "[h]:mm | 1.5 | 1,5",
                "#,##0\\ [$₫-42A] | 20000000 | 20000000",
                "#,##0 \"đồng\" | 1535 | 1535",
                "[Red]0.00 | 7.8 | 7,8",
                "General | 7 | 7",
                "0.00E+00 | 1535 | 1535",
                "9 | 0.12 | 12 %",
                "0.0% | 0.066 | 6,6 %",
            })
    void readsDaysByTheirFormatAndLeavesNumbersNumbers(String format, String stored, String text) throws IOException {
        Xlsx file = sheet("<c s=\"0\"><v>" + stored + "</v></c>").formats(format);

        assertThat(text(file)).isEqualTo(text);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
        Xlsx file = sheet("<c s=\"0\"><v>43987</v></c>").formats("14").from1904();

        assertThat(text(file)).isEqualTo("2024-06-06");
        assertThat(text(sheet("<c t=\"d\"><v>2024-06-06T00:00:00</v></c>"))).isEqualTo("2024-06-06");
    }

    @Test
    void readsYesNoAndTheStoredValuesOfFormulas() throws IOException {
        assertThat(text(sheet("<c t=\"b\"><v>1</v></c>"))).isEqualTo("TRUE");
        assertThat(text(sheet("<c t=\"b\"><v>0</v></c>"))).isEqualTo("FALSE");
        assertThat(text(sheet("<c><f>1+1</f><v>2</v></c>"))).isEqualTo("2");
        assertThat(text(sheet("<c t=\"s\"><f>A1</f><v>0</v></c>").sharing("<si><t>a</t></si>")))
                .isEqualTo("a");
    }

    @Test
    void namesFormulasWithoutValueAndWithAnError() throws IOException {
        assertThat(fault(sheet("<c><f>1+1</f></c>")).message().vi()).contains("chưa được tính");
        assertThat(fault(sheet("<c><f>1+1</f><v></v></c>")).message().vi()).contains("chưa được tính");
        assertThat(rows(sheet("<c t=\"str\"><f>IF(1,\"\")</f><v></v></c>")))
                .as("a formula that found an empty text says nothing")
                .isEmpty();
        assertThat(fault(sheet("<c t=\"e\"><f>A9</f><v>#REF!</v></c>"))
                        .message()
                        .vi())
                .contains("#REF!");
        assertThat(fault(sheet("<c t=\"e\"><v>#N/A</v></c>")).message().en()).contains("#N/A");
        assertThat(fault(sheet("<c t=\"e\"><v>Nguyễn Văn Kín</v></c>"))
                        .message()
                        .vi())
                .doesNotContain("Kín");
    }

    @Test
    void namesTextsThatAreTooLongOrCannotBeKept() throws IOException {
        assertThat(fault(sheet(inline("a".repeat(20_001)))).message().en()).contains("20,000");
        assertThat(fault(sheet(inline("a_x0001_b"))).message().en()).contains("cannot be kept");
        assertThat(fault(sheet(inline("a_xD800_b"))).message().en()).contains("cannot be kept");
        assertThat(fault(sheet(inline("a" + "\u0301".repeat(12)))).message().vi())
                .contains("dấu");
        assertThat(fault(sheet("<c t=\"s\"><v>0</v></c>").sharing("<si><t>" + "a".repeat(30_000) + "</t></si>"))
                        .message()
                        .en())
                .contains("20,000");
    }

    @Test
    void givesAMergedValueToItsFirstCellOnlyAndPassesEmptyRowsBy() throws IOException {
        List<FileRow> rows = rows(new Xlsx()
                .sheet(
                        "people",
                        "<row r=\"3\">" + inline("A3", "key") + inline("B3", "name") + "</row>"
                                + "<row r=\"4\"><c r=\"A4\" s=\"0\"/><c r=\"XFD4\" s=\"0\"/></row>"
                                + "<row r=\"7\">" + inline("A7", "A") + "<c r=\"B7\"/></row>"
                                + "<row r=\"9\">" + inline("B9", "Bình") + "</row>"));

        assertThat(rows).extracting(FileRow::number).containsExactly(7L, 9L);
        assertThat(rows.get(0).cells()).containsExactly("A", "");
        assertThat(rows.get(1).cells()).containsExactly("", "Bình");
    }

    @Test
    void namesCellsOutsideTheTable() throws IOException {
        FileRow aside =
                rows(sheet(inline("A2", "A") + inline("C2", "nhớ hỏi lại"))).get(0);
        FileRow far = rows(sheet(inline("A2", "A") + inline("XFD2", "x"))).get(0);

        assertThat(aside.faults()).containsOnlyKeys(2);
        assertThat(far.faults().values())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().en()).contains("200 columns"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 26, 701, 702})
    void namesColumnsByTheLettersThatItReads(int column) throws IOException {
        assertThat(Place.column(SheetHead.letters(column) + "1")).isEqualTo(column);
    }

    private static Xlsx sheet(String cell) {
        return Xlsx.of(HEAD + "<row r=\"2\">" + cell + "</row>");
    }

    private static String inline(String text) {
        return inline("A2", text);
    }

    private static String inline(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    private static String text(Xlsx file) throws IOException {
        FileRow row = rows(file).get(0);
        assertThat(row.faults()).isEmpty();
        return row.cells().get(0);
    }

    private static CellFault fault(Xlsx file) throws IOException {
        FileRow row = rows(file).get(0);
        assertThat(row.cells()).containsExactly("");
        return Objects.requireNonNull(row.faults().get(0));
    }

    private static List<FileRow> rows(Xlsx file) throws IOException {
        Workbook workbook = Workbook.read(file.bytes());
        try (SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
            return rows.next(100);
        }
    }
}
