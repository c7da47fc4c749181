package vn.hoanhap.exchange.csv;

import java.util.List;

/**
 * Is what is known of a sheet before its rows are read.
 *
 * @param name name of the sheet: the file's name without {@code .csv}
 * @param header names of the columns, in order
 * @param rows how many rows it has
 */
public record SheetHead(String name, List<String> header, int rows) {
    /** Copies the list. */
    public SheetHead {
        header = List.copyOf(header);
    }
}
