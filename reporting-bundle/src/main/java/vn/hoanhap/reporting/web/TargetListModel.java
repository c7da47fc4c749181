package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page of targets with its form.
 *
 * @param rows the targets that stand
 * @param next address of the next page; null on the last
 * @param form the form for a new one; null when the reader may not
 */
public record TargetListModel(
        List<Row> rows, @Nullable String next, @Nullable EntryFormModel form) {

    /**
     * Is a target, every text written for the reader.
     *
     * @param result what was reached of it so far, in words; null while its programme is not installed
     * @param withdrawHref where it is withdrawn; null when the reader may not
     */
    public record Row(
            String id,
            String title,
            String unit,
            String year,
            String goal,
            String source,
            @Nullable String result,
            @Nullable String withdrawHref) {}
}
