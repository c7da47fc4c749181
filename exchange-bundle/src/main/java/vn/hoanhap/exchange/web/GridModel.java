package vn.hoanhap.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is the rows that need mending, a few at a time, laid out like their sheets.
 *
 * @param sheets the sheets with rows on this page
 * @param from position of the first of them
 * @param next address of the next rows; null for none
 * @param earlier address of the first rows; null when these are the first
 */
public record GridModel(
        List<Sheet> sheets,
        int from,
        @Nullable String next,
        @Nullable String earlier) {

    /** Is a sheet with its headings. */
    public record Sheet(String name, List<String> headings, List<Row> rows) {}

    /** Is a row; {@code notes} concern it as a whole. */
    public record Row(long number, List<Cell> cells, List<String> notes) {}

    /**
     * Is a cell.
     *
     * @param name name of the form's field
     * @param id its id on the page
     * @param heading where the column is
     * @param value what stands there
     * @param note what is wrong and what to do; null for nothing
     */
    public record Cell(
            String name,
            String id,
            String heading,
            String value,
            @Nullable String note) {}

    /** Tells whether there is nothing to mend. */
    public boolean isEmpty() {
        return sheets.isEmpty();
    }
}
