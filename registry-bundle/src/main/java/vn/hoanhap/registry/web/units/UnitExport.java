package vn.hoanhap.registry.web.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Words;

/** Gives the list of administrative units as a file. */
final class UnitExport {
    static final String LIST = "units";

    private static final ListFile.Heading HEADING = new ListFile.Heading(
            LIST,
            Words.text("page.units.title"),
            false,
            List.of(
                    ListFile.column("unit_id", Form.TEXT),
                    ListFile.column("code", Form.TEXT),
                    ListFile.column("name", Form.TEXT),
                    ListFile.column("kind", Form.TEXT),
                    ListFile.column("parent", Form.TEXT),
                    ListFile.column("since", Form.DATE)));

    private final Desk desk;
    private final UnitList list;

    UnitExport(Desk desk, UnitList list) {
        this.desk = desk;
        this.list = list;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, LIST, RegisterRights.UNITS_READ, List.of("q", "level"), this::file);
    }

    private Download file(Call call) {
        ListFile.requireKnown(call, "level", UnitList.LEVELS);
        UnitList.Asked asked = UnitList.asked(call);
        View view = desk.view(call);
        var rows = new WholeList<>(
                desk.transactions(),
                (cursor, limit) -> list.find(call, asked, cursor, limit),
                Unit::id,
                found -> cells(found, view));
        return ListFile.write(desk, call, HEADING, rows);
    }

    private List<List<@Nullable Object>> cells(List<Unit> found, View view) {
        Places places = new Places(desk.register().units(), view.asOf())
                .know(found.stream()
                        .map(Unit::parentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return found.stream().map(unit -> cells(unit, places, view)).toList();
    }

    /** What stood when the records begin has no first day that anybody knows: its cell stays empty. */
    private static List<@Nullable Object> cells(Unit unit, Places places, View view) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(unit.id()));
        cells.add(unit.code());
        cells.add(unit.name());
        cells.add(new Table.Coded(unit.kind(), Titles.of(view, "unit-kind", unit.kind())));
        cells.add(unit.parentId() == null ? null : places.name(unit.parentId()));
        cells.add(unit.from().equals(Unit.RECORDS_BEGIN) ? null : unit.from());
        return cells;
    }
}
