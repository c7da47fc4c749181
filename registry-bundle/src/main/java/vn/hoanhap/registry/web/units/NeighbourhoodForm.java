package vn.hoanhap.registry.web.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.registry.units.NeighbourhoodRegister;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Enters, corrects, renames and ends a neighbourhood of a commune. */
final class NeighbourhoodForm {
    private final Desk desk;
    private final NeighbourhoodRegister places;

    NeighbourhoodForm(Desk desk) {
        this.desk = desk;
        places = desk.register().neighbourhoods();
    }

    PageAnswer show(Call call) {
        return page(call, null, Form.EMPTY.with("kind", Codes.NEIGHBOURHOOD_KINDS.get(0)));
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> entered(call), form -> page(call, null, form));
    }

    PageAnswer showEdit(Call call) {
        Neighbourhood before = require(call);
        View view = desk.view(call);
        LocalDate from = before.validFrom();
        LocalDate to = before.validTo();
        Form form = Form.EMPTY
                .with("name", before.name())
                .with("kind", before.kind())
                .with("valid_from", from == null ? null : view.date(from))
                .with("valid_to", to == null ? null : view.date(to))
                .with("version", String.valueOf(before.version()));
        return page(call, before, form);
    }

    PageAnswer sendEdit(Call call) throws Exception {
        Neighbourhood before = require(call);
        return Form.attempt(call, () -> corrected(call, before), form -> page(call, before, form));
    }

    /** Returns the neighbourhood that the address names, if it belongs to the unit or to what that took over. */
    private Neighbourhood require(Call call) {
        long id = call.pathId("place");
        Unit unit = UnitView.require(desk.register(), call);
        return places.find(id)
                .filter(place -> desk.register().units().covered(unit.id()).contains(place.unitId()))
                .orElseThrow(() -> Words.notFound("neighbourhood.unknown", id));
    }

    private PageAnswer entered(Call call) {
        Unit unit = UnitView.require(desk.register(), call);
        Sent sent = new Sent(call);
        places.create(checked(call, sent, unit.id()));
        return PageAnswer.redirect(UnitModel.href(unit.id()), Words.text("page.neighbourhood.saved"));
    }

    private PageAnswer corrected(Call call, Neighbourhood before) {
        Sent sent = new Sent(call);
        places.correct(before.id(), checked(call, sent, before.unitId()), call.scope(), sent.version());
        long unit = UnitView.require(desk.register(), call).id();
        return PageAnswer.redirect(UnitModel.href(unit), Words.text("page.neighbourhood.saved"));
    }

    private Neighbourhood.Draft checked(Call call, Sent sent, long unit) {
        Neighbourhood.Draft draft = new Neighbourhood.Draft(
                unit,
                sent.text("name"),
                sent.choice("kind", Codes.NEIGHBOURHOOD_KINDS),
                sent.optionalDay("valid_from"),
                sent.optionalDay("valid_to"));
        places.check(draft, call.scope(), call.today(), sent.faults());
        sent.faults().raise();
        return draft;
    }

    PageAnswer showRename(Call call) {
        Neighbourhood before = require(call);
        Form form = Form.EMPTY
                .with("valid_from", desk.view(call).date(call.asOf()))
                .with("version", String.valueOf(before.version()));
        return renaming(call, before, form);
    }

    PageAnswer sendRename(Call call) throws Exception {
        Neighbourhood before = require(call);
        return Form.attempt(call, () -> renamed(call, before), form -> renaming(call, before, form));
    }

    private PageAnswer renamed(Call call, Neighbourhood before) {
        Sent sent = new Sent(call);
        String name = sent.text("new_name");
        LocalDate from = sent.day("valid_from");
        sent.faults().raise();
        places.rename(before.id(), sent.version(), name, from, call.scope());
        long unit = UnitView.require(desk.register(), call).id();
        return PageAnswer.redirect(UnitModel.href(unit), Words.text("page.neighbourhood.renamed"));
    }

    private PageAnswer renaming(Call call, Neighbourhood before, Form form) {
        NeighbourhoodModel model = new NeighbourhoodModel(
                UnitView.require(desk.register(), call),
                before,
                places.formerNames(before.id()),
                form.telling("name", "new_name").telling("from", "valid_from"),
                Map.of());
        return desk.form(call, "units/neighbourhoodName.jte", desk.view(call).t("page.neighbourhood.rename"), model);
    }

    private PageAnswer page(Call call, @Nullable Neighbourhood before, Form form) {
        View view = desk.view(call);
        NeighbourhoodModel model = new NeighbourhoodModel(
                UnitView.require(desk.register(), call),
                before,
                before == null ? List.of() : places.formerNames(before.id()),
                form.telling("unit", "name"),
                Titles.all(view, "neighbourhood-kind", Codes.NEIGHBOURHOOD_KINDS));
        String title = view.t(before == null ? "page.neighbourhood.new" : "page.neighbourhood.edit");
        return desk.form(call, "units/neighbourhood.jte", title, model);
    }
}
