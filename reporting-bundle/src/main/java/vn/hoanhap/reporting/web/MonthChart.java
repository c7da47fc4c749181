package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.figures.Asked;
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
        List<MonthlyFigures.Month> told = figures(definition, asked);
        return nothing(told)
                ? Optional.empty()
                : Optional.of(Chart.of(
                        title,
                        told.stream()
                                .map(month -> bar(definition, month, asked))
                                .toList(),
                        view.t("chart.months.note")));
    }

    /** Tells the months that have begun; empty for what is no flow. */
    List<MonthlyFigures.Month> figures(IndicatorDefinition definition, Asked asked) {
        return months.of(definition, asked, Periods.seenOn(call));
    }

    /** Tells whether nothing happened in any of the months. */
    static boolean nothing(List<MonthlyFigures.Month> told) {
        return told.stream().allMatch(month -> value(month) == 0);
    }

    /** Returns what happened in a month; 0 where that is not known. */
    static long value(MonthlyFigures.Month month) {
        Long value = month.figure().value();
        return value == null ? 0 : value;
    }

    /** Returns the same in words. */
    String display(MonthlyFigures.Month month) {
        return words.display(month.figure(), view.language());
    }

    private Chart.Bar bar(IndicatorDefinition definition, MonthlyFigures.Month month, Asked asked) {
        return new Chart.Bar(
                name(month),
                value(month),
                display(month),
                FigureRows.PAGE + definition.code() + FigureRows.query(asked.within(month.from(), month.to())));
    }

    /** Names a month of the calendar by its number, others by their days. */
    String name(MonthlyFigures.Month month) {
        String to = view.date(month.to());
        return month.from().getDayOfMonth() == 1
                ? to.substring(3)
                : view.date(month.from()).substring(0, 5) + "–" + to.substring(0, 5);
    }
}
