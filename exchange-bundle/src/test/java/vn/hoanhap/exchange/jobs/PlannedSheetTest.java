package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.CellFault;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetNames;

class PlannedSheetTest {

    private static final Text HELP = new Text("Cách điền", "What to write");

    @ParameterizedTest
    @ValueSource(strings = {"full_name", "Họ và tên", "  họ  VÀ tên * ", "Full name", "FULL_NAME"})
    void findsAColumnByNameOrTitle(String heading) {
        assertThat(planned("Khóa", heading).columns()).containsExactly("key", "full_name");
        assertThat(planned("Khóa", Normalizer.normalize(heading, Normalizer.Form.NFD))
                        .columns())
                .containsExactly("key", "full_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "phone", "Gọi điện", "gọi  ĐIỆN", "By telephone", "Khoẻ", "khỏe"})
    void readsACodeByItsTitleInEitherLanguageAndEitherPlaceOfTheTone(String cell) {
        PlannedSheet sheet = planned("Khóa", "channel");
        String wanted = cell.toLowerCase(Locale.ROOT).startsWith("kh") ? "WELL" : "PHONE";

        assertThat(sheet.words().value("channel", cell)).isEqualTo(wanted);
        assertThat(sheet.words().value("channel", Normalizer.normalize(cell, Normalizer.Form.NFD)))
                .isEqualTo(wanted);
    }

    @Test
    void leavesACellThatNamesNoCodeOrTwoAsItIs() {
        PlannedSheet sheet = planned("Khóa", "channel");

        assertThat(sheet.words().value("channel", "Goi dien")).isEqualTo("Goi dien");
        assertThat(sheet.words().value("channel", "Cách khác")).isEqualTo("Cách khác");
        assertThat(sheet.words().value("full_name", "Gọi điện")).isEqualTo("Gọi điện");
    }

    @Test
    void takesANameBeforeATitle() {
        // The English title of one column is the name of the other.
        assertThat(planned("key", "unit", "full_name", "Đơn vị").columns())
                .containsExactly("key", "unit", "full_name", "place");
    }

    @Test
    void namesUnknownDoubleAndMissingColumnsByLetterAndHeading() {
        Faults faults = new Faults();

        planned("Khóa", "Ghi chú riêng", "Đơn vị", "", "place").checkHeader(faults);

        assertThat(faults.kept())
                .extracting(RowProblem::column)
                .containsExactly("B (Ghi chú riêng)", "E (place)", "Họ và tên", "Mã");
        assertThat(faults.kept()).allSatisfy(problem -> {
            assertThat(problem.sheet()).isEqualTo("Người");
            assertThat(problem.row()).isEqualTo(3);
        });
        assertThat(faults.kept().get(0).remedy().vi()).contains("Khóa, Họ và tên");
        assertThat(faults.kept().get(1).message().vi()).contains("C (Đơn vị)");
    }

    @Test
    void namesColumnsOfACsvFileByTheirHeadingAlone() {
        Faults faults = new Faults();
        SheetHead head = new SheetHead("people", List.of("key", "colour"), 1, false);

        PlannedSheet.of(new PeopleSheet(), head).checkHeader(faults);

        assertThat(faults.kept()).extracting(RowProblem::column).containsExactly("colour", "full_name", "unit");
    }

    @Test
    void knowsTheExampleByItsKey() {
        PlannedSheet sheet = planned("Khóa", "Họ và tên");

        assertThat(sheet.example(FileRow.of(4, List.of("VÍ DỤ", "…")))).isTrue();
        assertThat(sheet.example(FileRow.of(4, List.of("Ví dụ (EXAMPLE)", "…"))))
                .isTrue();
        assertThat(sheet.example(FileRow.of(4, List.of("VI-DU", "…")))).isFalse();
    }

    @Test
    void tellsTheFaultsOfARowFromTheLeft() {
        CellFault fault = new CellFault(HELP, HELP);
        FileRow row = new FileRow(9, List.of("A", ""), Map.of(27, fault, 1, fault));

        PlannedSheet sheet = planned("Khóa", "Họ và tên");

        assertThat(sheet.faults(row)).extracting(RowProblem::column).containsExactly("B (Họ và tên)", "AB");
        assertThat(sheet.unread(row)).containsExactly("full_name");
    }

    @Test
    void knowsASheetByItsNameAndByWhatExcelLeavesOfItsTitle() {
        Text title = new Text("Người được hỗ trợ tại cộng đồng dân cư", "People");

        assertThat(SheetNames.means("NGƯỜI được hỗ trợ tại cộng đồng", "people", title))
                .isTrue();
        assertThat(SheetNames.means("People", "people", title)).isTrue();
        assertThat(SheetNames.means("Người", "people", title)).isFalse();
        assertThat(SheetNames.explains("Hướng dẫn")).isTrue();
        assertThat(SheetNames.explains("Danh sách")).isFalse();
    }

    private static PlannedSheet planned(String... headings) {
        return PlannedSheet.of(new PeopleSheet(), new SheetHead("Người", List.of(headings), 3, true));
    }

    /** A sheet of which only the columns matter. */
    private static final class PeopleSheet implements ImportSheet {

        @Override
        public String name() {
            return "people";
        }

        @Override
        public Text title() {
            return new Text("Người", "People");
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    column("full_name", new Text("Họ và tên", "Full name"), true),
                    column("place", new Text("Đơn vị", "Unit"), false),
                    column("unit", new Text("Mã", "Code"), true),
                    new Column(
                            "channel",
                            new Text("Cách gặp", "How"),
                            HELP,
                            Type.CODE,
                            false,
                            List.of(
                                    new Code("PHONE", new Text("Gọi điện", "By telephone")),
                                    new Code("WELL", new Text("Khỏe", "Well")),
                                    new Code("LETTER", new Text("Cách khác", "Letter")),
                                    new Code("OTHER", new Text("Cách khác", "Other"))),
                            null));
        }

        private static Column column(String name, Text title, boolean required) {
            return new Column(name, title, HELP, Type.TEXT, required, List.of(), null);
        }

        @Override
        public List<String> after() {
            return List.of();
        }

        @Override
        public Permission permission() {
            return new Permission("test.people");
        }

        @Override
        public void check(Row row, Violations faults) {
            throw new UnsupportedOperationException("no row is checked here");
        }

        @Override
        public long apply(Row row, @Nullable Long existing) {
            throw new UnsupportedOperationException("no row is written here");
        }
    }
}
