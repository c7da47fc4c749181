package vn.hoanhap.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.CommuneFigures;
import vn.hoanhap.reporting.figures.Side;
import vn.hoanhap.reporting.reports.Report;

/** Writes what a report tells of each commune: every cell opens to its lines. */
final class CoverageSheet {

    private static final int MOST_BARS = 10;

    private final Report report;
    private final View view;

    CoverageSheet(Report report, View view) {
        this.report = report;
        this.view = view;
    }

    ReportModel.Coverage coverage() {
        Report.Coverage coverage = report.coverage();
        List<ReportModel.Commune> communes = coverage.communes().stream()
                .map(commune -> new ReportModel.Commune(
                        commune.name(),
                        values(figures -> figures.values().getOrDefault(commune.id(), 0L), query(commune))))
                .toList();
        List<ReportModel.Commune> foot = new ArrayList<>();
        foot(foot, Side.UNDECIDED, CommuneFigures.ByCommune::undecidedLines);
        foot(foot, Side.UNPLACED, CommuneFigures.ByCommune::unplacedLines);
        return new ReportModel.Coverage(
                coverage.columns().stream()
                        .map(column -> view.t(column.title()))
                        .toList(),
                communes,
                foot,
                chart());
    }

    /** Draws the communes that have most of the last column, and says how many have none. */
    private @Nullable Chart chart() {
        List<Report.Column> columns = report.coverage().columns();
        Report.Column column = columns.get(columns.size() - 1);
        CommuneFigures.ByCommune figures = column.figures();
        if (figures == null || figures.values().isEmpty()) {
            return null;
        }
        Map<Long, Long> values = figures.values();
        List<Chart.Bar> bars = report.coverage().communes().stream()
                .filter(commune -> values.containsKey(commune.id()))
                .sorted(Comparator.comparing(
                        (CommuneFigures.Commune commune) -> -values.getOrDefault(commune.id(), 0L)))
                .limit(MOST_BARS)
                .map(commune -> bar(commune, values.getOrDefault(commune.id(), 0L), column))
                .toList();
        long none = report.coverage().communes().stream()
                .filter(commune -> !values.containsKey(commune.id()))
                .count();
        String title = view.t("chart.communes", view.t(column.title()), view.number(bars.size()));
        return Chart.of(title, bars, view.t("chart.communes.note", view.number(none)));
    }

    private Chart.Bar bar(CommuneFigures.Commune commune, long value, Report.Column column) {
        return new Chart.Bar(
                commune.name(), value, view.number(value), FigureRows.PAGE + column.indicator() + query(commune));
    }

    /** Asks the report's question of one of its communes. */
    private String query(CommuneFigures.Commune commune) {
        Asked asked = report.asked();
        return "?unit=" + commune.id() + "&from=" + asked.from() + "&to=" + asked.to() + "&territory="
                + asked.territory().word();
    }

    private void foot(List<ReportModel.Commune> foot, Side side, Read read) {
        boolean any = report.coverage().columns().stream()
                .map(Report.Column::figures)
                .anyMatch(figures -> figures != null && read.of(figures) > 0);
        if (any) {
            String query = FigureRows.query(report.asked()) + "&lines=" + side.word();
            foot.add(new ReportModel.Commune(view.t("report.coverage." + side.word()), values(read, query)));
        }
    }

    /** Reads a number of a column. */
    private interface Read {
        long of(CommuneFigures.ByCommune figures);
    }

    private List<ReportModel.Value> values(Read read, String query) {
        return report.coverage().columns().stream()
                .map(column -> value(column, read, query))
                .toList();
    }

    private ReportModel.Value value(Report.Column column, Read read, String query) {
        String title = view.t(column.title());
        CommuneFigures.ByCommune figures = column.figures();
        return figures == null
                ? new ReportModel.Value(title, "–", null)
                : new ReportModel.Value(
                        title, view.number(read.of(figures)), FigureRows.PAGE + column.indicator() + query);
    }
}
