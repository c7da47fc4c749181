package vn.hoanhap.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.places.Area;
import vn.hoanhap.exchange.template.NamedPlace;
import vn.hoanhap.exchange.template.TemplateChoice;
import vn.hoanhap.exchange.template.TemplateSheet;
import vn.hoanhap.exchange.template.TemplateWorkbook;

/** Answers {@code /api/v1/imports/template}. */
public final class TemplateWeb {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TemplateChoice choice;
    private final Area area;
    private final Messages messages;

    /** Joins templates to their address. */
    public TemplateWeb(TemplateChoice choice, Area area, Messages messages) {
        this.choice = choice;
        this.area = area;
        this.messages = messages;
    }

    /** Adds the route. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                        "/imports/template",
                        Download.class,
                        ExchangePermissions.IMPORT,
                        messages.both("route.template"),
                        this::template)
                .query("programmes", messages.both("route.template.programmes")));
    }

    private Answer<Download> template(Call call, None nothing) {
        List<TemplateSheet> sheets = choice.sheets(call.query("programmes").orElse(""), call.principal());
        List<NamedPlace> places = places(call);
        TemplateWorkbook workbook = new TemplateWorkbook(messages, call.language());
        String name = messages.text(call.language(), "template.file");
        return Answer.ok(new Download(name, XLSX, out -> workbook.write(sheets, places, out)));
    }

    private List<NamedPlace> places(Call call) {
        List<Unit> units = area.of(call.scope(), call.asOf());
        Map<Long, String> names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name, (one, same) -> one));
        return units.stream()
                .map(unit ->
                        new NamedPlace(unit.name(), above(names, unit.parentId()), Area.reference(unit, call.asOf())))
                .toList();
    }

    private static String above(Map<Long, String> names, @Nullable Long parent) {
        return parent == null ? "" : names.getOrDefault(parent, "");
    }
}
