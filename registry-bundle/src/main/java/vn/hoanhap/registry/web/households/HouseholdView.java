package vn.hoanhap.registry.web.households;

import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.households.HouseholdPage;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.people.PeopleRows;
import vn.hoanhap.registry.words.Words;

/** Lists households, and shows one with its people and what other programmes know of it. */
final class HouseholdView {

    private final Desk desk;
    private final Register register;

    HouseholdView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer list(Call call) {
        String text = call.query("q").orElse(null);
        Filter unit = Filter.of(desk, call);
        List<Household> found = unit.unclear() ? List.of() : find(call, text, unit.unitId());
        View view = desk.view(call);
        Places places = new Places(register.units(), call.asOf())
                .settle(found.stream().map(Household::unitId).collect(Collectors.toSet()));
        HouseholdsModel model = new HouseholdsModel(
                found.stream()
                        .map(household -> new HouseholdsModel.Row(
                                household,
                                places.home(household.unitId(), view),
                                register.households().people(household.id()).size()))
                        .toList(),
                text,
                unit,
                text == null ? Desk.next(call, found, Household::id) : null,
                Desk.first(call),
                call.principal().may(RegisterRights.PEOPLE_WRITE),
                text == null
                        ? Downloads.ofList("households", call, Collections.singletonMap("unit", unit.reference()))
                        : null);
        return desk.page(call, "households/list.jte", view.t("page.households.title"), model);
    }

    private List<Household> find(Call call, @Nullable String text, @Nullable Long unit) {
        register.people().noteSearch(text, call.principal().accountId());
        return text == null
                ? register.households().list(unit, call.scope(), call.cursor(), call.limit())
                : register.households().search(text, call.scope(), call.limit());
    }

    PageAnswer show(Call call) {
        HouseholdPage page = require(register, call.pathId("id"), call.scope());
        Household household = page.household();
        HouseholdModel model = new HouseholdModel(
                page,
                place(page, call),
                new PeopleRows(register, desk.view(call)).of(page.members()),
                register.households().people(household.id()).size()
                        - page.members().size(),
                desk.elected().panels(Panel.Subject.HOUSEHOLD, household.id(), call),
                call.principal().may(RegisterRights.PEOPLE_WRITE));
        return desk.page(call, "households/household.jte", household.label(), model);
    }

    static HouseholdPage require(Register register, long id, Scope scope) {
        return register.households().page(id, scope).orElseThrow(() -> Words.notFound("household.unknown", id));
    }

    private String place(HouseholdPage page, Call call) {
        StringJoiner place = new StringJoiner(" · ");
        Long neighbourhood = page.neighbourhoodId();
        if (neighbourhood != null) {
            register.neighbourhoods()
                    .find(neighbourhood, call.asOf())
                    .map(Neighbourhood::name)
                    .ifPresent(place::add);
        }
        return place.add(new Places(register.units(), call.asOf())
                        .home(page.household().unitId(), desk.view(call)))
                .toString();
    }
}
