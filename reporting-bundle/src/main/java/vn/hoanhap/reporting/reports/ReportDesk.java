package vn.hoanhap.reporting.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.CommuneFigures;
import vn.hoanhap.reporting.figures.Figures;
import vn.hoanhap.reporting.figures.IndicatorCatalogue;
import vn.hoanhap.reporting.figures.KnownIndicator;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.remarks.Place;
import vn.hoanhap.reporting.store.DeclaredTable;
import vn.hoanhap.reporting.store.RemarksTable;
import vn.hoanhap.reporting.store.TargetTable;

/** Compiles reports from what the register counts and what offices say. Runs in the caller's unit of work. */
public final class ReportDesk {

    private final List<ReportTemplate> templates = List.of(ReportTemplate.shipped("half-year"));
    private final Sources sources;
    private final Sentences words;

    /** Is what a report is compiled from. */
    public record Sources(Figures figures, CommuneFigures communes, IndicatorCatalogue indicators, Entered entered) {}

    /** Is what offices enter themselves. */
    public record Entered(DeclaredTable declared, TargetTable targets, RemarksTable remarks) {}

    /** Compiles from the given sources. */
    public ReportDesk(Sources sources, Sentences words) {
        this.sources = sources;
        this.words = words;
    }

    /** Lists the templates. */
    public List<ReportTemplate> templates() {
        return templates;
    }

    /**
     * Returns a template.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when there is none of that code
     */
    public ReportTemplate template(String code) {
        return templates.stream()
                .filter(template -> template.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound(words.both("report.not-found", code)).raise());
    }

    /**
     * Compiles a report.
     *
     * @param asked unit, days and territory; of a stock its last day is told
     */
    public Report compile(ReportTemplate template, Asked asked, Period period) {
        Map<String, List<DeclaredFigure>> declared =
                sources.entered().declared().standing(asked.unit().id(), asked.from(), asked.to()).stream()
                        .collect(Collectors.groupingBy(DeclaredFigure::indicator));
        List<Report.Group> groups = template.groups().stream()
                .map(group -> new Report.Group(
                        group.key(),
                        group.title(),
                        group.rows().stream()
                                .map(row -> row(row, asked, declared.getOrDefault(row.indicator(), List.of())))
                                .toList()))
                .toList();
        Place place = new Place(template.code(), asked.unit().id(), period.from(), period.to());
        return new Report(
                template,
                asked,
                period,
                groups,
                coverage(template, asked),
                sources.entered().remarks().standing(place).orElse(null));
    }

    private Report.Row row(ReportTemplate.Row row, Asked asked, List<DeclaredFigure> declared) {
        KnownIndicator indicator = sources.indicators()
                .find(row.indicator())
                .orElseThrow(() -> new IllegalStateException("a template asks for the unknown " + row.indicator()));
        return new Report.Row(
                indicator,
                sources.indicators().reportTitle(row.indicator()).orElse(indicator.title()),
                row.partOf(),
                sources.figures()
                        .counted(row.indicator())
                        .map(definition -> sources.figures().compute(definition, asked))
                        .orElse(null),
                declared,
                sources.entered()
                        .targets()
                        .standing(asked.unit().id(), row.indicator(), asked.to().getYear())
                        .orElse(null));
    }

    private Report.Coverage coverage(ReportTemplate template, Asked asked) {
        CommuneFigures.Communes communes = sources.communes().communes(asked);
        List<Report.Column> columns = template.coverage().stream()
                .map(column -> new Report.Column(
                        column.indicator(),
                        column.title(),
                        Optional.of(column.indicator())
                                .flatMap(code -> sources.indicators().definition(code))
                                .map(definition -> sources.communes().count(definition, asked, communes))
                                .orElse(null)))
                .toList();
        return new Report.Coverage(communes.list(), columns);
    }
}
