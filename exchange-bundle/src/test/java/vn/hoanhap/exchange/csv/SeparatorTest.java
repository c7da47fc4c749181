package vn.hoanhap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.file.KnownHeadings;
import vn.hoanhap.exchange.file.SheetRows;
import vn.hoanhap.exchange.workbook.Xlsx;

/** Files as Excel writes them where the decimal sign is a comma. */
class SeparatorTest {

    private static final KnownHeadings PEOPLE = (sheet, heading) -> KnownHeadings.KEY.knows(sheet, heading)
            || (sheet.equals("people")
                    && (Headings.means(heading, "full_name", new Text("Họ và tên", "Full name"))
                            || Headings.means(heading, "weight", new Text("Cân nặng, kg", "Weight, kg"))));

    @Test
    void readsSemicolonsAndTabsWhereTheHeadingsSaySo() throws IOException {
        String semicolons = "\uFEFFKhóa*;Họ và tên;\"Cân nặng, kg\"\r\nA;\"Hào; Nguyễn\";145,6\r\n";
        String tabs = "key\tHọ và tên\tweight\nA\tHào; Nguyễn\t145,6\n";

        assertThat(cells("people", semicolons)).containsExactly("A", "Hào; Nguyễn", "145,6");
        assertThat(cells("people", tabs)).containsExactly("A", "Hào; Nguyễn", "145,6");
    }

    @Test
    void goesByTheHeadingsAndNotByWhatIsFrequent() throws IOException {
        String commas = "key,full_name;;;;,weight\nA,B,1\n";

        assertThat(archive("people", commas).sheets().get(0).header())
                .containsExactly("key", "full_name;;;;", "weight");
    }

    @Test
    void knowsASheetThatIsNotInstalledByItsKeyColumn() throws IOException {
        assertThat(cells("loans", "key;amount\nA;7,8\n")).containsExactly("A", "7,8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"key;full_name,weight", "mã;tên;cân nặng", "Ma so;Ten, dem;Nam"})
    void saysThatItIsUnclearWhenTheHeadingsDoNotTell(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> archive("people", header + "\nA;B,C\n"))
                .extracting(ProblemException::problem)
                .extracting(Problem::errors)
                .satisfies(errors -> {
                    assertThat(errors).singleElement().satisfies(error -> {
                        assertThat(error.field()).isEqualTo("people.csv");
                        assertThat(error.message().vi()).isEqualTo("Không rõ các cột cách nhau bằng dấu gì.");
                        assertThat(error.remedy().vi()).contains("Giữ tiêu đề như trong mẫu");
                    });
                });
    }

    @Test
    void readsOneColumnAndStrangeWordsWithCommasAsEver() throws IOException {
        assertThat(archive("people", "key\nA\n").sheets().get(0).header()).containsExactly("key");
        assertThat(archive("people", "mã,tên\nA,B\n").sheets().get(0).header()).containsExactly("mã", "tên");
    }

    @Test
    void namesTheSignInARowThatHasTooFewCells() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> archive("people", "key;full_name;weight\nA;B\n"))
                .satisfies(refusal -> assertThat(
                                refusal.problem().errors().get(0).remedy().vi())
                        .contains("dấu chấm phẩy"));
    }

    private static List<String> cells(String sheet, String text) throws IOException {
        Archive archive = archive(sheet, text);
        try (SheetRows rows = archive.rows(archive.sheets().get(0))) {
            return rows.next(10).stream().map(FileRow::cells).findFirst().orElseThrow();
        }
    }

    private static Archive archive(String sheet, String text) throws IOException {
        return Archive.read(Xlsx.zip(Map.of(sheet + ".csv", text.getBytes(StandardCharsets.UTF_8))), PEOPLE);
    }
}
