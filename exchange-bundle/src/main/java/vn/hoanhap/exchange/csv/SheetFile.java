package vn.hoanhap.exchange.csv;

import java.util.List;

/**
 * Is one sheet of a file, as it was written.
 *
 * @param name name of the sheet: the file's name without {@code .csv}
 * @param header names of the columns, in order
 * @param rows the rows, each with as many cells as the header
 */
public record SheetFile(String name, List<String> header, List<CsvRow> rows) {

    /** Copies the lists. */
    public SheetFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Is one row.
     *
     * @param number number of the line in the file on which it starts; the header is line 1
     * @param cells the cells, stripped; empty text for an empty cell
     */
    public record CsvRow(long number, List<String> cells) {
        /** Copies the list. */
        public CsvRow {
            cells = List.copyOf(cells);
        }
    }
}
