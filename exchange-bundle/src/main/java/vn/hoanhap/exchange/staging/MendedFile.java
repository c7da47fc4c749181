package vn.hoanhap.exchange.staging;

import java.io.IOException;
import java.util.List;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetRows;

/**
 * Is a file as it came with what was mended since.
 *
 * @param file the file as it came
 * @param mends what was mended
 */
public record MendedFile(SheetFile file, Mends mends) implements SheetFile {

    @Override
    public List<SheetHead> sheets() {
        return file.sheets();
    }

    @Override
    public SheetRows rows(SheetHead sheet) throws IOException {
        SheetRows rows = file.rows(sheet);
        return new SheetRows() {
            @Override
            public List<FileRow> next(int most) throws IOException {
                return rows.next(most).stream()
                        .map(row -> mends.applied(sheet.name(), row))
                        .toList();
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
