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
 * @param months the figure drawn month by month; null for what is no flow
 * @param left what is shown when the lines are not those in the figure, but beside it; null for the usual
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
        @Nullable Chart months,
        @Nullable Left left,
        List<Row> rows,
        String backHref,
        Downloads files,
        @Nullable String nextHref) {

    /** Tells whether there are lines, and none of them is for this reader. */
    public boolean closed() {
        return rows.isEmpty() && left == null && !total.equals("0");
    }

    /**
     * Is what stands beside a figure.
     *
     * @param title what these lines are
     * @param text why they are in no figure, and what to do
     * @param units the units that they belong to
     */
    public record Left(String title, String text, List<Place> units) {}

    /** Is a unit with its standing lines; {@code href} is its page, null when the reader may not open it. */
    public record Place(String name, String lines, @Nullable String href) {}

    /**
     * Is a line.
     *
     * @param on dd/mm/yyyy
     * @param kind what its kind is called
     * @param unit name of the unit as it was then, with its district
     * @param quantity how much, with its qualifier and unit of measure
     * @param reversal whether it takes another line back
     * @param source what the programme that wrote it is called
     * @param record what it is about
     */
    public record Row(
            String on, String kind, String unit, String quantity, boolean reversal, String source, Lead record) {}

    /** Leads to the record that a line came from; {@code href} is null when there is none, or the reader may not open it. */
    public record Lead(String label, @Nullable String href) {}
}
