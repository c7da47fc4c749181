package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the list of declared figures.
 *
 * @param filters what narrows the list, by field
 * @param errors what is wrong with that
 * @param indicators indicators to choose from
 * @param rows the figures
 * @param next address of the next page; null on the last
 * @param mayDeclare whether the reader may enter one
 */
public record DeclaredListModel(
        Map<String, String> filters,
        Map<String, String> errors,
        Map<String, String> indicators,
        List<Row> rows,
        @Nullable String next,
        boolean mayDeclare) {

    /** Is a declared figure, every text written for the reader; {@code state} is null while it stands. */
    public record Row(
            String href,
            String title,
            String unit,
            String days,
            String said,
            String source,
            @Nullable String state) {}

    /** Returns what stands in a filter. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }
}
