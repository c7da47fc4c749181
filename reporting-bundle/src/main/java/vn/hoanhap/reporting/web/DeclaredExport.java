package vn.hoanhap.reporting.web;

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
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.declared.DeclaredQuery;
import vn.hoanhap.reporting.declared.Statement;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Gives the list of declared figures as a file, narrowed as the page is. */
final class DeclaredExport {

    private static final String LIST = "declared-figures";

    private final ReportingOffice office;
    private final Narrowing narrowing;
    private final LineExport.Files files;
    private final DeclaredWords words;

    DeclaredExport(ReportingOffice office, Narrowing narrowing, LineExport.Files files) {
        this.office = office;
        this.narrowing = narrowing;
        this.files = files;
        this.words = new DeclaredWords(office);
    }

    void contribute(Contributions add) {
        Route<None, Download> route =
                ListRoute.of(LIST, ReportingPermissions.READ, said("route.declared.export"), this::file);
        for (String filter : Narrowing.DECLARED) {
            route = route.query(filter, said("query.list." + filter));
        }
        add.route(route);
    }

    static Downloads downloads(Call call) {
        return Downloads.ofList(LIST, call, Narrowing.said(call, Narrowing.DECLARED));
    }

    private Download file(Call call) {
        DeclaredQuery query = files.transactions().read(() -> narrowing.declared(call));
        var rows = new WholeList<>(
                files.transactions(),
                (cursor, limit) -> office.said().declared().list(query, call.scope(), cursor, limit),
                DeclaredFigure::id,
                found -> found.stream()
                        .map(figure -> cells(figure, call.language()))
                        .toList());
        Table table = new Table(
                LIST + "-" + call.asOf(),
                said("declared.title"),
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
                new Column("from", said("field.from"), Form.DATE),
                new Column("to", said("field.to"), Form.DATE),
                new Column("value", said("field.value"), Form.NUMBER),
                new Column("value_to", said("field.valueTo"), Form.NUMBER),
                new Column("numerator", said("field.numerator"), Form.NUMBER),
                new Column("denominator", said("field.denominator"), Form.NUMBER),
                new Column("outcome", said("field.outcome"), Form.TEXT),
                new Column("qualifier", said("field.qualifier"), Form.TEXT),
                new Column("display", said("declared.said"), Form.TEXT),
                new Column("source", said("field.source"), Form.TEXT),
                new Column("withdrawn", said("export.withdrawn"), Form.TEXT));
    }

    private List<@Nullable Object> cells(DeclaredFigure figure, Language language) {
        Statement statement = figure.statement();
        String qualifier = statement.qualifier().name();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(figure.id()));
        cells.add(new Table.Coded(figure.indicator(), words.title(figure, language)));
        cells.add(office.places().name(figure.unitId(), figure.to()));
        cells.add(figure.from());
        cells.add(figure.to());
        cells.add(statement.value());
        cells.add(statement.upTo());
        cells.add(statement.numerator());
        cells.add(statement.denominator());
        cells.add(statement.outcome());
        cells.add(new Table.Coded(qualifier, said("qualifier.name." + qualifier).in(language)));
        cells.add(words.said(figure, language));
        cells.add(figure.source());
        cells.add(withdrawn(figure));
        return cells;
    }

    private static @Nullable String withdrawn(DeclaredFigure figure) {
        var withdrawn = figure.trace().withdrawn();
        return withdrawn == null ? null : withdrawn.reason();
    }

    private Text said(String key) {
        return office.words().both(key);
    }
}
