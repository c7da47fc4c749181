package vn.hoanhap.exchange.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.CellFault;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetRows;

/**
 * Is a workbook (.xlsx). The first row of a sheet that has a text holds its headings. A formula counts with the value that was
 * stored with it; macros, links and pictures are never looked at. Not for several threads.
 */
public final class Workbook implements SheetFile {

    private static final int ROWS_AT_ONCE = 100;

    private static final CellFault NO_HEADING = new CellFault(
            new Text("Ô này ở cột không có tiêu đề.", "This cell stands in a column without a heading."),
            new Text("Xóa ô này, hoặc chuyển vào cột ghi chú.", "Clear it, or move it into the column for notes."));

    private final Parts parts;
    private final Outline outline;
    private final Map<SheetHead, String> partBySheet = new LinkedHashMap<>();
    private @Nullable CellReader cells;
    private long rowsLeft = Bounds.ROWS;
    private long charactersLeft = Bounds.UNPACKED_BYTES;

    private Workbook(Parts parts, Outline outline) {
        this.parts = parts;
        this.outline = outline;
    }

    /**
     * Takes a workbook in: checks its zip, then reads through all of it once within the bounds.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 with what to do when it is none, is protected, has macros, or is
     *     beyond a bound
     */
    public static Workbook read(byte[] packed) throws IOException {
        try {
            Parts parts = Parts.check(packed);
            Workbook workbook = new Workbook(parts, Outline.of(parts));
            try (workbook) {
                for (Outline.Place sheet : workbook.outline.sheets()) {
                    workbook.check(sheet);
                }
            }
            return workbook;
        } catch (ZipException | EOFException | BrokenException | IllegalArgumentException e) {
            throw Refusal.BROKEN.raise();
        }
    }

    private void check(Outline.Place sheet) throws IOException {
        try (WorkbookRows rows = open(sheet.part())) {
            List<FileRow> header = rows.next(1);
            if (header.isEmpty()) {
                return;
            }
            FileRow first = header.get(0);
            SheetHead head = new SheetHead(sheet.name(), first.cells(), first.number(), true);
            if (partBySheet.put(head, sheet.part()) != null) {
                throw new BrokenException("two sheets have one name");
            }
            for (List<FileRow> some = rows.next(ROWS_AT_ONCE); !some.isEmpty(); some = rows.next(ROWS_AT_ONCE)) {
                some.forEach(this::count);
            }
        }
    }

    /** A short file may hold long texts often: every cell may point to the same one. */
    private void count(FileRow row) {
        rowsLeft--;
        charactersLeft -= row.cells().stream().mapToLong(String::length).sum();
        if (rowsLeft < 0) {
            throw Refusal.TOO_MANY_ROWS.raise();
        }
        if (charactersLeft < 0) {
            throw Refusal.TOO_LARGE.raise();
        }
    }

    private WorkbookRows open(String part) throws IOException {
        if (cells == null) {
            SharedTexts texts = SharedTexts.of(parts, outline.strings());
            cells = new CellReader(texts, Formats.of(parts, outline.styles()), new Days(outline.from1904()));
        }
        return new WorkbookRows(new Xml(parts.open(part)), cells);
    }

    @Override
    public List<SheetHead> sheets() {
        return List.copyOf(partBySheet.keySet());
    }

    @Override
    public SheetRows rows(SheetHead sheet) throws IOException {
        String part = partBySheet.get(sheet);
        if (part == null) {
            throw new IllegalArgumentException("the workbook has no sheet " + sheet.name());
        }
        WorkbookRows rows = open(part);
        rows.next(1);
        return new Fitted(rows, sheet.header());
    }

    /** Brings every row to the width of the header. */
    private record Fitted(WorkbookRows rows, List<String> header) implements SheetRows {

        @Override
        public List<FileRow> next(int most) throws IOException {
            return rows.next(most).stream().map(this::fitted).toList();
        }

        private FileRow fitted(FileRow row) {
            List<String> cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
            Map<Integer, CellFault> faults = new HashMap<>(row.faults());
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = row.cells().get(column);
                if (column < header.size() && !header.get(column).isEmpty()) {
                    cells.set(column, cell);
                } else if (!cell.isEmpty()) {
                    faults.put(column, NO_HEADING);
                }
            }
            return new FileRow(row.number(), cells, faults);
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    /** Drops the shared texts: imports that wait would else hold them all. */
    @Override
    public void close() {
        cells = null;
    }
}
