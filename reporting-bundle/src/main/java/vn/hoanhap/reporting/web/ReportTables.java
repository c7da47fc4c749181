package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Coded;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Writes a report as tables: figures computed and declared, each on a line of its own, and what is told of each commune. */
final class ReportTables {

    private final ReportingOffice office;
    private final ReportAnswer report;
    private final String name;
    private final Language language;

    /** Writes a report that was put into words; the tables' files are called by the name. */
    ReportTables(ReportingOffice office, ReportAnswer report, String name, Language language) {
        this.office = office;
        this.report = report;
        this.name = name;
        this.language = language;
    }

    /** Returns the figures. */
    Table figures() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ReportAnswer.Group group : report.groups()) {
            for (ReportAnswer.Row row : group.rows()) {
                rows.add(computed(group, row));
                row.declared().forEach(said -> rows.add(declared(group, row, said)));
            }
        }
        return new Table(name, said("report.sheet.figures"), notes(), columns(), rows).withoutPeople();
    }

    /** Returns one line per commune; figures in the order of their columns. */
    Table coverage() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("commune_code", Form.TEXT));
        columns.add(column("commune", Form.TEXT));
        for (String code : report.coverage().indicators()) {
            columns.add(new Column(code, new Text(title(code), title(code)), Form.NUMBER));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ReportAnswer.Commune commune : report.coverage().communes()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(commune.unit().code());
            row.add(commune.label());
            row.addAll(commune.values());
            rows.add(row);
        }
        foot(rows, "report.coverage.undecided", report.coverage().undecided());
        foot(rows, "report.coverage.unplaced", report.coverage().unplaced());
        return new Table(name + "-communes", said("report.sheet.communes"), List.of(), columns, rows).withoutPeople();
    }

    /** Returns what the charts by month show: a line for each month of each flow. */
    Table byMonth() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ReportAnswer.MonthSeries series : report.charts().months()) {
            for (ReportAnswer.MonthPoint point : series.points()) {
                rows.add(Arrays.asList(
                        series.indicator(),
                        series.title(),
                        point.name(),
                        point.from(),
                        point.to(),
                        point.value(),
                        point.display()));
            }
        }
        List<Column> columns = List.of(
                column("indicator", Form.TEXT),
                column("title", Form.TEXT),
                column("month", Form.TEXT),
                column("from", Form.DATE),
                column("to", Form.DATE),
                column("value", Form.NUMBER),
                column("display", Form.TEXT));
        return new Table(
                        name + "-months",
                        said("report.sheet.months"),
                        List.of(said("chart.months.note")),
                        columns,
                        rows)
                .withoutPeople();
    }

    /** Returns what the chart of communes shows: those that have most, the first most. */
    Table mostCommunes() {
        ReportAnswer.CommuneSeries series = report.charts().communes();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (series != null) {
            for (ReportAnswer.CommunePoint point : series.points()) {
                rows.add(Arrays.asList(point.unit().code(), point.label(), series.indicator(), point.value()));
            }
        }
        List<Column> columns = List.of(
                column("commune_code", Form.TEXT),
                column("commune", Form.TEXT),
                column("indicator", Form.TEXT),
                column("value", Form.NUMBER));
        List<Text> notes = series == null
                ? List.of()
                : List.of(new Text(series.title(), series.title()), new Text(series.note(), series.note()));
        return new Table(name + "-most", said("report.sheet.most"), notes, columns, rows).withoutPeople();
    }

    /** Lines that are in no commune's figure stand at the foot, when there are any. */
    private void foot(List<List<@Nullable Object>> rows, String key, List<Long> lines) {
        if (lines.stream().anyMatch(count -> count > 0)) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(null);
            row.add(said(key).in(language));
            row.addAll(lines);
            rows.add(row);
        }
    }

    /** Says what the report is, of which days, by whom, and until when it may change. */
    List<Text> notes() {
        String days = Formats.date(report.period().from()) + " – "
                + Formats.date(report.period().to());
        List<Text> notes = new ArrayList<>();
        notes.add(said("report.sheet.about", report.title(), report.unit().name(), days));
        notes.add(said("report.compiled", report.compiledBy(), Formats.date(report.compiledOn())));
        if (report.period().provisional()) {
            notes.add(said(
                    "report.provisional",
                    Formats.date(report.period().closesOn()),
                    report.period().closesSource()));
        }
        notes.add(said("report.sheet.never-added"));
        return notes;
    }

    private List<Column> columns() {
        return List.of(
                column("group", Form.TEXT),
                column("indicator", Form.TEXT),
                column("title", Form.TEXT),
                column("part_of", Form.TEXT),
                column("source", Form.TEXT),
                column("from", Form.DATE),
                column("to", Form.DATE),
                column("value", Form.NUMBER),
                column("value_to", Form.NUMBER),
                column("numerator", Form.NUMBER),
                column("denominator", Form.NUMBER),
                column("qualifier", Form.TEXT),
                column("display", Form.TEXT),
                column("measure", Form.TEXT),
                column("target", Form.TEXT),
                column("target_percentage", Form.TEXT),
                column("target_reached", Form.TEXT),
                column("target_period", Form.TEXT),
                column("undecided_lines", Form.NUMBER),
                column("early_lines", Form.NUMBER),
                column("provisional_until", Form.DATE),
                column("note", Form.TEXT));
    }

    private Column column(String column, Form form) {
        return new Column(column, said("report.column." + column), form);
    }

    private List<@Nullable Object> computed(ReportAnswer.Group group, ReportAnswer.Row row) {
        ReportAnswer.Computed computed = row.computed();
        List<@Nullable Object> cells = begun(group, row, "computed");
        cells.add(report.period().from());
        cells.add(report.period().to());
        cells.add(computed == null ? null : computed.value());
        cells.add(null);
        cells.add(computed == null ? null : computed.numerator());
        cells.add(computed == null ? null : computed.denominator());
        cells.add(computed == null ? null : qualifier(computed.qualifier()));
        cells.add(computed == null ? null : computed.display());
        cells.add(row.measure());
        TargetAnswer.Compared target = row.target();
        goal(cells, target, target == null ? null : target.result());
        cells.add(computed == null ? null : computed.undecidedLines());
        cells.add(computed == null ? null : computed.earlyLines());
        cells.add(computed == null ? null : provisionalUntil(report));
        cells.add(row.note());
        return cells;
    }

    private List<@Nullable Object> declared(ReportAnswer.Group group, ReportAnswer.Row row, DeclaredAnswer said) {
        List<@Nullable Object> cells = begun(group, row, "declared");
        cells.add(said.from() == null ? said.to() : said.from());
        cells.add(said.to());
        cells.add(said.value());
        cells.add(said.valueTo());
        cells.add(said.numerator());
        cells.add(said.denominator());
        cells.add(qualifier(said.qualifier()));
        cells.add(said.display());
        cells.add(row.measure());
        TargetAnswer.Compared target = row.target();
        goal(
                cells,
                target,
                target == null ? null : target.declared().get(row.declared().indexOf(said)));
        cells.add(null);
        cells.add(null);
        cells.add(null);
        cells.add(said.source());
        return cells;
    }

    /** Returns the day after which a report's figures change no more, for those who read a file without its notes; null when it is over. */
    static @Nullable LocalDate provisionalUntil(ReportAnswer report) {
        return report.period().provisional() ? report.period().closesOn() : null;
    }

    /** Writes the target and which part of it a result is; four empty cells where none stands. */
    private void goal(
            List<@Nullable Object> cells,
            TargetAnswer.@Nullable Compared target,
            TargetAnswer.@Nullable Result result) {
        cells.add(target == null ? null : target.target().display());
        cells.add(result == null ? null : result.percentageDisplay());
        cells.add(
                target == null || result == null || result.reached() == null
                        ? null
                        : said(TargetResults.state(target, result)).in(language));
        cells.add(target == null ? null : target.period().display());
    }

    /** Returns what the office writes under the report: a line for each, empty where nothing is written. */
    Table remarks() {
        ReportAnswer.Remarks written = report.remarks();
        List<List<@Nullable Object>> rows = List.of(
                remark("report.difficulties", written == null ? "" : written.difficulties()),
                remark("report.proposals", written == null ? "" : written.proposals()),
                remark("report.approved", written == null ? "" : written.approvedBy()));
        return new Table(
                        name + "-remarks",
                        said("remarks.title"),
                        List.of(),
                        List.of(column("remark", Form.TEXT), column("text", Form.TEXT)),
                        rows)
                .withoutPeople();
    }

    private List<@Nullable Object> remark(String key, String text) {
        return Arrays.asList(said(key).in(language), text.isEmpty() ? null : text);
    }

    private List<@Nullable Object> begun(ReportAnswer.Group group, ReportAnswer.Row row, String source) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(group.title());
        cells.add(row.indicator());
        cells.add(row.title());
        String whole = row.partOf();
        cells.add(whole == null ? null : new Coded(whole, title(whole)));
        cells.add(new Coded(source, said("report.source." + source).in(language)));
        return cells;
    }

    private Coded qualifier(String code) {
        return new Coded(code, said("qualifier.name." + code).in(language));
    }

    private String title(String code) {
        return BothReports.title(report, code);
    }

    private Text said(String key, Object... arguments) {
        return office.words().both(key, arguments);
    }
}
