package vn.hoanhap.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.store.TargetTable;
import vn.hoanhap.reporting.targets.Target;

/** Gives the list of targets as a file, narrowed as the page is. */
final class TargetExport {

    private static final String LIST = "targets";

    private final ReportingOffice office;
    private final Narrowing narrowing;
    private final LineExport.Files files;
    private final TargetWords words;

    TargetExport(ReportingOffice office, Narrowing narrowing, LineExport.Files files) {
        this.office = office;
        this.narrowing = narrowing;
        this.files = files;
        this.words = new TargetWords(office);
    }

    void contribute(Contributions add) {
        Route<None, Download> route =
                ListRoute.of(LIST, ReportingPermissions.READ, said("route.targets.export"), this::file);
        for (String filter : Narrowing.TARGETS) {
            route = route.query(filter, said("query.list." + filter));
        }
        add.route(route);
    }

    static Downloads downloads(Call call) {
        return Downloads.ofList(LIST, call, Narrowing.said(call, Narrowing.TARGETS));
    }

    private Download file(Call call) {
        TargetTable.Wanted wanted = files.transactions().read(() -> narrowing.targets(call));
        var rows = new WholeList<>(
                files.transactions(),
                (cursor, limit) -> office.said().targets().list(wanted, call.scope(), cursor, limit),
                Target::id,
                found -> found.stream()
                        .map(target -> cells(target, call.language()))
                        .toList());
        Table table = new Table(
                LIST + "-" + call.asOf(),
                said("targets.title"),
                List.of(office.words().both("export.written", Formats.date(call.today()))),
                columns(),
                rows);
        return files.tables().file(table.withoutPeople(), ListRoute.format(call), call.language());
    }

    private List<Column> columns() {
        return List.of(
                new Column("id", said("export.id"), Form.TEXT),
                new Column("indicator", said("field.indicator"), Form.TEXT),
                new Column("unit", said("field.unit"), Form.TEXT),
                new Column("year", said("field.year"), Form.NUMBER),
                new Column("comparison", said("field.comparison"), Form.TEXT),
                new Column("value", said("field.value"), Form.NUMBER),
                new Column("percent", said("field.percent"), Form.TEXT),
                new Column("display", said("target.goal"), Form.TEXT),
                new Column("source", said("field.source"), Form.TEXT),
                new Column("withdrawn", said("export.withdrawn"), Form.TEXT));
    }

    private List<@Nullable Object> cells(Target target, Language language) {
        TargetAnswer answer = words.answer(target, language);
        String comparison = target.goal().comparison().name();
        BigDecimal percent = target.goal().percent();
        var withdrawn = target.trace().withdrawn();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(target.id()));
        cells.add(new Table.Coded(target.indicator(), answer.title()));
        cells.add(answer.unit().name());
        cells.add((long) target.year());
        cells.add(new Table.Coded(
                comparison, said("comparison.name." + comparison).in(language)));
        cells.add(target.goal().value());
        cells.add(percent == null ? null : percent.toPlainString());
        cells.add(answer.display());
        cells.add(target.source());
        cells.add(withdrawn == null ? null : withdrawn.reason());
        return cells;
    }

    private Text said(String key) {
        return office.words().both(key);
    }
}
