package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills the list of targets.
 *
 * @param filters what narrows it
 * @param rows the targets
 * @param files the list as files
 * @param turns other pages of the list
 * @param maySet whether the reader may set one
 */
public record TargetListModel(
        Filters filters, List<Row> rows, Downloads files, DeclaredListModel.Turns turns, boolean maySet) {

    /**
     * Narrows the list.
     *
     * @param said what the address says, by field
     * @param errors what is wrong with that
     * @param unit field in which the unit is chosen
     * @param indicators indicators to choose from
     * @param years years to choose from
     */
    public record Filters(
            Map<String, @Nullable String> said,
            Map<String, String> errors,
            UnitField unit,
            Map<String, String> indicators,
            Map<String, String> years) {}

    /**
     * Is a target, every text written for the reader.
     *
     * @param href its page
     * @param result what was reached of it so far, in words; null while nobody counts it
     * @param resultHref the figure that was reached, with its lines
     * @param state that it was withdrawn; null while it stands
     */
    public record Row(
            String href,
            String title,
            String unit,
            String year,
            String goal,
            String source,
            @Nullable String result,
            @Nullable String resultHref,
            @Nullable String state) {}
}
