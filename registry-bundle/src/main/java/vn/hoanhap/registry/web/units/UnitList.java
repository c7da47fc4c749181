package vn.hoanhap.registry.web.units;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;

/**
 * Lists units as of the page's date: the provinces at first, then whatever is searched. Who serves one unit begins there
 * instead, and who serves the whole office with the office's own; the page of a unit leads back up to this list.
 */
final class UnitList {

    private static final List<String> LEVELS = List.of("PROVINCE", "DISTRICT", "COMMUNE");

    private final Desk desk;

    UnitList(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        Long own = call.address().indexOf('?') < 0 ? ownUnit(call) : null;
        return own == null
                ? list(call)
                : PageAnswer.redirect(UnitModel.href(desk.register().units().heir(own, call.asOf())));
    }

    /** Returns the one unit that somebody serves, the office's for who serves all of it; null for several. */
    private @Nullable Long ownUnit(Call call) {
        List<@Nullable Long> units = new ArrayList<>();
        call.principal().grants().stream()
                .map(Principal.Grant::unitId)
                .distinct()
                .forEach(units::add);
        if (units.size() != 1) {
            return null;
        }
        Long one = units.get(0);
        return one == null
                ? desk.register().office().unit(call.asOf()).map(Unit::id).orElse(null)
                : one;
    }

    private PageAnswer list(Call call) {
        View view = desk.view(call);
        String text = call.query("q").orElse(null);
        String level = call.query("level").filter(LEVELS::contains).orElse(null);
        List<Unit> found = find(call, text, level);
        Places places = new Places(desk.register().units(), call.asOf());
        boolean coded = text != null && text.strip().matches("\\d+");
        UnitsModel model = new UnitsModel(
                found.stream()
                        .map(unit -> new UnitsModel.Row(unit, places.name(unit.parentId())))
                        .toList(),
                text,
                level,
                Titles.all(view, "unit-level", LEVELS),
                coded ? null : Desk.next(call, found, Unit::id),
                Desk.first(call),
                call.principal().may(RegisterRights.UNITS_SUCCESSION));
        return desk.page(call, "units/list.jte", view.t("page.units.title"), model);
    }

    private List<Unit> find(Call call, @Nullable String text, @Nullable String level) {
        if (text != null && text.strip().matches("\\d+")) {
            return new Pickers(desk).units(text, call.asOf(), call.scope());
        }
        String wanted = text == null && level == null ? "PROVINCE" : level;
        return desk.register()
                .units()
                .units()
                .list(new UnitQuery(call.asOf(), null, wanted, text, call.cursor(), call.limit()));
    }
}
