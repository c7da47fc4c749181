package vn.hoanhap.registry.web.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.hanging.UnitHoldings;
import vn.hoanhap.registry.hanging.UnitsLeft;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.Places;

/** Lists the ended units in reach of which no successor is recorded: those with records first. */
final class LeftList {
    private final Desk desk;

    LeftList(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        Filter unit = Filter.of(desk, call);
        List<UnitsLeft.Left> all = find(call, unit);
        List<UnitsLeft.Left> page = desk.register().unitsLeft().page(all, call.cursor(), call.limit());
        List<LeftModel.Row> rows = page.stream().map(left -> row(call, left)).toList();
        String next = Desk.next(call, page, left -> left.unit().id());
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("unit", unit.reference());
        Downloads files = Downloads.ofList(LeftExport.LIST, call, narrowed);
        LeftModel model = new LeftModel(rows, unit, all.size(), next, Desk.first(call), files);
        return desk.page(call, "units/left.jte", view.t("page.units-left.title"), model);
    }

    List<UnitsLeft.Left> find(Call call, Filter unit) {
        if (unit.unclear()) {
            return List.of();
        }
        List<UnitsLeft.Left> all = desk.register().unitsLeft().withoutSuccessor(call.asOf(), call.scope());
        Long unitId = unit.unitId();
        Set<Long> below = unitId == null ? Set.of() : desk.register().units().covered(unitId);
        return unitId == null
                ? all
                : all.stream().filter(left -> below.contains(left.unit().id())).toList();
    }

    private LeftModel.Row row(Call call, UnitsLeft.Left left) {
        Places places = new Places(desk.register().units(), left.unit().from());
        return new LeftModel.Row(left.unit(), places.name(left.unit().parentId()), counts(desk, call, left.holdings()));
    }

    /** Says in words what stands under a unit, as far as the reader may know; empty when nothing does. */
    static List<String> counts(Desk desk, Call call, UnitHoldings holdings) {
        View view = desk.view(call);
        List<String> counts = new ArrayList<>();
        if (holdings.teams() > 0) {
            counts.add(view.t("page.units-left.teams", view.number(holdings.teams())));
        }
        if (holdings.people() > 0 && call.principal().may(RegisterRights.PEOPLE_READ)) {
            counts.add(view.t("page.units-left.people", view.number(holdings.people())));
        }
        if (holdings.lines() > 0) {
            counts.add(view.t("page.units-left.lines", view.number(holdings.lines())));
        }
        return counts;
    }
}
