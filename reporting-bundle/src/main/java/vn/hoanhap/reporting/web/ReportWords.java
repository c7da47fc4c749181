package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.reporting.figures.CommuneFigures;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.remarks.Remarks;
import vn.hoanhap.reporting.reports.Report;

/** Puts a report into its answer. */
final class ReportWords {

    private final ReportingOffice office;
    private final Messages messages;
    private final Words words;
    private final DeclaredWords declared;
    private final TargetWords targets;

    ReportWords(ReportingOffice office) {
        this.office = office;
        this.messages = office.words().messages();
        this.words = new Words(messages);
        this.declared = new DeclaredWords(office);
        this.targets = new TargetWords(office);
    }

    ReportAnswer answer(Report report, Call call) {
        Language language = call.language();
        return new ReportAnswer(
                report.template().code(),
                report.template().title().in(language),
                new FigureAnswer.UnitAnswer(
                        new Id(report.asked().unit().id()),
                        report.asked().unit().code(),
                        report.asked().unit().name()),
                period(report.period(), Periods.seenOn(call), language),
                report.asked().territory().word(),
                call.principal().username(),
                call.today(),
                report.groups().stream()
                        .map(group -> new ReportAnswer.Group(
                                group.key(),
                                group.title().in(language),
                                group.rows().stream()
                                        .map(row -> row(row, report, language))
                                        .toList()))
                        .toList(),
                coverage(report.coverage()),
                new ReportCharts(office, call).of(report),
                remarks(report.remarks()));
    }

    private static ReportAnswer.@Nullable Remarks remarks(@Nullable Remarks written) {
        return written == null
                ? null
                : new ReportAnswer.Remarks(
                        written.words().difficulties(),
                        written.words().proposals(),
                        written.words().approvedBy(),
                        written.version(),
                        written.at());
    }

    private ReportAnswer.PeriodAnswer period(Period period, LocalDate seenOn, Language language) {
        return new ReportAnswer.PeriodAnswer(
                period.name(),
                title(period, language),
                period.calendar(),
                period.from(),
                period.to(),
                period.provisional(seenOn),
                period.closing().on(),
                period.closing().source().in(language));
    }

    /** Names a period: 6 tháng đầu năm 2024; từ 01/01/2024 đến 06/06/2024. */
    String title(Period period, Language language) {
        String name = period.name();
        if (name == null) {
            return messages.text(language, "period.free", Formats.date(period.from()), Formats.date(period.to()));
        }
        String year = name.substring(0, 4);
        if (name.length() == 4) {
            return messages.text(language, "period.year", year);
        }
        String part = name.substring(5);
        return switch (part) {
            case "H1" -> messages.text(language, "period.H1", year);
            case "H2" -> messages.text(language, "period.H2", year);
            default ->
                part.startsWith("Q")
                        ? messages.text(language, "period.quarter", part.substring(1), year)
                        : messages.text(language, "period.month", part.substring(1), year);
        };
    }

    private ReportAnswer.Row row(Report.Row row, Report report, Language language) {
        Figure figure = row.figure();
        return new ReportAnswer.Row(
                row.indicator().code(),
                row.title().in(language),
                words.measure(row.indicator().measure(), language),
                row.partOf(),
                row.indicator().installed(),
                origin(row, language),
                figure == null ? null : computed(figure, report, language),
                row.declared().stream()
                        .map(each -> declared.answer(each, language))
                        .toList(),
                compared(row, report, language));
    }

    /** Says that nothing can be counted, and why, or that it was counted without the programme; null for the usual. */
    private @Nullable String origin(Report.Row row, Language language) {
        if (row.indicator().installed()) {
            return null;
        }
        return row.figure() == null
                ? messages.text(
                        language,
                        "report.not-installed",
                        row.indicator().programme().in(language))
                : words.withoutProgramme(row.indicator(), language);
    }

    private ReportAnswer.Computed computed(Figure figure, Report report, Language language) {
        return new ReportAnswer.Computed(
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                words.display(figure, language),
                figure.qualifier().name(),
                figure.knownOf(),
                figure.undecidedLines(),
                figure.unplacedUnits(),
                figure.earlyLines(),
                IndicatorRoutes.lineage(figure, report.asked()));
    }

    private TargetAnswer.@Nullable Compared compared(Report.Row row, Report report, Language language) {
        Figure figure = row.figure();
        return row.target() == null
                ? null
                : targets.compare(row.target(), figure, report.asked(), row.declared(), language);
    }

    private static ReportAnswer.Coverage coverage(Report.Coverage coverage) {
        List<ReportAnswer.Commune> communes = coverage.communes().stream()
                .map(commune -> commune(commune, coverage))
                .toList();
        List<Long> undecided = new ArrayList<>();
        List<Long> unplaced = new ArrayList<>();
        for (Report.Column column : coverage.columns()) {
            CommuneFigures.ByCommune figures = column.figures();
            undecided.add(figures == null ? 0 : figures.undecidedLines());
            unplaced.add(figures == null ? 0 : figures.unplacedLines());
        }
        return new ReportAnswer.Coverage(
                coverage.columns().stream().map(Report.Column::indicator).toList(), communes, undecided, unplaced);
    }

    private static ReportAnswer.Commune commune(CommuneFigures.Commune commune, Report.Coverage coverage) {
        List<@Nullable Long> values = new ArrayList<>();
        for (Report.Column column : coverage.columns()) {
            CommuneFigures.ByCommune figures = column.figures();
            values.add(figures == null ? null : figures.values().getOrDefault(commune.id(), 0L));
        }
        return new ReportAnswer.Commune(
                new FigureAnswer.UnitAnswer(new Id(commune.id()), commune.code(), commune.name()),
                commune.label(),
                values);
    }
}
