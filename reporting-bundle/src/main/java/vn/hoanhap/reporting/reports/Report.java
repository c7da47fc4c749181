package vn.hoanhap.reporting.reports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.CommuneFigures;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.KnownIndicator;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.remarks.Remarks;
import vn.hoanhap.reporting.targets.Target;

/**
 * Is a report of a unit and a period: figures side by side. It holds no total: what may be added was added by the figure's own
 * definition, and nothing else may be.
 *
 * @param template what it tells
 * @param asked unit, days and territory
 * @param period the period with its name and closing day
 * @param groups its groups of rows
 * @param coverage what is told of each commune
 * @param remarks what the office writes under it; null for nothing
 */
public record Report(
        ReportTemplate template,
        Asked asked,
        Period period,
        List<Group> groups,
        Coverage coverage,
        @Nullable Remarks remarks) {

    /** Is a group of rows under a heading. */
    public record Group(String key, Text title, List<Row> rows) {}

    /**
     * Is a row.
     *
     * @param indicator what it tells
     * @param title how the report names it
     * @param partOf code of the row that it is an "of which" of; null when it stands alone
     * @param figure what the register counts; null when its programme is not installed and nobody entered lines without it
     * @param declared what offices declare beside it
     * @param target the target of the year; null when none stands
     */
    public record Row(
            KnownIndicator indicator,
            Text title,
            @Nullable String partOf,
            @Nullable Figure figure,
            List<DeclaredFigure> declared,
            @Nullable Target target) {}

    /** Tells of each commune, in the order of its columns. */
    public record Coverage(List<CommuneFigures.Commune> communes, List<Column> columns) {}

    /** Is one figure for each commune; {@code figures} is null when its programme is not installed. */
    public record Column(String indicator, Text title, CommuneFigures.@Nullable ByCommune figures) {}

    /** Finds the row of an indicator. */
    public Optional<Row> row(String indicator) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.indicator().code().equals(indicator))
                .findFirst();
    }
}
