package vn.hoanhap.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.fixture.ListSheet;
import vn.hoanhap.exchange.jobs.StagedColumns;
import vn.hoanhap.exchange.staging.StagedRow;
import vn.hoanhap.testkit.programme.FewSheets;

class GridSheetTest {

    private static final Text NONE = new Text("Lời", "Word");
    private static final List<String> HEADINGS =
            List.of("A (Khóa)", "B (Ngày)", "C (Nơi ở)", "D (Giới tính)", "E (Ghi chú)");
    private static final Map<Integer, Column> COLUMNS = Map.of(
            1, column("on", ImportSheet.Type.DATE, List.of()),
            2, column("unit", ImportSheet.Type.UNIT, List.of()),
            3,
                    column(
                            "sex",
                            ImportSheet.Type.CODE,
                            List.of(
                                    new ImportSheet.Code("M", new Text("Nam", "Male")),
                                    new ImportSheet.Code("F", new Text("Nữ", "Female")))));

    @Test
    void putsTheKeyAndTheColumnsWithFaultsFirstAndListsTheFaults() {
        GridModel.Sheet sheet = laidOut(row("chưa hỏi", new StagedRow.Fault(3, words())));

        assertThat(sheet.key()).isEqualTo("A (Khóa)");
        assertThat(sheet.headings()).containsExactly("D (Giới tính)", "B (Ngày)", "C (Nơi ở)", "E (Ghi chú)");
        assertThat(sheet.faults())
                .containsExactly(new GridModel.Fault("#cell-40-7-3", 7, "D (Giới tính)", "Danh sách không có."));
        GridModel.Cell wrong = sheet.rows().get(0).cells().get(0);
        assertThat(wrong.id()).isEqualTo("cell-40-7-3");
        assertThat(wrong.note()).isEqualTo("Danh sách không có. Chọn lại.");
        assertThat(Objects.requireNonNull(sheet.rows().get(0).key()).value()).isEqualTo("N-1");
    }

    @Test
    void offersTheTitlesOfACodedCellAndKeepsWhatStandsThereUntilSomebodyChooses() {
        assertThat(cell(laidOut(row("chưa hỏi")), "D (Giới tính)").offer().choices())
                .containsExactly("chưa hỏi", "", "Nam", "Nữ");
        assertThat(cell(laidOut(row("nữ")), "D (Giới tính)").offer().choices()).containsExactly("nữ", "", "Nam");
        assertThat(cell(laidOut(row("")), "D (Giới tính)").offer().choices()).containsExactly("", "Nam", "Nữ");
    }

    @Test
    void looksForUnitsOnTheDayOfTheRow() {
        assertThat(cell(laidOut(row("nữ")), "C (Nơi ở)").offer().lookup())
                .isEqualTo("/p/exchange/units/pick?cell=cell.40.7.2&on=2024-05-15");
    }

    @Test
    void pointsAtTheRowWhenAllOfItIsWrong() {
        GridModel.Sheet sheet = laidOut(row("nữ", new StagedRow.Fault(StagedRow.WHOLE_ROW, words())));

        assertThat(sheet.faults()).containsExactly(new GridModel.Fault("#cell-40-7-0", 7, null, "Danh sách không có."));
        assertThat(sheet.rows().get(0).notes()).containsExactly("Danh sách không có. Chọn lại.");
    }

    @Test
    void knowsColumnsByTheirHeadingsInAWorkbookAndInACsvFile() {
        StagedColumns columns = new StagedColumns(new FewSheets(new ListSheet("people", null)));
        StagedRow lettered = new StagedRow("people", 3, List.of("A (Khóa)", "B (year)"), List.of("x", "y"), List.of());
        StagedRow plain = new StagedRow("people", 3, List.of("key", "year"), List.of("x", "y"), List.of());

        for (StagedRow row : List.of(lettered, plain)) {
            assertThat(columns.of(row).key()).isZero();
            assertThat(columns.of(row).byNumber().get(1)).isNotNull().satisfies(column -> assertThat(column.name())
                    .isEqualTo("year"));
        }
        assertThat(columns.of(new StagedRow("other", 3, List.of("key"), List.of("x"), List.of()))
                        .key())
                .isNegative();
    }

    private static GridModel.Sheet laidOut(StagedRow row) {
        var words = new GridSheet.Words(Language.VI, List.of("có", "không"), LocalDate.of(2026, 11, 23));
        return new GridSheet(new StagedColumns.Meanings(0, COLUMNS), words).of(List.of(new GridSheet.Placed(40, row)));
    }

    private static StagedRow row(String sex, StagedRow.Fault... faults) {
        return new StagedRow("Người", 7, HEADINGS, List.of("N-1", "15/05/2024", "Xã Tân", sex, "ghi"), List.of(faults));
    }

    private static GridModel.Cell cell(GridModel.Sheet sheet, String heading) {
        return sheet.rows().get(0).cells().stream()
                .filter(cell -> cell.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words() {
        return List.of("Danh sách không có.", "No such entry.", "Chọn lại.", "Choose again.");
    }

    private static Column column(String name, ImportSheet.Type type, List<ImportSheet.Code> codes) {
        return new Column(name, NONE, NONE, type, true, codes, null);
    }
}
