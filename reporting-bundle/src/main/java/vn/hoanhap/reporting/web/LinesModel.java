package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Is the page that leads from a figure back to its lines.
 *
 * @param figure the figure
 * @param heading unit and period in words
 * @param version version of the definition
 * @param total standing lines behind the figure
 * @param rows the lines of this page
 * @param backHref the page of all figures
 * @param files the lines as files
 * @param nextHref the next page; null on the last
 */
public record LinesModel(
        FigureRow figure,
        String heading,
        int version,
        String total,
        List<Row> rows,
        String backHref,
        Downloads files,
        @Nullable String nextHref) {

    /**
     * Is a line.
     *
     * @param on dd/mm/yyyy
     * @param kind what its kind is called
     * @param unit name of the unit, as it was then
     * @param quantity how much, with its qualifier
     * @param reversal whether it takes another line back
     * @param source what the programme that wrote it is called
     * @param record number of the record that it came from
     */
    public record Row(
            String on, String kind, String unit, String quantity, boolean reversal, String source, String record) {}
}
