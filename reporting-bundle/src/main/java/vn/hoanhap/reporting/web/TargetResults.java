package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.Territory;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.targets.Comparison;
import vn.hoanhap.reporting.targets.Target;

/** Says what was reached of a target from the beginning of its year to the day that governs a page. */
final class TargetResults {

    private final ReportingOffice office;
    private final TargetWords words;

    TargetResults(ReportingOffice office) {
        this.office = office;
        this.words = new TargetWords(office);
    }

    /** Is a result in words, and the figure that it is. */
    record Reached(String said, String href) {}

    /** Compares; empty while the year has not begun, the unit does not stand, or nobody counts it. */
    Optional<Reached> of(Target target, Call call) {
        LocalDate first = LocalDate.of(target.year(), Month.JANUARY, 1);
        LocalDate last = LocalDate.of(target.year(), Month.DECEMBER, 31);
        LocalDate to = call.asOf().isBefore(last) ? call.asOf() : last;
        if (to.isBefore(first)) {
            return Optional.empty();
        }
        Optional<Unit> unit = office.units().find(target.unitId(), to);
        return unit.flatMap(found -> office.computed()
                .figures()
                .counted(target.indicator())
                .map(definition -> compare(target, definition, new Asked(found, first, to, Territory.THEN, to), call)));
    }

    private Reached compare(Target target, IndicatorDefinition definition, Asked year, Call call) {
        View v = call.view(office.words().messages());
        LocalDate from = definition.basis() == Basis.FLOW ? year.from() : year.to();
        Asked asked = new Asked(year.unit(), from, year.to(), year.territory(), year.placedOn());
        Figure figure = office.computed().figures().compute(definition, asked);
        String said = said(words.compare(target, figure, asked, List.of(), v.language()), v);
        return new Reached(said, FigureRows.PAGE + definition.code() + FigureRows.query(year));
    }

    private static String said(TargetAnswer.Compared compared, View v) {
        TargetAnswer.Result result = compared.result();
        return result == null
                ? v.t("target.none")
                : v.t(
                        "target.result",
                        result.display(),
                        percentage(result),
                        v.t(state(compared, result)),
                        compared.period().display());
    }

    /** Writes which part of a target a result is; a dash when nobody can say. */
    static String percentage(TargetAnswer.Result result) {
        return result.percentageDisplay() == null ? "–" : result.percentageDisplay();
    }

    /**
     * Returns the name of the sentence that says whether a target is reached, as far as that can be said: what a year still has
     * time for is under way.
     */
    static String state(TargetAnswer.Compared compared, TargetAnswer.Result result) {
        Boolean reached = result.reached();
        if (reached == null) {
            return "target.open";
        }
        boolean underWay =
                !compared.period().wholeYear() && compared.target().comparator().equals(Comparison.AT_LEAST.name());
        return reached ? "target.reached" : underWay ? "target.on-the-way" : "target.not-yet";
    }
}
