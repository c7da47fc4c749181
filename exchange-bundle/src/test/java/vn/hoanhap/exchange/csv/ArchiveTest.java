package vn.hoanhap.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.KnownHeadings;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetRows;

class ArchiveTest {

    @Test
    void readsRowsWithTheNumberOfTheirLine() throws IOException {
        Archive archive = read(Map.of("people.csv", utf8("key,name\nA,\"Nguyễn, Hào\"\n\nB,Bình\n")));

        assertThat(archive.sheets()).containsExactly(new SheetHead("people", List.of("key", "name"), 1, false));
        assertThat(rows(archive)).extracting(FileRow::number).containsExactly(2L, 4L);
        assertThat(rows(archive).get(0).cells()).containsExactly("A", "Nguyễn, Hào");
    }

    @Test
    void readsWhatExcelWritesWithAMarkAndWindowsLines() throws IOException {
        Archive archive = read(Map.of("people.csv", utf8("\uFEFFkey,name\r\nA,Bình\r\n")));

        assertThat(archive.sheets().get(0).header().get(0)).isEqualTo("key");
        assertThat(rows(archive).get(0).cells()).containsExactly("A", "Bình");
    }

    @Test
    void composesDecomposedLetters() throws IOException {
        String decomposed = Normalizer.normalize("Hòa", Normalizer.Form.NFD);

        Archive archive = read(Map.of("people.csv", utf8("key,name\nA," + decomposed + "\n")));

        assertThat(rows(archive).get(0).cells().get(1)).isEqualTo("Hòa");
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
    void namesTheCellWithMoreMarksThanAnyScriptWrites() {
        String overloaded = "a" + "\u0301".repeat(6) + "\u0323".repeat(6);

        Problem problem = problem(Map.of("people.csv", utf8("key,name\nA,Bình\nB," + overloaded + "\n")));

        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("people.csv:3:name");
        assertThat(problem.errors().get(0).message().vi()).contains("dấu");
    }

    @Test
    void namesTheCellWithControlCharactersButKeepsLineEndsAndTabs() throws IOException {
        for (String cell : List.of("a\u0000b", "a\u0001b", "a\u0085b")) {
            assertThat(problem(Map.of("people.csv", utf8("key,note\nA," + cell + "\n")))
                            .errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactly("people.csv:2:note");
        }
        assertThat(rows(read(Map.of("people.csv", utf8("key,note\nA,\"a\n\tb\"\n")))))
                .hasSize(1);
    }

    @Test
    void refusesControlCharactersInTheHeader() {
        assertThat(problem(Map.of("people.csv", utf8("key,no\u0000te\nA,b\n"))).errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("people.csv:1:no?te");
    }

    @Test
    void refusesFoldersAndOtherFilesAtTheFirst() {
        for (String name : List.of("../people.csv", "macro.xlsm", "people/")) {
            Map<String, byte[]> files = new TreeMap<>(Map.of(name, utf8("x"), "zzz.xlsm", utf8("x")));

            assertThat(problem(files).errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactly(name);
        }
    }

    @Test
    void saysThatAFileIsThereTwice() throws IOException {
        byte[] two = zip(new TreeMap<>(Map.of("people.csv", utf8("key\n"), "peoplf.csv", utf8("key\n"))));
        String same = new String(two, StandardCharsets.ISO_8859_1).replace("peoplf.csv", "people.csv");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Archive.read(same.getBytes(StandardCharsets.ISO_8859_1), KnownHeadings.KEY))
                .satisfies(refused -> assertThat(refused.problem().errors())
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error.field()).isEqualTo("people.csv");
                            assertThat(error.message().vi()).isEqualTo("Tệp này có hai lần trong .zip.");
                        }));
    }

    @Test
    void refusesAFileWithAnEndlessName() throws IOException {
        String most = "a".repeat(Bounds.NAME_CHARACTERS - FormCheck.CSV.length()) + FormCheck.CSV;

        assertThat(read(Map.of(most, utf8("key\n"))).sheets()).hasSize(1);
        assertThat(problem(Map.of("a" + most, utf8("key\n"))).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).hasSize(80);
                    assertThat(error.message().en()).contains("longer than 200");
                });
    }

    @Test
    void countsRowsWithMissingCellsAndStopsAtTheMostFaults() {
        byte[] millions = utf8("key,unit\n" + "a\n".repeat(3_000_000));

        assertThat(problem(Map.of("people.csv", millions)).errors()).hasSize(Bounds.FAULTS);
    }

    @Test
    void refusesMoreRowsThanTheBound() {
        byte[] many = utf8("key\n" + "a\n".repeat(Bounds.ROWS + 1));

        assertThat(problem(Map.of("people.csv", many)).errors())
                .anySatisfy(error -> assertThat(error.message().en()).contains("200,000 rows"));
    }

    @Test
    void refusesALineOfMillionsOfCellsAndAnEndlessCell() {
        byte[] wide = utf8("key" + ",".repeat(10_000_000));
        byte[] endless = utf8("key\n" + "a".repeat(10_000_000));

        for (byte[] content : List.of(wide, endless)) {
            assertThat(problem(Map.of("people.csv", content)).errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message().en()).contains("CSV"));
        }
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        byte[] large = utf8("key\n" + ("a".repeat(10_000) + "\n").repeat((int) (Bounds.UNPACKED_BYTES / 10_000) + 10));

        assertThat(problem(Map.of("people.csv", large)).errors())
                .anySatisfy(error -> assertThat(error.message().en()).contains("64 MiB"));
    }

    @Test
    void saysThatHalfAZipIsNone() throws IOException {
        byte[] whole = zip(Map.of("people.csv", utf8("key,name\n" + "A,Bình\n".repeat(10_000))));

        assertThatThrownBy(() -> Archive.read(Arrays.copyOf(whole, whole.length / 2), KnownHeadings.KEY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no .zip");
    }

    @Test
    void saysThatAFileIsNoZip() {
        assertThatThrownBy(() -> Archive.read(utf8("key,name\nA,B\n"), KnownHeadings.KEY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no .zip");
    }

    private static List<FileRow> rows(Archive archive) throws IOException {
        try (SheetRows rows = archive.rows(archive.sheets().get(0))) {
            return rows.next(100);
        }
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

    private static Archive read(Map<String, byte[]> files) throws IOException {
        return Archive.read(zip(files), KnownHeadings.KEY);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
