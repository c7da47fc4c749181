package vn.hoanhap.registry.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Gives the list of people as a file: initials, as on the page; names never leave in bulk. */
final class PeopleExport {

    static final List<Column> COLUMNS = List.of(
            ListFile.column("id", Form.TEXT),
            ListFile.column("initials", Form.TEXT),
            ListFile.column("birth_year", Form.NUMBER),
            ListFile.column("unit", Form.TEXT),
            ListFile.column("categories", Form.TEXT),
            ListFile.column("merged", Form.TEXT),
            ListFile.column("last_contact", Form.DATE));

    private final Desk desk;
    private final PeopleList list;

    PeopleExport(Desk desk, PeopleList list) {
        this.desk = desk;
        this.list = list;
    }

    void contribute(Contributions add) {
        ListFile.contribute(
                add, "people", RegisterRights.PEOPLE_READ, List.of("q", "unit", "who", "category"), this::file);
    }

    private Download file(Call call) {
        ListFile.requireKnown(call, "who", List.of("supported", "all"));
        ListFile.requireKnown(call, "category", Codes.CATEGORIES);
        PeopleModel.Asked asked = desk.transactions().write(() -> list.noted(call));
        ListFile.requireClear(asked.unit());
        View view = desk.view(call);
        var rows = new WholeList<>(
                desk.transactions(),
                (cursor, limit) -> list.find(call, asked, cursor, limit),
                Person::id,
                found -> new PeopleRows(desk.register(), view)
                        .of(found).stream().map(row -> cells(row, view)).toList());
        Table table = new Table(
                ListFile.name("people", call),
                Words.text("page.people.title"),
                List.of(ListFile.standsOn(call), Words.text("export.initials")),
                COLUMNS,
                rows);
        return desk.tables().file(table, ListRoute.format(call), call.language());
    }

    static List<@Nullable Object> cells(PersonRow row, View view) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(row.person().id()));
        cells.add(row.person().initials());
        cells.add(row.person().birthYear());
        cells.add(row.place());
        cells.add(new Table.Coded(
                String.join("; ", row.categories()),
                row.categories().stream()
                        .map(code -> Titles.of(view, "category", code))
                        .collect(Collectors.joining("; "))));
        cells.add(row.merged() ? view.t("page.people.merged") : null);
        cells.add(row.lastContact());
        return cells;
    }
}
