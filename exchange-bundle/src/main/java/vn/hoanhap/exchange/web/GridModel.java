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

    /**
     * Is a sheet. Its columns with faults come first, right behind the key.
     *
     * @param key heading of the key; null when the sheet has none
     * @param headings those of the other columns, in the order of the cells
     * @param faults what is wrong on this page, in the order of the rows
     */
    public record Sheet(String name, @Nullable String key, List<String> headings, List<Row> rows, List<Fault> faults) {}

    /**
     * Is a row.
     *
     * @param key the cell with its key; null when the sheet has none
     * @param cells the other cells
     * @param notes what concerns it as a whole
     */
    public record Row(long number, @Nullable Cell key, List<Cell> cells, List<String> notes) {}

    /**
     * Is what is wrong at a place.
     *
     * @param href where the field is on this page
     * @param row number of the row
     * @param heading where the column is; null when the whole row is meant
     * @param message what is wrong
     */
    public record Fault(String href, long row, @Nullable String heading, String message) {}

    /**
     * Is a cell.
     *
     * @param name name of the form's field
     * @param id its id on the page
     * @param heading where the column is
     * @param value what stands there
     * @param note what is wrong and what to do; null for nothing
     * @param offer what it takes
     */
    public record Cell(
            String name,
            String id,
            String heading,
            String value,
            @Nullable String note,
            Offer offer) {}

    /**
     * Is what a cell takes.
     *
     * @param choices the words to choose from; empty when anything may be written
     * @param lookup address that finds units while one types; null where none are asked for
     */
    public record Offer(List<String> choices, @Nullable String lookup) {

        /** Takes what is written. */
        static final Offer FREE = new Offer(List.of(), null);
    }

    /** Tells whether there is nothing to mend. */
    public boolean isEmpty() {
        return sheets.isEmpty();
    }
}
