package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills the inside of a report that is told twice.
 *
 * @param then heading of the figures in the units of the last day
 * @param today heading of those in the units of today
 * @param note why one of them is missing; null when both are there
 * @param files the same as files
 * @param rows the figures side by side
 * @param coverages what is told of each commune, in the units of each side that is there
 */
public record BothModel(
        String then, String today, @Nullable String note, Downloads files, List<Row> rows, List<Side> coverages) {

    /** Is a figure told twice. */
    public record Row(String title, boolean part, String measure, Cell then, Cell today) {}

    /** Is one of the two: the figure, or a dash, what is to be known of it, and what offices declare beside it. */
    public record Cell(String display, List<String> notes, List<FigureRow.Declared> declared) {}

    /** Is what is told of each commune of one side, under its heading. */
    public record Side(String title, ReportModel.Coverage coverage) {}
}
