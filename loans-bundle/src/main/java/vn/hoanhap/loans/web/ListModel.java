package vn.hoanhap.loans.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills the list of loans.
 *
 * @param figures what the wanted loans add up to
 * @param filters what the reader asked for, by field
 * @param funds funds to choose from, by id
 * @param states states to choose from
 * @param rows one page of loans
 * @param next address of the next page; null on the last
 * @param first address of the first page; null on it
 * @param mayWrite whether the reader may enter loans
 * @param importHref where lists are brought in; null when the reader may not
 * @param files the same list as files
 */
public record ListModel(
        List<Figure> figures,
        Map<String, String> filters,
        Map<String, String> funds,
        Map<String, String> states,
        List<LoanRow> rows,
        @Nullable String next,
        @Nullable String first,
        boolean mayWrite,
        @Nullable String importHref,
        Downloads files) {

    /** Is a figure with its unit and the sentence that explains it. */
    public record Figure(
            String label,
            String number,
            String unit,
            String sentence,
            @Nullable String href,
            String icon) {}

    /** Returns a filter as it was asked; empty when it was not. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** Tells whether the reader narrowed the list. */
    public boolean narrowed() {
        return filters.values().stream().anyMatch(value -> !value.isBlank());
    }
}
