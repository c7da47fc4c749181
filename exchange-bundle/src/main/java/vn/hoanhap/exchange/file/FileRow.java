package vn.hoanhap.exchange.csv;

import java.util.List;

/**
 * Is one row of a sheet, as it was written.
 *
 * @param number number of the line in the file on which it starts; the header is line 1
 * @param cells the cells, stripped and composed, as many as the header has; empty text for an empty cell
 */
public record CsvRow(long number, List<String> cells) {
    /** Copies the list. */
    public CsvRow {
        cells = List.copyOf(cells);
    }
}
