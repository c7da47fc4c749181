package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Territory;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.reports.ReportTemplate;

/** Tells a report twice and sets the two side by side: as an answer, as a table, and as rows of a page. */
final class BothReports {

    private final ReportingOffice office;
    private final Call call;
    private final ReportTemplate template;

    BothReports(ReportingOffice office, Call call, ReportTemplate template) {
        this.office = office;
        this.call = call;
        this.template = template;
    }

    /** Tells it for a unit that existed at some time. */
    BothAnswer answer(long unitId, Period period) {
        BothTerritories territories = new BothTerritories(office, call);
        var then = territories.find(unitId, period, Territory.THEN);
        var today = territories.find(unitId, period, Territory.TODAY);
        List<String> notes = Stream.of(then.missing(), today.missing())
                .filter(Objects::nonNull)
                .map(missing -> missing.in(call.language()))
                .toList();
        return new BothAnswer(
                told(then.asked(), period),
                told(today.asked(), period),
                notes.isEmpty() ? null : String.join(" ", notes));
    }

    private @Nullable ReportAnswer told(@Nullable Asked asked, Period period) {
        return asked == null
                ? null
                : new ReportWords(office).answer(office.reports().compile(template, asked, period), call);
    }

    /** Is a figure told twice; a side without one is null. */
    record Pair(
            ReportAnswer.Group group,
            ReportAnswer.Row row,
            ReportAnswer.@Nullable Row then,
            ReportAnswer.@Nullable Row today) {}

    /** Sets the rows of both side by side, in the order of the report. */
    static List<Pair> pairs(BothAnswer both) {
        Map<String, ReportAnswer.Row> today = rows(both.today());
        Map<String, ReportAnswer.Row> then = rows(both.then());
        ReportAnswer order = told(both);
        List<Pair> pairs = new ArrayList<>();
        if (order != null) {
            for (ReportAnswer.Group group : order.groups()) {
                for (ReportAnswer.Row row : group.rows()) {
                    pairs.add(new Pair(group, row, then.get(row.indicator()), today.get(row.indicator())));
                }
            }
        }
        return pairs;
    }

    private static Map<String, ReportAnswer.Row> rows(@Nullable ReportAnswer report) {
        Map<String, ReportAnswer.Row> rows = new LinkedHashMap<>();
        if (report != null) {
            report.groups().forEach(group -> group.rows().forEach(row -> rows.put(row.indicator(), row)));
        }
        return rows;
    }

    /** Returns how a report calls a figure; its code when no row has it. */
    static String title(ReportAnswer report, String code) {
        return report.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.indicator().equals(code))
                .map(ReportAnswer.Row::title)
                .findFirst()
                .orElse(code);
    }

    /** Writes both as one table. */
    Table table(BothAnswer both, String name) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Pair pair : pairs(both)) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(pair.group().title());
            cells.add(pair.row().indicator());
            cells.add(pair.row().title());
            cells.add(pair.row().measure());
            side(cells, pair.then());
            side(cells, pair.today());
            cells.add(provisionalUntil(both));
            rows.add(cells);
        }
        return new Table(name, template.title(), notes(both, name), columns(both), rows).withoutPeople();
    }

    /** Returns the report that tells of both what they share: the days, and until when figures may change. */
    private static @Nullable ReportAnswer told(BothAnswer both) {
        return both.then() == null ? both.today() : both.then();
    }

    private static @Nullable LocalDate provisionalUntil(BothAnswer both) {
        ReportAnswer told = told(both);
        return told == null ? null : ReportTables.provisionalUntil(told);
    }

    private List<Text> notes(BothAnswer both, String name) {
        List<Text> notes = new ArrayList<>();
        ReportAnswer told = told(both);
        if (told != null) {
            notes.addAll(new ReportTables(office, told, name, call.language()).notes());
        }
        String note = both.note();
        if (note != null) {
            notes.add(new Text(note, note));
        }
        return notes;
    }

    private static void side(List<@Nullable Object> cells, ReportAnswer.@Nullable Row row) {
        ReportAnswer.Computed computed = row == null ? null : row.computed();
        cells.add(computed == null ? null : computed.display());
        cells.add(computed == null ? null : computed.value());
        cells.add(computed == null ? null : computed.numerator());
        cells.add(computed == null ? null : computed.denominator());
        cells.add(computed == null ? null : computed.undecidedLines());
        cells.add(computed == null ? null : computed.unplacedUnits());
        cells.add(computed == null ? null : computed.earlyLines());
    }

    private List<Column> columns(BothAnswer both) {
        List<Column> columns = new ArrayList<>();
        for (String plain : List.of("group", "indicator", "title", "measure")) {
            columns.add(new Column(plain, office.words().both("report.column." + plain), Form.TEXT));
        }
        side(columns, "then", both.then());
        side(columns, "today", both.today());
        columns.add(new Column("provisional_until", office.words().both("report.column.provisional_until"), Form.DATE));
        return columns;
    }

    private void side(List<Column> columns, String side, @Nullable ReportAnswer report) {
        String unit = report == null ? "–" : report.unit().name();
        Text head = office.words().both("both." + side, unit);
        for (String column : List.of(
                "display", "value", "numerator", "denominator", "undecided_lines", "unplaced_units", "early_lines")) {
            Text text = office.words().both("report.column." + column);
            columns.add(new Column(
                    side + "_" + column,
                    new Text(head.vi() + ": " + text.vi(), head.en() + ": " + text.en()),
                    column.equals("display") ? Form.TEXT : Form.NUMBER));
        }
    }
}
