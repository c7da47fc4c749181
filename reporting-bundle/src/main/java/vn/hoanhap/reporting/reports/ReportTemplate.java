package vn.hoanhap.reporting.reports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.figures.ShippedLines;

/**
 * Says what a report tells, in which order: data, not code.
 *
 * @param code part of the report's address
 * @param calendar code of the calendar by which it is due
 * @param title its title
 * @param groups its groups of rows
 * @param coverage what is told of each commune
 * @param months codes of what is drawn month by month
 */
public record ReportTemplate(
        String code, String calendar, Text title, List<Group> groups, List<Column> coverage, List<String> months) {

    /** Is a group of rows under a heading. */
    public record Group(String key, Text title, List<Row> rows) {}

    /**
     * Is a row.
     *
     * @param indicator code of what it tells
     * @param partOf code of the row that it is an "of which" of; null when it stands alone
     */
    public record Row(String indicator, @Nullable String partOf) {}

    /** Is what is told of each commune, under a short heading. */
    public record Column(String indicator, Text title) {}

    /** Reads a shipped template. */
    public static ReportTemplate shipped(String code) {
        List<List<String>> lines = ShippedLines.of("/reports/" + code + ".csv", 4);
        List<Group> groups = new ArrayList<>();
        List<Column> coverage = new ArrayList<>();
        List<String> months = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            switch (line.get(0)) {
                case "group" -> groups.add(new Group(line.get(1), title(line), new ArrayList<>()));
                case "row" -> groups.get(groups.size() - 1).rows().add(row(line));
                case "coverage" -> coverage.add(new Column(line.get(1), title(line)));
                case "months" -> months.add(line.get(1));
                default -> throw new IllegalStateException("the template " + code + " does not know " + line);
            }
        }
        List<String> head = lines.get(0);
        return new ReportTemplate(
                code, head.get(1), title(head), List.copyOf(groups), List.copyOf(coverage), List.copyOf(months));
    }

    private static Row row(List<String> line) {
        return new Row(line.get(1), line.get(2).isEmpty() ? null : line.get(2));
    }

    private static Text title(List<String> line) {
        return new Text(line.get(2), line.get(3));
    }
}
