package ${package}.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ${package}.book.Enrolments;
import ${package}.catalogue.Kinds;
import ${package}.catalogue.Rights;
import ${package}.domain.Enrolment;
import ${package}.store.EnrolmentTable.Wanted;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;

/** Shows who takes part, as a page and as a file. */
final class ListPage {

    private static final String STATE = "state";

    private final Enrolments enrolments;
    private final Screen screen;
    private final Tables tables;
    private final TransactionRunner transactions;

    ListPage(Enrolments enrolments, Screen screen, Tables tables, TransactionRunner transactions) {
        this.enrolments = enrolments;
        this.screen = screen;
        this.tables = tables;
        this.transactions = transactions;
    }

    void contributeFile(Contributions add) {
        add.route(ListRoute.of(Kinds.PROGRAMME, Rights.READ, enrolments.words().both("route.export"), this::file)
                .query(STATE, enrolments.words().both("route.query.state")));
    }

    PageAnswer show(Call call) {
        View v = screen.view(call);
        Wanted wanted = wanted(call);
        List<Enrolment> found =
                enrolments.table().list(wanted, call.asOf(), call.scope(), call.cursor(), call.limit());
        ListModel model = new ListModel(
                Row.of(found, enrolments, v),
                wanted.name(),
                states(v),
                next(call, wanted, found),
                call.cursor() == 0 ? null : Screen.with(Screen.LIST, Map.of(STATE, wanted.name())),
                call.principal().may(Rights.WRITE),
                Downloads.ofList(Kinds.PROGRAMME, call, Map.of(STATE, wanted.name())));
        return PageAnswer.html(v.t("programme.title"), screen.html("list.jte", v, model));
    }

    private static @Nullable String next(Call call, Wanted wanted, List<Enrolment> found) {
        if (found.size() < call.limit()) {
            return null;
        }
        String cursor = Long.toString(found.get(found.size() - 1).id());
        return Screen.with(Screen.LIST, Map.of(STATE, wanted.name(), "cursor", cursor));
    }

    /** What no list is called means the list as it opens, on the page; in a file nobody takes more than was asked for. */
    private static Wanted wanted(Call call) {
        String asked = call.query(STATE).orElse("");
        return List.of(Wanted.values()).stream()
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(Wanted.PRESENT);
    }

    private static Map<String, String> states(View v) {
        Map<String, String> states = new LinkedHashMap<>();
        for (Wanted one : Wanted.values()) {
            states.put(one.name(), v.t("filter.state." + one));
        }
        return states;
    }

    private Download file(Call call) {
        View v = screen.view(call);
        Wanted wanted = wanted(call);
        var rows = new WholeList<>(
                transactions,
                (cursor, limit) -> enrolments.table().list(wanted, call.asOf(), call.scope(), cursor, limit),
                Enrolment::id,
                found -> cells(found, v));
        Table table = new Table(
                Kinds.PROGRAMME + "-" + call.asOf(),
                enrolments.words().both("programme.title"),
                List.of(enrolments.words().both("export.as-of", Formats.date(call.asOf()))),
                List.of(
                        column("id", Form.TEXT),
                        column("person", Form.TEXT),
                        column("unit", Form.TEXT),
                        column("need", Form.TEXT),
                        column("began", Form.DATE),
                        column("ended", Form.DATE)),
                rows);
        return tables.file(table, ListRoute.format(call), call.language());
    }

    private Column column(String name, Form form) {
        return new Column(name, enrolments.words().both("export.column." + name), form);
    }

    private List<List<@Nullable Object>> cells(List<Enrolment> found, View v) {
        List<Row> rows = Row.of(found, enrolments, v);
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Enrolment one = found.get(i);
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(Long.toString(one.id()));
            cells.add(rows.get(i).person());
            cells.add(rows.get(i).unit());
            cells.add(one.need());
            cells.add(one.began());
            cells.add(one.ended());
            all.add(cells);
        }
        return all;
    }
}
