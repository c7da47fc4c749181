package vn.hoanhap.methadone.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills the list of applications.
 *
 * @param tabs the pages that the reader may see
 * @param states what the filter of states may say
 * @param asked what the reader asked for, by filter
 * @param rows one page
 * @param next address of the next page; null on the last
 * @param first address of the first page; null on it
 * @param enter address of the form for a new one; null when the reader may not
 * @param files the same list as files
 */
public record ListModel(
        List<Tab> tabs,
        Map<String, String> states,
        Map<String, String> asked,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        @Nullable String enter,
        Downloads files) {

    /** Copies the lists. */
    public ListModel {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** Is one of the pages. */
    public record Tab(String label, String href, boolean current) {}

    /**
     * Is an application.
     *
     * @param href its page
     * @param person whom it is about
     * @param unit where they live
     * @param facility where they were sent
     * @param last day of the latest step
     * @param due by when the facility answers
     * @param state how it stands
     */
    public record Row(String href, String person, String unit, String facility, String last, String due, Pill state) {}

    /** Returns what was asked by a filter; empty when nothing was. */
    public String asked(String filter) {
        return asked.getOrDefault(filter, "");
    }

    /** Tells whether the reader narrowed the list. */
    public boolean narrowed() {
        return asked.values().stream().anyMatch(value -> !value.isBlank());
    }
}
