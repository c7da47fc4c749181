package vn.hoanhap.access.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
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
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.parts.table.ListRoute;

/**
 * Gives this bundle's lists as files.
 *
 * @param tables writes them
 * @param transactions reads their rows
 * @param messages the bundle's sentences
 */
public record ListFile(Tables tables, TransactionRunner transactions, Messages messages) {

    /** Is a list: its segment, who may take it, what narrows it, its columns. */
    record Kind(String list, Permission right, List<String> filters, List<String> columns) {}

    /** Finds the rows of a list. */
    @FunctionalInterface
    interface Rows {
        /** Returns them as they were asked for. */
        Iterable<List<@Nullable Object>> of(Call call);
    }

    /** Adds the route of a file. */
    void contribute(Contributions add, Kind kind, Rows rows) {
        Route<None, Download> route = ListRoute.of(
                kind.list(),
                kind.right(),
                messages.both("rest." + kind.list() + ".export"),
                call -> file(call, kind, rows.of(call)));
        for (String filter : kind.filters()) {
            route = route.query(filter, messages.both("rest." + kind.list() + "." + filter));
        }
        add.route(route);
    }

    private Download file(Call call, Kind kind, Iterable<List<@Nullable Object>> rows) {
        List<Column> columns = new ArrayList<>();
        for (String name : kind.columns()) {
            columns.add(new Column(name, messages.both("export.column." + name), form(name)));
        }
        Table table = new Table(
                kind.list() + "-" + call.today(),
                messages.both(kind.list() + ".title"),
                List.of(messages.both("export.taken", Formats.date(call.today()))),
                columns,
                rows);
        return tables.file(table, ListRoute.format(call), call.language());
    }

    private static Form form(String name) {
        return name.equals("rights") ? Form.NUMBER : Form.TEXT;
    }
}
