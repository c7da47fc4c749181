package vn.hoanhap.registry.web.households;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.household.Household;
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
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.words.Words;

/** Gives the list of households as a file. */
final class HouseholdExport {

    private static final List<Column> COLUMNS = List.of(
            ListFile.column("id", Form.TEXT),
            ListFile.column("household", Form.TEXT),
            ListFile.column("unit", Form.TEXT),
            ListFile.column("people", Form.NUMBER));

    private final Desk desk;

    HouseholdExport(Desk desk) {
        this.desk = desk;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, "households", RegisterRights.PEOPLE_READ, List.of("unit"), this::file);
    }

    private Download file(Call call) {
        Filter unit = desk.transactions().read(() -> Filter.of(desk, call));
        ListFile.requireClear(unit);
        View view = desk.view(call);
        var rows = new WholeList<>(
                desk.transactions(),
                (cursor, limit) -> desk.register().households().list(unit.unitId(), call.scope(), cursor, limit),
                Household::id,
                found -> cells(found, view));
        Table table = new Table(
                ListFile.name("households", call),
                Words.text("page.households.title"),
                List.of(ListFile.standsOn(call), Words.text("export.initials")),
                COLUMNS,
                rows);
        return desk.tables().file(table, ListRoute.format(call), call.language());
    }

    private List<List<@Nullable Object>> cells(List<Household> found, View view) {
        Places places = new Places(desk.register().units(), view.asOf())
                .settle(found.stream().map(Household::unitId).collect(Collectors.toSet()));
        return found.stream()
                .map(household -> List.<@Nullable Object>of(
                        Long.toString(household.id()),
                        household.label(),
                        places.home(household.unitId(), view),
                        desk.register().households().people(household.id()).size()))
                .toList();
    }
}
