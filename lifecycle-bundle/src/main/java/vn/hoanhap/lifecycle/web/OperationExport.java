package vn.hoanhap.lifecycle.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.OperationQuery;
import vn.hoanhap.lifecycle.rest.OperationFilter;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;

/** Gives the list of changes as a file. */
public final class OperationExport {

    private static final String LIST = "programmes/operations";
    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "programme",
            "from_version",
            "to_version",
            "origin",
            "by",
            "began",
            "ended",
            "state",
            "cause");

    private final Screen screen;
    private final Desk desk;
    private final Files files;
    private final OperationFilter filter;

    /** Is what writes a file and reads its rows. */
    public record Files(Tables tables, TransactionRunner transactions) {}

    OperationExport(Screen screen, Desk desk, Files files, OperationFilter filter) {
        this.screen = screen;
        this.desk = desk;
        this.files = files;
        this.filter = filter;
    }

    void contribute(Contributions add) {
        Messages messages = screen.messages();
        Route<None, Download> route =
                ListRoute.of(LIST, screen.read(), messages.both("route.operations.export"), this::file);
        for (String name : OperationFilter.NAMES) {
            route = route.query(name, messages.both("route.operations." + name));
        }
        add.route(route);
    }

    static Downloads downloads(Call call) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        OperationFilter.NAMES.forEach(
                name -> narrowed.put(name, call.query(name).orElse(null)));
        return Downloads.ofList(LIST, call, narrowed);
    }

    private Download file(Call call) {
        OperationQuery asked = filter.query(call);
        var rows = new WholeList<>(
                files.transactions(),
                (before, limit) -> desk.operations(asked.on(before, limit)),
                Operation::id,
                found -> found.stream()
                        .map(operation -> cells(operation, call.language()))
                        .toList());
        Table table = new Table(
                "operations-" + call.today(),
                screen.messages().both("page.operations"),
                List.of(screen.messages().both("export.taken", Formats.date(call.today()))),
                columns(),
                rows);
        return files.tables().file(table.withoutPeople(), ListRoute.format(call), call.language());
    }

    private List<Column> columns() {
        return COLUMNS.stream()
                .map(name -> new Column(name, screen.messages().both("export.column." + name), Form.TEXT))
                .toList();
    }

    private List<@Nullable Object> cells(Operation operation, Language language) {
        Operation.Release from = operation.from();
        Operation.Release to = operation.to();
        Operation.Times times = operation.times();
        Text cause = operation.cause();
        Operation.Orderer by = operation.order().by();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(operation.id()));
        cells.add(coded("export.kind.", operation.order().kind().name(), language));
        cells.add(operation.programmeId());
        cells.add(from == null ? null : from.version());
        cells.add(to == null ? null : to.version());
        cells.add(coded("origin.", operation.order().origin().name(), language));
        cells.add(by == null ? null : by.username());
        cells.add(Screen.moment(times.started()));
        cells.add(times.ended() == null ? null : Screen.moment(times.ended()));
        cells.add(coded("operation.state.", operation.state().name(), language));
        cells.add(cause == null ? null : cause.in(language));
        return cells;
    }

    private Table.Coded coded(String list, String code, Language language) {
        return new Table.Coded(code, screen.messages().text(language, list + code));
    }
}
