package vn.hoanhap.registry.web.office;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.registry.office.OfficeRegister;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Words;

/** Chooses whose unit the office is. The provinces offered are those of the page's date. */
final class OfficeForm {

    private static final int MOST_PROVINCES = 100;

    private final Desk desk;
    private final OfficeRegister office;

    OfficeForm(Desk desk) {
        this.desk = desk;
        office = desk.register().office();
    }

    PageAnswer show(Call call) {
        Form form = Form.EMPTY
                .with("from", desk.view(call).date(Desk.day(call)))
                .with(
                        "unit",
                        office.unit(call.asOf())
                                .map(unit -> Long.toString(unit.id()))
                                .orElse(null));
        return page(call, form);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> choose(call), form -> page(call, form));
    }

    private PageAnswer page(Call call, Form form) {
        View view = desk.view(call);
        OfficeModel model = new OfficeModel(
                form,
                provinces(call),
                office.unit(call.asOf()).map(Unit::name).orElse(null),
                office.isChosen(),
                choices(call));
        return desk.form(call, "office/unit.jte", view.t("page.office.title"), model);
    }

    private Map<String, String> provinces(Call call) {
        Map<String, String> provinces = new LinkedHashMap<>();
        desk.register()
                .units()
                .units()
                .list(new UnitQuery(call.asOf(), null, "PROVINCE", null, 0, MOST_PROVINCES))
                .forEach(unit -> provinces.put(Long.toString(unit.id()), unit.name()));
        return provinces;
    }

    private List<OfficeModel.Choice> choices(Call call) {
        Places places = new Places(desk.register().units(), call.asOf());
        return office.choices().stream()
                .map(choice -> new OfficeModel.Choice(places.name(Long.valueOf(choice.value())), choice.from()))
                .toList();
    }

    private PageAnswer choose(Call call) {
        Sent sent = new Sent(call);
        LocalDate from = sent.day("from");
        String unit = sent.choice("unit", provinces(call).keySet());
        sent.faults().raise();
        office.choose(Long.parseLong(unit), from, call.principal().accountId());
        String name = desk.register()
                .units()
                .asOf(Long.parseLong(unit), from)
                .map(Unit::name)
                .orElse(unit);
        return PageAnswer.redirect(Desk.ROOT + "/office", Words.text("page.office.saved", name));
    }
}
