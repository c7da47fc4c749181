package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Enters, shows, corrects and leads on the records about areas of one sort; errors keep what was typed. */
final class AreaPaperPages {

    private final CareOffice office;
    private final Renderer renderer;
    private final AreaPaper paper;

    AreaPaperPages(CareOffice office, Renderer renderer, AreaPaper paper) {
        this.office = office;
        this.renderer = renderer;
        this.paper = paper;
    }

    /** Adds the pages and forms. */
    void contribute(Contributions add) {
        String path = paper.address().substring(Addresses.LIST.length() - 1);
        add.page(Page.get(path + "/new", paper.write(), this::fresh));
        add.page(Page.post(path + "/new", paper.write(), this::enter).audited(paper.key() + ".entered"));
        add.page(Page.get(path + "/{id}", Rights.AREAS_READ, this::show));
        add.page(Page.get(path + "/{id}/edit", paper.write(), this::edit));
        add.page(Page.post(path + "/{id}/edit", paper.write(), this::correct).audited(paper.key() + ".corrected"));
        paper.steps()
                .forEach((step, audited) ->
                        add.page(Page.post(path + "/{id}/" + step, paper.right(step), call -> take(call, step))
                                .audited(audited)));
    }

    private PageAnswer fresh(Call call) {
        return form(call, true, paper.fresh(call, renderer.view(call)), "", Map.of());
    }

    private PageAnswer edit(Call call) {
        AreaPaper.Shown shown = paper.open(call, renderer.view(call));
        return form(call, false, shown.values(), Integer.toString(shown.version()), Map.of());
    }

    private PageAnswer enter(Call call) {
        return Renderer.attempt(
                renderer.view(call),
                () -> PageAnswer.redirect(
                        paper.address() + "/" + paper.enter(call, office.faults()),
                        office.desk().words().both("done.entered")),
                errors -> form(call, true, sent(call), "", errors));
    }

    private PageAnswer correct(Call call) {
        return Renderer.attempt(
                renderer.view(call),
                () -> {
                    paper.correct(call, SentVersion.of(call), office.faults());
                    return PageAnswer.redirect(
                            record(call), office.desk().words().both("done.corrected"));
                },
                errors -> form(call, false, sent(call), call.field("version"), errors));
    }

    private PageAnswer take(Call call, String step) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> {
                    paper.take(call, step, SentVersion.of(call), office.faults());
                    return PageAnswer.redirect(
                            record(call), office.desk().words().both("done." + paper.key() + "." + step));
                },
                errors -> PageAnswer.invalid(v.t(paper.key() + ".one"), html(call, step, errors)));
    }

    private PageAnswer show(Call call) {
        return PageAnswer.html(renderer.view(call).t(paper.key() + ".one"), html(call, "", Map.of()));
    }

    private String html(Call call, String refused, Map<String, String> errors) {
        View v = renderer.view(call);
        AreaPaper.Shown shown = paper.open(call, v);
        List<RecordModel.Step> steps = shown.steps().stream()
                .filter(step -> call.principal().may(paper.right(step.name())))
                .map(step -> RecordModel.Step.of(
                        call, record(call), step, shown.version(), step.name().equals(refused) ? errors : Map.of()))
                .toList();
        boolean mayWrite = call.principal().may(paper.write());
        return renderer.html(
                "areaRecord.jte",
                v,
                new AreaModels.Page(
                        list(),
                        paper.address(),
                        v.t(paper.key() + ".one"),
                        shown,
                        steps,
                        mayWrite && shown.correctable() ? Addresses.edit(record(call)) : null));
    }

    private PageAnswer form(
            Call call, boolean fresh, Map<String, String> values, String version, Map<String, String> errors) {
        View v = renderer.view(call);
        String which = "form." + paper.key() + (fresh ? ".new" : ".edit");
        AreaModels.Form model = new AreaModels.Form(
                v.t(which),
                v.t(which + ".lead"),
                list(),
                paper.address(),
                fresh ? paper.address() + "/new" : Addresses.edit(record(call)),
                fresh ? paper.address() : record(call),
                version,
                paper.fields(call, v).stream()
                        .map(field -> field.filled(values, errors))
                        .toList(),
                errors);
        String html = renderer.html("areaForm.jte", v, model);
        return errors.isEmpty() ? PageAnswer.html(model.heading(), html) : PageAnswer.invalid(model.heading(), html);
    }

    private static Map<String, String> sent(Call call) {
        Map<String, String> values = new LinkedHashMap<>();
        call.form().forEach((name, sent) -> values.put(name, String.join(",", sent)));
        return values;
    }

    private String list() {
        return paper.key() + "s";
    }

    private String record(Call call) {
        return paper.address() + "/" + call.pathId("id");
    }
}
