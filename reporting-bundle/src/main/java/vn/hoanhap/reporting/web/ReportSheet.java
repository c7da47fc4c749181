package vn.hoanhap.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.Side;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.reports.Report;

/** Writes a report for its page. */
final class ReportSheet {

    private final ReportingOffice office;
    private final Templates templates;
    private final Report report;
    private final Call call;
    private final View view;
    private final Words words;
    private final ReportWords reportWords;
    private final DeclaredWords declaredWords;
    private final TargetWords targetWords;

    ReportSheet(ReportingOffice office, Templates templates, Report report, Call call) {
        this.office = office;
        this.templates = templates;
        this.report = report;
        this.call = call;
        this.view = call.view(office.words().messages());
        this.words = new Words(office.words().messages());
        this.reportWords = new ReportWords(office);
        this.declaredWords = new DeclaredWords(office);
        this.targetWords = new TargetWords(office);
    }

    ReportModel.Sheet sheet(Downloads files) {
        Period period = report.period();
        ReportAnswer.Charts charts = new ReportCharts(office, call).of(report);
        return new ReportModel.Sheet(
                view.t("report.heading", report.asked().unit().name(), reportWords.title(period, view.language())),
                days(period),
                provisional(period),
                ReportHead.compiled(call, view),
                files,
                report.groups().stream()
                        .map(group -> new ReportModel.Group(
                                view.t(group.title()),
                                group.rows().stream().map(this::row).toList(),
                                group.rows().stream()
                                        .flatMap(row -> bar(row).stream())
                                        .toList()))
                        .toList(),
                new CoverageSheet(report, view).coverage(ReportCharts.communes(charts, report)),
                ReportCharts.months(charts, report),
                new RemarksPages(office, templates).shown(report, call));
    }

    private String days(Period period) {
        return ReportHead.days(period, view);
    }

    private @Nullable String provisional(Period period) {
        return ReportHead.provisional(period, call, view);
    }

    private ReportModel.Row row(Report.Row row) {
        Figure figure = row.figure();
        String code = row.indicator().code();
        return new ReportModel.Row(
                view.t(row.title()),
                row.partOf() != null,
                figure == null ? null : words.display(figure, view.language()),
                words.measure(row.indicator().measure(), view.language()),
                figure == null ? null : FigureRows.PAGE + code + FigureRows.query(report.asked()),
                goal(row),
                notes(row),
                row.declared().stream()
                        .map(said -> new FigureRow.Declared(
                                declaredWords.said(said, view.language()),
                                DeclaredWords.days(said),
                                said.source(),
                                DeclaredPages.HOME + "/" + said.id()))
                        .toList());
    }

    /** Draws what is a share: a ratio, or a part of a whole. Figures that share nothing are never drawn side by side. */
    private Optional<ReportModel.Bar> bar(Report.Row row) {
        Figure figure = row.figure();
        if (figure == null) {
            return Optional.empty();
        }
        if (figure.denominator() != null) {
            return bar(row, figure.numerator(), figure.denominator());
        }
        return Optional.ofNullable(row.partOf())
                .flatMap(report::row)
                .map(Report.Row::figure)
                .flatMap(whole -> bar(row, figure.value(), whole.value()));
    }

    private Optional<ReportModel.Bar> bar(Report.Row row, @Nullable Long value, @Nullable Long whole) {
        if (value == null || whole == null || whole == 0) {
            return Optional.empty();
        }
        String share = view.t("report.share", view.number(value), view.number(whole));
        return Optional.of(new ReportModel.Bar(view.t(row.title()), value, whole, share));
    }

    private ReportModel.@Nullable Goal goal(Report.Row row) {
        if (row.target() == null) {
            return null;
        }
        var compared = targetWords.compare(row.target(), row.figure(), report.asked(), List.of(), view.language());
        TargetAnswer.Result result = compared.result();
        return new ReportModel.Goal(
                compared.target().display(),
                result == null ? "–" : TargetResults.percentage(result),
                result == null ? "" : view.t(TargetResults.state(compared, result)),
                compared.period().display());
    }

    private List<ReportModel.Note> notes(Report.Row row) {
        Figure figure = row.figure();
        if (figure == null) {
            return List.of(
                    plain(view.t("report.not-installed", view.t(row.indicator().programme()))));
        }
        List<ReportModel.Note> notes = new ArrayList<>();
        if (!row.indicator().installed()) {
            notes.add(plain(words.withoutProgramme(row.indicator(), view.language())));
        }
        if (figure.undecidedLines() > 0) {
            notes.add(beside(row, Side.SHARED, view.t("figure.undecided", view.number(figure.undecidedLines()))));
        }
        if (figure.unplacedUnits() > 0) {
            notes.add(beside(row, Side.LEFT, view.t("figure.unplaced", view.number(figure.unplacedUnits()))));
        }
        if (figure.earlyLines() > 0) {
            notes.add(beside(row, Side.EARLY, view.t("figure.early", view.number(figure.earlyLines()))));
        }
        if (figure.knownOf() != null) {
            notes.add(plain(view.t("figure.known", view.number(figure.knownOf()), view.number(figure.lines()))));
        }
        return notes;
    }

    private static ReportModel.Note plain(String text) {
        return new ReportModel.Note(text, null);
    }

    private ReportModel.Note beside(Report.Row row, Side side, String text) {
        String page = FigureRows.PAGE + row.indicator().code() + FigureRows.query(report.asked());
        return new ReportModel.Note(text, page + "&lines=" + side.word());
    }
}
