package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills the list of declared figures.
 *
 * @param filters what narrows the list, by field
 * @param errors what is wrong with that
 * @param unit field in which the unit is chosen
 * @param period field in which the period is chosen
 * @param indicators indicators to choose from
 * @param rows the figures
 * @param files the list as files
 * @param turns other pages of the list
 * @param mayDeclare whether the reader may enter one
 */
public record DeclaredListModel(
        Map<String, @Nullable String> filters,
        Map<String, String> errors,
        UnitField unit,
        PeriodField period,
        Map<String, String> indicators,
        List<Row> rows,
        Downloads files,
        Turns turns,
        boolean mayDeclare) {

    /** Is the address of the next page, null on the last, and of the first, null on that. */
    public record Turns(@Nullable String next, @Nullable String first) {}

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
        String value = filters.get(name);
        return value == null ? "" : value;
    }
}
