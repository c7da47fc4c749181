package vn.hoanhap.counselling.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills one of the lists: sessions, points, people who were encouraged.
 *
 * @param list which, as its sentences begin: {@code counselling-sessions}
 * @param tabs the lists
 * @param address of the list
 * @param filters by what it is narrowed beside a name
 * @param asked what the reader asked for, by filter
 * @param columns headings
 * @param rows one page
 * @param next address of the next page; null on the last
 * @param first address of the first page; null on it
 * @param enter address of the form for a new record; null when the reader may not
 * @param files the same list as files
 */
public record ListModel(
        String list,
        List<Tab> tabs,
        String address,
        List<Filter> filters,
        Map<String, String> asked,
        List<String> columns,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        @Nullable String enter,
        Downloads files) {

    /** Copies the lists. */
    public ListModel {
        tabs = List.copyOf(tabs);
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Is one of the lists. */
    public record Tab(String label, String href, boolean current) {}

    /** Is a filter with what it may say. */
    public record Filter(String name, String label, Map<String, String> options) {}

    /**
     * Is a record.
     *
     * @param href its page
     * @param title whom or what it is about
     * @param cells what stands in the columns between title and state
     * @param state how it stands
     */
    public record Row(String href, String title, List<String> cells, Pill state) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Returns what was asked by a filter; empty when nothing was. */
    public String asked(String filter) {
        return asked.getOrDefault(filter, "");
    }

    /** Tells whether the reader narrowed the list. */
    public boolean narrowed() {
        return asked.values().stream().anyMatch(value -> !value.isBlank());
    }
}
