package vn.hoanhap.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.exchange.staging.AskedRow;

/** Lists the rows of an import about which somebody should be asked before they are written. */
record ChangesAnswer(List<Row> items, @Nullable String next) {

    /** Is a row: CORRECTION of a record, or DOUBT whether it is there already. */
    record Row(String why, String sheet, long row, List<Cell> cells, List<String> notes) {}

    /**
     * Is a cell.
     *
     * @param before what the record says now; empty unless it changes
     * @param after what the file says
     * @param change NONE, CHANGED, or HIDDEN where the reader may not know what stands there
     */
    record Cell(String heading, String before, String after, String change) {}

    static Row row(AskedRow row, Language language) {
        return new Row(
                row.why().name(),
                row.sheet(),
                row.row(),
                row.cells().stream()
                        .map(cell -> new Cell(
                                cell.heading(),
                                cell.before(),
                                cell.after(),
                                cell.change().name()))
                        .toList(),
                row.notes().stream().map(note -> note.in(language)).toList());
    }
}
