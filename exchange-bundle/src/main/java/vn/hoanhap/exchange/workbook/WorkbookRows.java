package vn.hoanhap.exchange.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.CellFault;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetRows;

/** Reads the rows of a sheet, as long as each is; rows without a text are passed by. Not for several threads. */
final class WorkbookRows implements SheetRows {

    private static final CellFault TOO_WIDE = new CellFault(
            new Text("Dòng có hơn " + Bounds.CELLS + " cột.", "The row has more than " + Bounds.CELLS + " columns."),
            new Text("Xóa các ô ngoài bảng.", "Clear the cells outside the table."));

    private final Xml xml;
    private final CellReader reader;
    private long number;

    WorkbookRows(Xml xml, CellReader reader) {
        this.xml = xml;
        this.reader = reader;
    }

    @Override
    public List<FileRow> next(int most) throws IOException {
        List<FileRow> rows = new ArrayList<>();
        while (rows.size() < most && xml.next()) {
            if (xml.starts("row")) {
                FileRow row = row();
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private @Nullable FileRow row() throws IOException {
        String shown = xml.attribute("r");
        long next = shown == null ? number + 1 : Place.row(shown);
        if (next <= number) {
            throw new BrokenException("rows are not in order");
        }
        number = next;
        List<String> cells = new ArrayList<>();
        Map<Integer, CellFault> faults = new HashMap<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String place = xml.attribute("r");
                column = place == null ? column + 1 : Place.column(place);
                put(column, reader.read(xml), cells, faults);
            }
        }
        return cells.isEmpty() && faults.isEmpty() ? null : new FileRow(number, cells, faults);
    }

    private static void put(int column, Reading cell, List<String> cells, Map<Integer, CellFault> faults) {
        CellFault fault = cell.fault();
        if (fault == null && cell.text().isEmpty()) {
            return;
        }
        if (column >= Bounds.CELLS) {
            faults.put(Bounds.CELLS, TOO_WIDE);
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, cell.text());
        if (fault != null) {
            faults.put(column, fault);
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
