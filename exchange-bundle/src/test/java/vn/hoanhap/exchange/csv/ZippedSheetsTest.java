package vn.hoanhap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;

class ZippedSheetsTest {

    @Test
    void readsRowsWithTheNumberOfTheirLine() throws IOException {
        List<SheetFile> sheets = read(Map.of("people.csv", utf8("key,name\nA,\"Nguyễn, Hào\"\n\nB,Bình\n")));

        assertThat(sheets).singleElement().satisfies(sheet -> {
            assertThat(sheet.name()).isEqualTo("people");
            assertThat(sheet.header()).containsExactly("key", "name");
            assertThat(sheet.rows()).extracting(SheetFile.CsvRow::number).containsExactly(2L, 4L);
            assertThat(sheet.rows().get(0).cells()).containsExactly("A", "Nguyễn, Hào");
        });
    }

    @Test
    void readsWhatExcelWritesWithAMarkAndWindowsLines() throws IOException {
        List<SheetFile> sheets = read(Map.of("people.csv", utf8("\uFEFFkey,name\r\nA,Bình\r\n")));

        assertThat(sheets.get(0).header().get(0)).isEqualTo("key");
        assertThat(sheets.get(0).rows().get(0).cells()).containsExactly("A", "Bình");
    }

    @Test
    void composesDecomposedLetters() throws IOException {
        String decomposed = Normalizer.normalize("Hòa", Normalizer.Form.NFD);

        List<SheetFile> sheets = read(Map.of("people.csv", utf8("key,name\nA," + decomposed + "\n")));

        assertThat(sheets.get(0).rows().get(0).cells().get(1)).isEqualTo("Hòa");
    }

    @Test
    void namesTheFileThatIsNotUtf8() {
        byte[] windows = "key,name\nA,Bình\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problem(Map.of("people.csv", windows)).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("people.csv");
                    assertThat(error.message().en()).contains("UTF-8");
                });
    }

    @Test
    void namesTheLineWithMissingCells() {
        Problem problem = problem(Map.of("people.csv", utf8("key,name\nA,Bình\nB\n")));

        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("people.csv:3");
    }

    @Test
    void refusesFoldersAndOtherFiles() {
        Map<String, byte[]> files = new TreeMap<>(Map.of("../people.csv", utf8("key\n"), "macro.xlsm", utf8("x")));

        assertThat(problem(files).errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("../people.csv", "macro.xlsm");
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        byte[] zeros = new byte[(int) ZippedSheets.MOST_BYTES + 1];

        assertThat(problem(Map.of("people.csv", zeros)).errors())
                .anySatisfy(error -> assertThat(error.message().en()).contains("64 MiB"));
    }

    @Test
    void saysThatAFileIsNoZip() {
        assertThatThrownBy(() -> ZippedSheets.read(new ByteArrayInputStream(utf8("key,name\nA,B\n"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no .zip");
    }

    private static Problem problem(Map<String, byte[]> files) {
        try {
            read(files);
        } catch (ProblemException e) {
            return e.problem();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the archive was taken");
    }

    private static List<SheetFile> read(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return ZippedSheets.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
