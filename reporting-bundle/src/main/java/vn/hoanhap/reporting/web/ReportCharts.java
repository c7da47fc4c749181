package vn.hoanhap.reporting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.figures.CommuneFigures;
import vn.hoanhap.reporting.figures.MonthlyFigures;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.reports.Report;

/** Tells what a report's charts show, once for its page, its answer and its workbook. Nothing in a series is ever added up. */
final class ReportCharts {

    private static final int MOST_COMMUNES = 10;

    private final MonthChart months;
    private final View view;

    ReportCharts(ReportingOffice office, Call call) {
        months = new MonthChart(office, call);
        view = call.view(office.words().messages());
    }

    /** Returns every series of a report: its flows by month, then the communes that have most. */
    ReportAnswer.Charts of(Report report) {
        return new ReportAnswer.Charts(months(report), communes(report).orElse(null));
    }

    private List<ReportAnswer.MonthSeries> months(Report report) {
        return report.template().months().stream()
                .flatMap(code -> report.row(code).stream())
                .flatMap(row -> months(row, report).stream())
                .toList();
    }

    private Optional<ReportAnswer.MonthSeries> months(Report.Row row, Report report) {
        if (row.figure() == null) {
            return Optional.empty();
        }
        List<MonthlyFigures.Month> told = months.figures(row.figure().definition(), report.asked());
        if (MonthChart.nothing(told)) {
            return Optional.empty();
        }
        return Optional.of(new ReportAnswer.MonthSeries(
                row.indicator().code(),
                view.t(row.title()),
                told.stream()
                        .map(month -> new ReportAnswer.MonthPoint(
                                months.name(month),
                                month.from(),
                                month.to(),
                                MonthChart.value(month),
                                months.display(month)))
                        .toList(),
                view.t("chart.months.note")));
    }

    /** Tells the communes that have most of the last column, and how many have none. */
    private Optional<ReportAnswer.CommuneSeries> communes(Report report) {
        List<Report.Column> columns = report.coverage().columns();
        Report.Column column = columns.get(columns.size() - 1);
        CommuneFigures.ByCommune figures = column.figures();
        boolean alone = report.coverage().communes().size() == 1; // nothing to compare it with
        if (figures == null || figures.values().isEmpty() || alone) {
            return Optional.empty();
        }
        Map<Long, Long> values = figures.values();
        List<ReportAnswer.CommunePoint> points = told(report, values)
                .sorted(Comparator.comparing(
                        (CommuneFigures.Commune commune) -> -values.getOrDefault(commune.id(), 0L)))
                .limit(MOST_COMMUNES)
                .map(commune -> point(commune, values.getOrDefault(commune.id(), 0L)))
                .toList();
        long none = report.coverage().communes().size() - told(report, values).count();
        return Optional.of(new ReportAnswer.CommuneSeries(
                column.indicator(),
                view.t("chart.communes", view.t(column.title()), view.number(points.size())),
                points,
                none,
                none == 0 ? view.t("chart.communes.all") : view.t("chart.communes.note", view.number(none))));
    }

    private static Stream<CommuneFigures.Commune> told(Report report, Map<Long, Long> values) {
        return report.coverage().communes().stream().filter(commune -> values.containsKey(commune.id()));
    }

    private ReportAnswer.CommunePoint point(CommuneFigures.Commune commune, long value) {
        return new ReportAnswer.CommunePoint(
                new FigureAnswer.UnitAnswer(new Id(commune.id()), commune.code(), commune.name()),
                commune.label(),
                value,
                view.number(value));
    }

    /** Draws the months of a report for its page. */
    static List<Chart> months(ReportAnswer.Charts charts, Report report) {
        return charts.months().stream()
                .map(series -> Chart.of(
                        series.title(),
                        series.points().stream()
                                .map(point -> new Chart.Bar(
                                        point.name(),
                                        point.value(),
                                        point.display(),
                                        FigureRows.PAGE
                                                + series.indicator()
                                                + FigureRows.query(
                                                        report.asked().within(point.from(), point.to()))))
                                .toList(),
                        series.note()))
                .toList();
    }

    /** Draws the communes that have most for the page of a report; null while none has any. */
    static @Nullable Chart communes(ReportAnswer.Charts charts, Report report) {
        ReportAnswer.CommuneSeries series = charts.communes();
        return series == null
                ? null
                : Chart.of(
                        series.title(),
                        series.points().stream()
                                .map(point -> new Chart.Bar(
                                        point.label(),
                                        point.value(),
                                        point.display(),
                                        FigureRows.PAGE
                                                + series.indicator()
                                                + CoverageSheet.query(
                                                        report,
                                                        point.unit().id().value())))
                                .toList(),
                        series.note());
    }
}
