package vn.hoanhap.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.hoanhap.exchange.file.KnownHeadings;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetRows;

/**
 * Is a zip of CSV files whose form was checked: UTF-8, comma, semicolon or tab, a header line, one file per sheet at the top. It
 * stays packed in
 * memory, and rows are unpacked one after the other whenever somebody reads them: nothing of it lies on a disk, and a large
 * sheet takes no more room than a small one.
 */
public final class Archive implements SheetFile {

    private final byte[] packed;
    private final List<SheetHead> sheets;
    private final Map<String, Separator> separators;

    private Archive(byte[] packed, List<SheetHead> sheets, Map<String, Separator> separators) {
        this.packed = packed;
        this.sheets = List.copyOf(sheets);
        this.separators = Map.copyOf(separators);
    }

    /**
     * Takes an archive in and checks its form within {@link vn.hoanhap.exchange.file.Bounds}.
     *
     * @param known tells by the header of each file what separates its columns
     * @throws vn.hoanhap.core.programme.ProblemException naming file and line when it is no zip, no UTF-8, no CSV, or beyond
     *     a bound
     */
    public static Archive read(byte[] packed, KnownHeadings known) throws IOException {
        FormCheck check = new FormCheck(known);
        return new Archive(packed, check.of(packed), check.separators());
    }

    @Override
    public List<SheetHead> sheets() {
        return sheets;
    }

    @Override
    public SheetRows rows(SheetHead sheet) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8);
        String file = sheet.name() + FormCheck.CSV;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(file)) {
                CsvRows rows = new CsvRows(zip, separators.getOrDefault(sheet.name(), Separator.COMMA));
                rows.next(1);
                return rows;
            }
        }
        zip.close();
        throw new IllegalStateException("the archive has no sheet " + sheet.name());
    }

    @Override
    public void close() {
        // Nothing is kept between readings but the packed bytes.
    }
}
