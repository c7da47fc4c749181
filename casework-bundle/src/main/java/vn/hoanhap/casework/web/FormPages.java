package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.ManagementSteps.Target;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Enters and corrects managements, dossiers and tests: first who, then the form; errors keep what was typed. */
final class FormPages {

    private final CareOffice office;
    private final Renderer renderer;
    private final WhoPage who;
    private final CareForms forms;

    FormPages(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.who = new WhoPage(office, renderer);
        this.forms = new CareForms(office);
    }

    /** Says what is entered. */
    enum Noun {
        /** A management. */
        MANAGEMENT("management", Addresses.LIST, Addresses.NEW_MANAGEMENT),
        /** A dossier. */
        DOSSIER("dossier", Addresses.DOSSIERS, Addresses.NEW_DOSSIER),
        /** A test. */
        TEST("test", Addresses.TESTS, Addresses.NEW_TEST);

        private final String key;
        private final String list;
        private final String fresh;

        Noun(String key, String list, String fresh) {
            this.key = key;
            this.list = list;
            this.fresh = fresh;
        }

        private String record(long id) {
            return this == MANAGEMENT ? Addresses.management(id) : list + "/" + id;
        }
    }

    /** Shows an empty form about somebody, or asks about whom. */
    PageAnswer fresh(Call call, Noun noun) {
        View v = renderer.view(call);
        Optional<Person> person = person(call, call.query(Fields.PERSON).orElse(""));
        if (person.isEmpty()) {
            return who.show(call, v.t("form." + noun.key + ".new"), noun.fresh);
        }
        Form form = new Form(noun, person.get(), null, 0);
        return page(call, form, forms.fresh(noun, call, v), Map.of());
    }

    /** Shows the form with what is on record. */
    PageAnswer edit(Call call, Noun noun) {
        View v = renderer.view(call);
        CareForms.Standing standing = forms.standing(noun, call, v);
        return page(call, form(call, noun, standing), standing.values(), Map.of());
    }

    /** Enters a new record, or shows the form again. */
    PageAnswer enter(Call call, Noun noun) {
        View v = renderer.view(call);
        Person person = person(call, call.field(Fields.PERSON))
                .orElseThrow(() -> Problem.notFound(office.desk().words().both("fault.person"))
                        .raise());
        Form form = new Form(noun, person, null, 0);
        return take(call, form, v, faults -> {
            Entry entry = Entry.of(call);
            return switch (noun) {
                case MANAGEMENT ->
                    office.managementHistory()
                            .enter(forms.management(call, person.id(), faults), entry, faults)
                            .id();
                case DOSSIER ->
                    office.dossierHistory()
                            .enter(forms.dossier(call, person.id(), faults), entry, faults)
                            .id();
                case TEST ->
                    office.tests()
                            .enter(forms.test(call, person.id(), faults), entry, faults)
                            .id();
            };
        });
    }

    /** Corrects a record, or shows the form again. */
    PageAnswer correct(Call call, Noun noun) {
        View v = renderer.view(call);
        CareForms.Standing standing = forms.standing(noun, call, v);
        long id = call.pathId("id");
        long person = standing.personId();
        int version = SentVersion.of(call);
        return take(call, form(call, noun, standing), v, faults -> {
            Entry entry = Entry.of(call);
            return switch (noun) {
                case MANAGEMENT ->
                    office.managementHistory()
                            .correct(new Target(id, version, entry), forms.management(call, person, faults), faults)
                            .id();
                case DOSSIER ->
                    office.dossierHistory()
                            .correct(id, version, forms.dossier(call, person, faults), entry, faults)
                            .id();
                case TEST ->
                    office.tests()
                            .correct(id, version, forms.test(call, person, faults), entry, faults)
                            .id();
            };
        });
    }

    private PageAnswer take(Call call, Form form, View v, Function<Faults, Long> taking) {
        return Renderer.attempt(
                v,
                () -> {
                    long id = taking.apply(office.faults());
                    Text done = office.desk().words().both(form.id() == null ? "done.entered" : "done.corrected");
                    return PageAnswer.redirect(form.noun().record(id), done);
                },
                errors -> page(call, form, forms.sent(form.noun(), call), errors));
    }

    /**
     * Is a form.
     *
     * @param id the record that is corrected; null for a new one
     * @param version its version
     */
    private record Form(Noun noun, Person person, @Nullable Long id, int version) {}

    private Form form(Call call, Noun noun, CareForms.Standing standing) {
        Person person = office.desk()
                .register()
                .people()
                .find(standing.personId(), Scope.EVERYTHING)
                .orElseThrow(() -> Problem.notFound(office.desk().words().both("fault.person"))
                        .raise());
        return new Form(noun, person, call.pathId("id"), standing.version());
    }

    private Optional<Person> person(Call call, String written) {
        return written.matches("[1-9]\\d{0,17}")
                ? office.desk().register().people().find(Long.parseLong(written), call.scope())
                : Optional.empty();
    }

    private PageAnswer page(Call call, Form form, Map<String, String> values, Map<String, String> errors) {
        View v = renderer.view(call);
        Long id = form.id();
        String kind = "form." + form.noun().key + (id == null ? ".new" : ".edit");
        String way = Addresses.person(form.person().id());
        FormModel model = new FormModel(
                v.t(kind),
                v.t(kind + ".lead"),
                Labels.of(form.person()),
                way,
                id == null ? form.noun().fresh : Addresses.edit(form.noun().record(id)),
                id == null ? way : form.noun().record(id),
                Long.toString(form.person().id()),
                id == null ? "" : SentVersion.carried(call, form.version()),
                new UnitField(office.desk().register().units(), call)
                        .fitted(forms.fields(form.noun(), call, v), values, form.person()).stream()
                                .map(field -> field.filled(values, errors))
                                .toList(),
                shown(errors));
        String html = renderer.html("form.jte", v, model);
        return errors.isEmpty() ? PageAnswer.html(v.t(kind), html) : PageAnswer.invalid(v.t(kind), html);
    }

    /** Who it is about stands above the form, not in a field of it. */
    private static Map<String, String> shown(Map<String, String> errors) {
        Map<String, String> shown = new LinkedHashMap<>();
        errors.forEach((field, said) -> shown.put(field.equals(Fields.PERSON) ? "" : field, said));
        return shown;
    }
}
