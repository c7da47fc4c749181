package vn.hoanhap.exchange.file;

import java.util.List;
import java.util.Map;

/**
 * Is one row of a sheet, as it was written.
 *
 * @param number number of the row as Excel shows it, or of the line in a CSV file on which it starts
 * @param cells the cells, stripped and composed, as many as the header has; empty text for an empty cell
 * @param faults what is wrong with single cells, by the number of the column, from 0; their text is empty
 */
public record FileRow(long number, List<String> cells, Map<Integer, CellFault> faults) {
    /** Copies the lists. */
    public FileRow {
        cells = List.copyOf(cells);
        faults = Map.copyOf(faults);
    }

    /** Makes a row whose cells could all be read. */
    public static FileRow of(long number, List<String> cells) {
        return new FileRow(number, cells, Map.of());
    }
}
