package vn.hoanhap.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetRows;
import vn.hoanhap.exchange.workbook.Workbook;
import vn.hoanhap.testkit.office.LibreOffice;

class TableFilesTest {

    private static final List<Column> COLUMNS = List.of(
            column("borrower", "Người vay", Form.TEXT),
            column("kind", "Bên vay", Form.TEXT),
            column("amount", "Số tiền", Form.DONG),
            column("paid_on", "Ngày", Form.DATE));

    private static final List<List<@Nullable Object>> ROWS = List.of(
            row("N.V.T.", new Table.Coded("PERSON", "Cá nhân"), 15_000_000L, LocalDate.of(2024, 6, 6)),
            row("=HYPERLINK(\"http://xa.example\";\"a\")", null, -5L, null),
            row("+84 \"hai\", ba", null, null, null));

    private final Tables tables = new TableFiles();

    @TempDir
    private Path folder;

    private static Column column(String name, String title, Form form) {
        return new Column(name, new Text(title, name), form);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static Table table(Iterable<List<@Nullable Object>> rows) {
        Text stands = new Text("Tính đến ngày 06/06/2024", "As of 06/06/2024");
        return new Table("loans", new Text("Khoản vay", "Loans"), List.of(stands), COLUMNS, rows);
    }

    private static byte[] bytes(Download download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.writer().writeTo(out);
        return out.toByteArray();
    }

    @Test
    void writesLinesWhoseTextsNoSpreadsheetTakesForFormulas() throws IOException {
        Download file = tables.file(table(ROWS), "csv", Language.VI);

        assertThat(file.filename()).isEqualTo("loans.csv");
        assertThat(new String(bytes(file), StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFF"borrower","kind","amount","paid_on"\r
                "N.V.T.","PERSON",15000000,2024-06-06\r
                "'=HYPERLINK(""http://xa.example"";""a"")",,-5,\r
                "'+84 ""hai"", ba",,,\r
                """);
    }

    @Test
    void writesTheHeadingsAndWordsOfPeopleWhenTheyAreAskedFor() throws IOException {
        Download file = tables.file(table(ROWS), "csv-titles", Language.VI);

        assertThat(file.filename()).isEqualTo("loans.csv");
        assertThat(new String(bytes(file), StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"Người vay\",\"Bên vay\",\"Số tiền\",\"Ngày\"\r\n\"N.V.T.\",\"Cá nhân\",15000000");
    }

    @Test
    void asksForCareWhereAListIsOfPeopleOnly() throws IOException {
        assertThat(notes(table(ROWS))).anyMatch(note -> note.contains("dữ liệu về con người"));
        assertThat(notes(table(ROWS).withoutPeople())).noneMatch(note -> note.contains("dữ liệu về con người"));
    }

    private List<String> notes(Table table) throws IOException {
        try (Workbook workbook = Workbook.read(bytes(tables.file(table, "xlsx", Language.VI)))) {
            SheetHead notes = workbook.sheets().get(1);
            List<String> said = new ArrayList<>(notes.header());
            try (SheetRows rows = workbook.rows(notes)) {
                rows.next(20).forEach(row -> said.addAll(row.cells()));
            }
            return said;
        }
    }

    @Test
    void writesAWorkbookWhoseCellsAreTyped() throws IOException {
        byte[] packed = bytes(tables.workbook(List.of(table(ROWS), table(List.of())), Language.VI));

        try (Workbook workbook = Workbook.read(packed)) {
            SheetHead head = workbook.sheets().get(0);
            assertThat(head.name()).isEqualTo("Khoản vay");
            assertThat(head.header()).containsExactly("Người vay", "Bên vay", "Số tiền", "Ngày");
            try (SheetRows rows = workbook.rows(head)) {
                assertThat(rows.next(10).stream().map(FileRow::cells))
                        .containsExactly(
                                List.of("N.V.T.", "Cá nhân", "15000000", "2024-06-06"),
                                List.of("=HYPERLINK(\"http://xa.example\";\"a\")", "", "-5", ""),
                                List.of("+84 \"hai\", ba", "", "", ""));
            }
        }
    }

    @Test
    void opensInAnOfficeAsPeopleReadIt() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("loans.xlsx"), bytes(tables.file(table(ROWS), "xlsx", Language.VI)));

        assertThat(LibreOffice.converted(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"))
                .content(StandardCharsets.UTF_8)
                .contains("Người vay,Bên vay,Số tiền,Ngày")
                .contains("N.V.T.,Cá nhân,\"15,000,000\",06/06/2024")
                .contains("\"=HYPERLINK(\"\"http://xa.example\"\";\"\"a\"\")\"");
    }

    @Test
    void refusesMoreRowsThanAFileHoldsAndFormsThatItDoesNotKnow() {
        List<@Nullable Object> one = ROWS.get(0);
        Table large = table(Collections.nCopies(Tables.MOST_ROWS + 1, one));
        Download file = tables.file(large, "csv", Language.VI);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> file.writer().writeTo(OutputStream.nullOutputStream()))
                .satisfies(refused -> assertThat(
                                refused.problem().errors().get(0).message().vi())
                        .contains("50.000"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tables.file(large, "pdf", Language.VI))
                .satisfies(refused ->
                        assertThat(refused.problem().errors().get(0).field()).isEqualTo("format"));
    }
}
