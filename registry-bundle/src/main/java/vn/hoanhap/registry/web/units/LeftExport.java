package vn.hoanhap.registry.web.units;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.hanging.UnitsLeft;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Words;

/** Gives the list of ended units without successor as a file: what is left to look up, to be passed on. */
final class LeftExport {
    static final String LIST = "units/without-successor";

    private static final ListFile.Heading HEADING = new ListFile.Heading(
            LIST,
            Words.text("page.units-left.title"),
            false,
            List.of(
                    ListFile.column("unit_id", Form.TEXT),
                    ListFile.column("code", Form.TEXT),
                    ListFile.column("name", Form.TEXT),
                    ListFile.column("kind", Form.TEXT),
                    ListFile.column("parent", Form.TEXT),
                    ListFile.column("ended_on", Form.DATE),
                    ListFile.column("teams", Form.NUMBER),
                    ListFile.column("people", Form.NUMBER),
                    ListFile.column("lines", Form.NUMBER)));

    private final Desk desk;
    private final LeftList list;

    LeftExport(Desk desk, LeftList list) {
        this.desk = desk;
        this.list = list;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, LIST, RegisterRights.UNITS_SUCCESSION, List.of("unit"), this::file);
    }

    /** As on the page they are found at once: some hundreds, even after a reform. */
    private Download file(Call call) {
        Filter unit = desk.transactions().read(() -> Filter.of(desk, call));
        ListFile.requireClear(unit);
        List<List<@Nullable Object>> rows = desk.transactions().read(() -> list.find(call, unit).stream()
                .map(left -> cells(call, left))
                .toList());
        return ListFile.write(desk, call, HEADING, rows);
    }

    private List<@Nullable Object> cells(Call call, UnitsLeft.Left left) {
        View view = desk.view(call);
        Unit unit = left.unit();
        boolean people = call.principal().may(RegisterRights.PEOPLE_READ);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Long.toString(unit.id()));
        cells.add(unit.code());
        cells.add(unit.name());
        cells.add(new Table.Coded(unit.kind(), Titles.of(view, "unit-kind", unit.kind())));
        cells.add(new Places(desk.register().units(), unit.from()).name(unit.parentId()));
        cells.add(unit.to());
        cells.add(left.holdings().teams());
        cells.add(people ? left.holdings().people() : null);
        cells.add(left.holdings().lines());
        return cells;
    }
}
