package vn.hoanhap.exchange.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.csv.Archive;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.KnownHeadings;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.workbook.OldForms;
import vn.hoanhap.exchange.workbook.Workbook;

/** Looks at the bytes of a file, whatever its name says, and takes it in as what they are. */
final class IncomingFile {

    /** How the parts of office files are named; a zip of CSV files has none of these first. */
    private static final List<String> OFFICE =
            List.of("[Content_Types].xml", "mimetype", "_rels/", "docProps/", "xl/", "customXml/");

    /** Checking a file takes memory beside the file itself: one at a time. */
    private static final Object CHECKING = new Object();

    private IncomingFile() {}

    /**
     * Reads a file into memory.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 when it is too large
     */
    static byte[] read(InputStream content) throws IOException {
        byte[] packed = content.readNBytes(Bounds.ARCHIVE_BYTES + 1);
        if (packed.length > Bounds.ARCHIVE_BYTES) {
            tooLarge();
        }
        return packed;
    }

    /**
     * Checks the form of a file.
     *
     * @param known tells by their headings how the sheets of a zip are written
     * @throws vn.hoanhap.core.programme.ProblemException 422 when it is neither a workbook nor a zip of CSV files, or beyond a
     *     bound
     */
    static SheetFile open(byte[] packed, KnownHeadings known) throws IOException {
        OldForms.refuse(packed);
        synchronized (CHECKING) {
            return office(packed) ? Workbook.read(packed) : Archive.read(packed, known);
        }
    }

    private static boolean office(byte[] packed) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            ZipEntry first = zip.getNextEntry();
            return first != null && OFFICE.stream().anyMatch(first.getName()::startsWith);
        } catch (ZipException | IllegalArgumentException e) {
            return false; // the archive's own check says what is wrong
        }
    }

    private static void tooLarge() {
        new Violations()
                .add(
                        "file",
                        new Text("Vượt giới hạn 20 MiB.", "Beyond the limit of 20 MiB."),
                        new Text("Chia thành nhiều tệp nhỏ hơn.", "Split it into several files."))
                .raise();
    }
}
