package vn.hoanhap.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;

/**
 * Reads a zip of CSV files: UTF-8, comma, a header line, one file per sheet at the top of the archive. Keeps limits, so that
 * no small file can fill the memory.
 */
public final class ZippedSheets {

    /** The most files in an archive. */
    public static final int MOST_FILES = 60;

    /** The most bytes that the files of an archive may unpack to: 64 MiB. */
    public static final long MOST_BYTES = 64L << 20;

    /** The most rows of all files together. */
    public static final int MOST_ROWS = 200_000;

    private final Violations faults = new Violations();
    private final List<SheetFile> sheets = new ArrayList<>();
    private long bytes;
    private int rows;

    private ZippedSheets() {}

    /**
     * Reads an archive.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming file and line when it is no zip, no UTF-8, no CSV, or beyond
     *     a limit
     */
    public static List<SheetFile> read(InputStream archive) throws IOException {
        ZippedSheets reader = new ZippedSheets();
        try (ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            reader.entries(zip);
        } catch (ZipException | IllegalArgumentException e) {
            reader.broken();
        }
        reader.faults.raise();
        if (reader.sheets.isEmpty()) {
            reader.broken();
            reader.faults.raise();
        }
        return reader.sheets;
    }

    private void entries(ZipInputStream zip) throws IOException {
        int files = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            if (++files > MOST_FILES) {
                tooMuch(entry.getName(), MOST_FILES + " tệp", MOST_FILES + " files");
                return;
            }
            if (!entry.getName().endsWith(".csv") || entry.getName().contains("/")) {
                faults.add(
                        printable(entry.getName()),
                        new Text("Không phải tệp .csv ở ngoài cùng.", "Not a .csv file at the top of the archive."),
                        new Text(
                                "Bỏ tệp này ra, hoặc nén lại không có thư mục.",
                                "Leave it out, or zip without folders."));
                continue;
            }
            byte[] content = content(zip, entry.getName());
            if (content == null) {
                return;
            }
            sheet(entry.getName(), content);
        }
    }

    private byte @org.jspecify.annotations.Nullable [] content(ZipInputStream zip, String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                tooMuch(name, "64 MiB khi giải nén", "64 MiB unpacked");
                return null;
            }
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }

    private void sheet(String file, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(
                    file,
                    new Text("Tệp không phải UTF-8.", "The file is not UTF-8."),
                    new Text("Trong Excel chọn “CSV UTF-8” rồi lưu lại.", "In Excel save it as \"CSV UTF-8\"."));
            return;
        }
        String composed =
                Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(composed)) {
            records(file, reader);
        } catch (CsvParseException | IOException e) {
            faults.add(
                    file,
                    new Text("Không đọc được như CSV.", "It cannot be read as CSV."),
                    new Text(
                            "Kiểm tra dấu nháy kép mở mà không đóng.",
                            "Look for a quote that is opened and not closed."));
        }
    }

    private void records(String file, CsvReader<CsvRecord> reader) {
        List<String> header = null;
        List<SheetFile.CsvRow> read = new ArrayList<>();
        for (CsvRecord line : reader) {
            List<String> cells = line.getFields().stream().map(String::strip).toList();
            if (header == null) {
                header = cells;
            } else if (cells.size() != header.size()) {
                faults.add(
                        file + ":" + line.getStartingLineNumber(),
                        new Text(
                                "Dòng có " + cells.size() + " ô, tiêu đề có " + header.size() + ".",
                                "The row has " + cells.size() + " cells, the header " + header.size() + "."),
                        new Text(
                                "Sửa dấu phẩy, hoặc đặt ô có dấu phẩy trong nháy kép.",
                                "Mend the commas, or quote cells with one."));
            } else if (++rows > MOST_ROWS) {
                tooMuch(file, "200.000 dòng", "200,000 rows");
                return;
            } else {
                read.add(new SheetFile.CsvRow(line.getStartingLineNumber(), cells));
            }
        }
        if (header != null) {
            sheets.add(new SheetFile(file.substring(0, file.length() - ".csv".length()), header, read));
        }
    }

    private void tooMuch(String file, String limitVi, String limitEn) {
        faults.add(
                printable(file),
                new Text("Vượt giới hạn " + limitVi + ".", "Beyond the limit of " + limitEn + "."),
                new Text("Chia thành nhiều tệp nhỏ hơn.", "Split it into several files."));
    }

    private void broken() {
        faults.add(
                "file",
                new Text("Tệp không phải tệp nén .zip có các bảng .csv.", "The file is no .zip with .csv sheets."),
                new Text("Nén các tệp .csv vào một tệp .zip rồi gửi lại.", "Zip the .csv files and send that."));
    }

    private static String printable(String name) {
        String bare = name.replaceAll("\\p{Cntrl}", "?");
        return bare.length() > 80 ? bare.substring(0, 80) : bare;
    }
}
