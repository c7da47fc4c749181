package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Enters, shows, corrects and leads on the records of one sort; errors keep what was typed. Every way leads back to the plan. */
final class PaperPages {

    private final CareOffice office;
    private final Renderer renderer;
    private final WhoPage who;
    private final Paper paper;

    PaperPages(CareOffice office, Renderer renderer, Paper paper) {
        this.office = office;
        this.renderer = renderer;
        this.who = new WhoPage(office, renderer);
        this.paper = paper;
    }

    /** Adds the pages and forms. */
    void contribute(Contributions add) {
        String path = paper.address().substring(Addresses.LIST.length() - 1);
        add.page(Page.get(path + "/new", paper.write(), this::fresh));
        add.page(Page.post(path + "/new", paper.write(), this::enter).audited(paper.key() + ".entered"));
        add.page(Page.get(path + "/{id}", paper.read(), this::show));
        if (paper instanceof CorrectablePaper correctable) {
            add.page(Page.get(path + "/{id}/edit", paper.write(), this::edit));
            add.page(Page.post(path + "/{id}/edit", paper.write(), call -> correct(call, correctable))
                    .audited(paper.key() + ".corrected"));
        }
        paper.steps()
                .forEach((step, audited) ->
                        add.page(Page.post(path + "/{id}/" + step, paper.right(step), call -> take(call, step))
                                .audited(audited)));
    }

    private PageAnswer fresh(Call call) {
        View v = renderer.view(call);
        Optional<Person> person = person(call, call.query(Fields.PERSON).orElse(""));
        if (person.isEmpty()) {
            return who.show(call, v.t(sentence("new")), paper.address() + "/new");
        }
        return form(call, new Form(person.get(), null, 0), paper.fresh(call, v), Map.of());
    }

    private PageAnswer edit(Call call) {
        Paper.Shown shown = paper.open(call, renderer.view(call));
        return form(call, standing(call, shown), shown.values(), Map.of());
    }

    private PageAnswer enter(Call call) {
        View v = renderer.view(call);
        Person person = person(call, call.field(Fields.PERSON)).orElseThrow(this::nobody);
        return Renderer.attempt(
                v,
                () -> {
                    paper.enter(call, person.id(), office.faults());
                    return PageAnswer.redirect(
                            paper.home(call, person.id()), office.desk().words().both("done.entered"));
                },
                errors -> form(call, new Form(person, null, 0), sent(call), errors));
    }

    private PageAnswer correct(Call call, CorrectablePaper correctable) {
        View v = renderer.view(call);
        Paper.Shown shown = paper.open(call, v);
        return Renderer.attempt(
                v,
                () -> {
                    correctable.correct(call, shown, SentVersion.of(call), office.faults());
                    return PageAnswer.redirect(
                            record(call), office.desk().words().both("done.corrected"));
                },
                errors -> form(call, standing(call, shown), sent(call), errors));
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
        Paper.Shown shown = paper.open(call, v);
        Labels labels = Labels.of(office.desk(), List.of(shown.personId()), call.asOf());
        boolean mayWrite = call.principal().may(paper.write());
        List<RecordModel.Step> steps = shown.steps().stream()
                .filter(step -> call.principal().may(paper.right(step.name())))
                .map(step -> RecordModel.Step.of(
                        call, record(call), step, shown.version(), step.name().equals(refused) ? errors : Map.of()))
                .toList();
        RecordModel model = new RecordModel(
                paper.list(),
                paper.home(call, shown.personId()),
                v.t(paper.key() + ".one"),
                labels.person(shown.personId()),
                way(call, shown.personId()),
                shown.state(),
                shown.told(),
                shown.facts(),
                List.of(),
                steps,
                mayWrite && shown.correctable() ? Addresses.edit(record(call)) : null,
                paper.more(call, v));
        return renderer.html("record.jte", v, model);
    }

    /** Who may not read plans sees the way on the list instead. */
    private static String way(Call call, long personId) {
        return call.principal().may(Rights.CARE_READ) ? Addresses.support(personId) : Addresses.person(personId);
    }

    /**
     * Is a form.
     *
     * @param id the record that is corrected; null for a new one
     * @param version its version
     */
    private record Form(Person person, @Nullable Long id, int version) {}

    private Form standing(Call call, Paper.Shown shown) {
        Person person = office.desk()
                .register()
                .people()
                .find(shown.personId(), Scope.EVERYTHING)
                .orElseThrow(this::nobody);
        return new Form(person, call.pathId("id"), shown.version());
    }

    private ProblemException nobody() {
        return Problem.notFound(office.desk().words().both("fault.person")).raise();
    }

    private PageAnswer form(Call call, Form form, Map<String, String> values, Map<String, String> errors) {
        View v = renderer.view(call);
        boolean fresh = form.id() == null;
        String support = way(call, form.person().id());
        FormModel model = new FormModel(
                v.t(sentence(fresh ? "new" : "edit")),
                v.t(sentence(fresh ? "new" : "edit") + ".lead"),
                Labels.of(form.person()),
                support,
                fresh ? paper.address() + "/new" : Addresses.edit(record(call)),
                fresh ? support : record(call),
                Long.toString(form.person().id()),
                fresh ? "" : SentVersion.carried(call, form.version()),
                new UnitField(office.desk().register().units(), call)
                        .fitted(paper.fields(call, values, v), values, form.person()).stream()
                                .map(field -> field.filled(values, errors))
                                .toList(),
                errors);
        String html = renderer.html("form.jte", v, model);
        String title = model.heading();
        return errors.isEmpty() ? PageAnswer.html(title, html) : PageAnswer.invalid(title, html);
    }

    private static Map<String, String> sent(Call call) {
        Map<String, String> values = new LinkedHashMap<>();
        call.form().forEach((name, sent) -> values.put(name, String.join(",", sent)));
        return values;
    }

    private Optional<Person> person(Call call, String written) {
        return written.matches("[1-9]\\d{0,17}")
                ? office.desk().register().people().find(Long.parseLong(written), call.scope())
                : Optional.empty();
    }

    private String record(Call call) {
        return paper.address() + "/" + call.pathId("id");
    }

    private String sentence(String which) {
        return "form." + paper.key() + "." + which;
    }
}
