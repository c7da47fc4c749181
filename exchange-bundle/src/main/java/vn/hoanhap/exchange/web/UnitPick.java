package vn.hoanhap.exchange.web;

import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.places.Area;
import vn.hoanhap.parts.Templates;

/** Finds units for a cell of the mending grid while one types into it. */
final class UnitPick {

    private static final int MOST = 6;

    private final Area area;
    private final Messages messages;
    private final Templates templates;

    UnitPick(Area area, Messages messages, Templates templates) {
        this.area = area;
        this.messages = messages;
        this.templates = templates;
    }

    void contribute(Contributions add) {
        add.page(Page.get("/units/pick", ExchangePermissions.IMPORT, this::pick));
    }

    private PageAnswer pick(Call call) {
        LocalDate on = call.queryDate("on").orElse(call.today());
        String cell = call.query("cell")
                .filter(name -> Grid.FIELD.matcher(name).matches())
                .orElse("");
        String text = cell.isEmpty() ? "" : call.query(cell).orElse("").strip();
        List<UnitPickModel.Choice> found = area.like(text, call.scope(), on, MOST).stream()
                .map(unit -> choice(unit, on))
                .toList();
        return PageAnswer.fragment(templates.render(
                "unitChoices.jte", call.view(messages), new UnitPickModel(cell, !text.isEmpty(), found)));
    }

    private UnitPickModel.Choice choice(Unit unit, LocalDate on) {
        String above = area.above(unit, on);
        return new UnitPickModel.Choice(
                Area.reference(unit, on), unit.name(), above.isEmpty() ? unit.code() : above + " · " + unit.code());
    }
}
