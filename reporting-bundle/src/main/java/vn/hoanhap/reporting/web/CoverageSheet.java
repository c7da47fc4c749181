package vn.hoanhap.reporting.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.CommuneFigures;
import vn.hoanhap.reporting.figures.Side;
import vn.hoanhap.reporting.reports.Report;

/** Writes what a report tells of each commune: every cell opens to its lines. */
final class CoverageSheet {

    private final Report report;
    private final View view;

    CoverageSheet(Report report, View view) {
        this.report = report;
        this.view = view;
    }

    /** Writes it; {@code chart} draws the communes that have most. */
    ReportModel.Coverage coverage(@Nullable Chart chart) {
        Report.Coverage coverage = report.coverage();
        List<ReportModel.Commune> communes = coverage.communes().stream()
                .map(commune -> new ReportModel.Commune(
                        commune.label(),
                        values(
                                figures -> figures.values().getOrDefault(commune.id(), 0L),
                                query(report, commune.id()))))
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
                chart);
    }

    /** Asks the report's question of one of its communes. */
    static String query(Report report, long commune) {
        Asked asked = report.asked();
        return "?unit=" + commune + "&from=" + asked.from() + "&to=" + asked.to() + "&territory="
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
