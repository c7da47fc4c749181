package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.MonthlyFigures;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Draws a flow over the months of its period. */
final class MonthChart {

    private final MonthlyFigures months;
    private final Call call;
    private final View view;
    private final Words words;

    MonthChart(ReportingOffice office, Call call) {
        this.months = new MonthlyFigures(office.computed().figures());
        this.call = call;
        this.view = call.view(office.words().messages());
        this.words = new Words(office.words().messages());
    }

    /** Draws the months; empty for what is no flow, and while nothing happened. */
    Optional<Chart> of(IndicatorDefinition definition, String title, Asked asked) {
        List<Chart.Bar> bars = months.of(definition, asked, Periods.seenOn(call)).stream()
                .map(month -> bar(definition, month, asked))
                .toList();
        return bars.stream().allMatch(bar -> bar.value() == 0)
                ? Optional.empty()
                : Optional.of(Chart.of(title, bars, view.t("chart.months.note")));
    }

    private Chart.Bar bar(IndicatorDefinition definition, MonthlyFigures.Month month, Asked asked) {
        Figure figure = month.figure();
        Long value = figure.value();
        var part = new Asked(asked.unit(), month.from(), month.to(), asked.territory(), asked.placedOn());
        return new Chart.Bar(
                name(month),
                value == null ? 0 : value,
                words.display(figure, view.language()),
                FigureRows.PAGE + definition.code() + FigureRows.query(part));
    }

    /** A month of the calendar by its number, others by their days. */
    private String name(MonthlyFigures.Month month) {
        String to = view.date(month.to());
        return month.from().getDayOfMonth() == 1
                ? to.substring(3)
                : view.date(month.from()).substring(0, 5) + "–" + to.substring(0, 5);
    }
}
