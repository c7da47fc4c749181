package vn.hoanhap.registry.web.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.parts.table.Downloads;
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

    static final List<String> LEVELS = List.of("PROVINCE", "DISTRICT", "COMMUNE");

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
        Asked asked = asked(call);
        List<Unit> found = find(call, asked, call.cursor(), call.limit());
        Places places = new Places(desk.register().units(), call.asOf());
        UnitsModel model = new UnitsModel(
                found.stream()
                        .map(unit -> new UnitsModel.Row(unit, places.name(unit.parentId())))
                        .toList(),
                asked.text(),
                asked.level(),
                Titles.all(view, "unit-level", LEVELS),
                asked.coded() ? null : Desk.next(call, found, Unit::id),
                Desk.first(call),
                call.principal().may(RegisterRights.UNITS_SUCCESSION),
                files(call, asked));
        return desk.page(call, "units/list.jte", view.t("page.units.title"), model);
    }

    /** Is what the reader looks for: words or a code, and a level. */
    record Asked(@Nullable String text, @Nullable String level) {
        /** Tells whether a code is asked for: whatever had it is found at once. */
        boolean coded() {
            return text != null && text.strip().matches("\\d+");
        }
    }

    static Asked asked(Call call) {
        return new Asked(
                call.query("q").orElse(null),
                call.query("level").filter(LEVELS::contains).orElse(null));
    }

    private static Downloads files(Call call, Asked asked) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("q", asked.text());
        narrowed.put("level", asked.level());
        return Downloads.ofList(UnitExport.LIST, call, narrowed);
    }

    List<Unit> find(Call call, Asked asked, long cursor, int limit) {
        String text = asked.text();
        if (text != null && asked.coded()) {
            return cursor == 0 ? new Pickers(desk).units(text, call.asOf(), call.scope()) : List.of();
        }
        String wanted = text == null && asked.level() == null ? "PROVINCE" : asked.level();
        return desk.register().units().units().list(new UnitQuery(call.asOf(), null, wanted, text, cursor, limit));
    }
}
