package vn.hoanhap.registry.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.words.Words;

/** Answers with a list of the register as a file: what a page of it shows, to its end. Who takes one is in the audit trail. */
public final class ListFile {

    private ListFile() {}

    /** Adds {@code /LIST/export}, which takes the filters that the list's page takes. */
    public static void contribute(
            Contributions add, String list, Permission right, List<String> filters, Function<Call, Download> file) {
        Route<None, Download> route = Route.get(
                        "/" + list + "/export",
                        Download.class,
                        right,
                        Words.text("route." + list + ".export"),
                        (Call call, None none) -> Answer.ok(file.apply(call)))
                .query("format", Words.text("query.format"))
                .work(Route.UnitOfWork.OWN)
                .audited("list.exported");
        for (String filter : filters) {
            route = route.query(filter, Words.text("query." + filter));
        }
        add.route(route);
    }

    /** Returns the form that was asked for; a workbook unless the address says otherwise. */
    public static String format(Call call) {
        return call.query("format").orElse("xlsx");
    }

    /** Heads a column. */
    public static Column column(String name, Form form) {
        return new Column(name, Words.text("export.column." + name), form);
    }

    /** Says on which day the list stands. */
    public static Text standsOn(Call call) {
        return Words.text("export.as-of", Formats.date(call.asOf()));
    }

    /** Returns where the list of a page lies as a file. */
    public static Downloads downloads(String list, Call call, Map<String, @Nullable String> narrowed) {
        Map<String, @Nullable String> query = new HashMap<>(narrowed);
        query.put("date", call.asOf().toString());
        return Downloads.of("/api/v1/" + list + "/export", query);
    }

    /** Names the file by its list and its day. */
    public static String name(String list, Call call) {
        return list + "-" + call.asOf();
    }
}
