package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.exchange.csv.Archive;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.KnownHeadings;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.workbook.Workbook;
import vn.hoanhap.exchange.workbook.Xlsx;

class IncomingFileTest {

    @Test
    void opensWhatTheBytesAreWhateverTheNameSays() throws IOException {
        byte[] csv = Xlsx.zip(Map.of("people.csv", "key\nA\n".getBytes(StandardCharsets.UTF_8)));
        byte[] workbook = Xlsx.of("<row r=\"1\"><c t=\"inlineStr\"><is><t>key</t></is></c></row>")
                .bytes();

        try (SheetFile archive = open(csv);
                SheetFile book = open(workbook)) {
            assertThat(archive).isInstanceOf(Archive.class);
            assertThat(book).isInstanceOf(Workbook.class);
        }
    }

    @Test
    void refusesAFileBeyondTheBoundAndOneThatIsNoZip() {
        refuses(new byte[Bounds.ARCHIVE_BYTES + 1], "20 MiB");
        refuses("key,name\nA,B\n".getBytes(StandardCharsets.UTF_8), "no .zip");
        refuses(new byte[0], "no .zip");
    }

    @Test
    void refusesADocumentThatIsNoWorkbook() {
        refuses(Xlsx.zip(Map.of("word/document.xml", new byte[1])), "word/document.xml");
        refuses(Xlsx.zip(Map.of("[Content_Types].xml", new byte[1])), "cannot be read as a workbook");
    }

    private static void refuses(byte[] content, String reason) {
        assertThatThrownBy(() -> open(content))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(reason);
    }

    private static SheetFile open(byte[] content) throws IOException {
        return IncomingFile.open(IncomingFile.read(new ByteArrayInputStream(content)), KnownHeadings.KEY);
    }
}
