package vn.hoanhap.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;

/**
 * Tells a flow month by month, from the first day of its period on. Figures of months are never added: whoever was met in two
 * months counts in both.
 */
public final class MonthlyFigures {

    private static final int MOST = 12;

    private final Figures figures;

    /** Computes with the given figures. */
    public MonthlyFigures(Figures figures) {
        this.figures = figures;
    }

    /** Is the figure of one month, or of the part of it that lies in the period. */
    public record Month(LocalDate from, LocalDate to, Figure figure) {}

    /**
     * Tells the months that have begun by a day; empty for what is no flow, and for less than two or more than twelve months.
     *
     * @param seenOn months that begin later are left out: they would look like none
     */
    public List<Month> of(IndicatorDefinition definition, Asked asked, LocalDate seenOn) {
        if (definition.basis() != Basis.FLOW || asked.from().plusMonths(MOST).isBefore(asked.to())) {
            return List.of();
        }
        LocalDate end = asked.to().isAfter(seenOn) ? seenOn : asked.to();
        List<Month> months = new ArrayList<>();
        for (int month = 0; !asked.from().plusMonths(month).isAfter(end); month++) {
            LocalDate from = asked.from().plusMonths(month);
            LocalDate last = asked.from().plusMonths(month + 1L).minusDays(1);
            LocalDate to = last.isAfter(asked.to()) ? asked.to() : last;
            var part = new Asked(asked.unit(), from, to, asked.territory(), asked.placedOn());
            months.add(new Month(from, to, figures.compute(definition, part)));
        }
        return months.size() < 2 ? List.of() : months;
    }
}
