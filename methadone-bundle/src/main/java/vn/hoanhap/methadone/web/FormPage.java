package vn.hoanhap.methadone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Entry;
import vn.hoanhap.methadone.book.Fields;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.book.Whole;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.domain.Opioids;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.RegisterAsking;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Enters and corrects what we did: first who, then one form; errors keep what was typed. */
final class FormPage {

    private static final int MOST = 12;
    private static final List<String> NAMES = List.of(
            Fields.SCREENED, Fields.OPIOIDS, Fields.REACHED, Fields.COUNSELLED, Fields.CONSENTED, Fields.CONSENT_BY);

    private final MethadoneOffice office;
    private final Renderer renderer;

    FormPage(MethadoneOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    /** Shows an empty form about somebody, or asks about whom. */
    PageAnswer fresh(Call call) {
        View v = renderer.view(call);
        Optional<Person> person = person(call, call.query(Fields.PERSON).orElse(""));
        if (person.isEmpty()) {
            return who(call, v);
        }
        Map<String, String> values = Map.of(
                Fields.SCREENED,
                v.date(FormDay.of(call)),
                Fields.REACHED,
                ApplicationState.SCREENED.name(),
                Fields.CONSENT_BY,
                ConsentBy.SELF.name());
        return page(call, new Form(person.get(), null, ""), values, Map.of());
    }

    private PageAnswer who(Call call, View v) {
        String asked = call.query("q").orElse("");
        Scope scope = call.principal().scope(RegisterAsking.SEE_PEOPLE);
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        List<WhoModel.Found> found = asked.isBlank() || scope.equals(Scope.NOTHING)
                ? List.of()
                : office.desk().register().people().search(asked.strip(), scope, MOST).stream()
                        .map(person -> new WhoModel.Found(
                                Labels.of(person),
                                labels.unit(person.unitId()),
                                Addresses.about(Addresses.NEW, person.id())))
                        .toList();
        WhoModel model = new WhoModel(v.t("form.new"), Addresses.NEW, asked, found);
        return PageAnswer.html(v.t("form.new"), renderer.html("who.jte", v, model));
    }

    /** Enters a new application, or shows the form again. */
    PageAnswer enter(Call call) {
        Person person = person(call, call.field(Fields.PERSON))
                .orElseThrow(() -> Problem.notFound(office.desk().words().both("person.not-found"))
                        .raise());
        return take(call, new Form(person, null, ""), "done.entered", faults -> office.entering()
                .enter(new Whole(person.id(), null, begun(call, faults), null), Entry.of(call), faults));
    }

    /** Everything that was done on the one day of the form. */
    private static Whole.Own begun(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        LocalDate on = typed.date(Fields.SCREENED);
        String reached = call.field(Fields.REACHED);
        boolean consented = reached.equals(ApplicationState.CONSENTED.name());
        boolean counselled = consented || reached.equals(ApplicationState.COUNSELLED.name());
        return new Whole.Own(
                on,
                code(Opioids.class, typed.text(Fields.OPIOIDS), Fields.OPIOIDS, faults),
                counselled ? on : null,
                consented ? on : null,
                code(ConsentBy.class, typed.text(Fields.CONSENT_BY), Fields.CONSENT_BY, faults));
    }

    /** Shows the form with what is on record. */
    PageAnswer edit(Call call) {
        View v = renderer.view(call);
        Application one = office.applications().open(call.pathId("id"), call.scope());
        Map<String, String> values = new HashMap<>();
        values.put(Fields.SCREENED, day(one.steps().screened(), v));
        values.put(Fields.COUNSELLED, day(one.steps().counselled(), v));
        values.put(Fields.CONSENTED, day(one.steps().consented(), v));
        values.put(Fields.OPIOIDS, name(one.screening().opioids()));
        values.put(Fields.CONSENT_BY, name(one.screening().consentBy()));
        return page(call, form(one, Integer.toString(one.version())), values, Map.of());
    }

    /** Corrects an application, or shows the form again. */
    PageAnswer correct(Call call) {
        long id = call.pathId("id");
        Application one = office.applications().open(id, call.scope());
        return take(call, form(one, call.field("version")), "done.corrected", faults -> {
            Typed typed = new Typed(call::field, faults);
            Whole.Own own = new Whole.Own(
                    typed.date(Fields.SCREENED),
                    code(Opioids.class, typed.text(Fields.OPIOIDS), Fields.OPIOIDS, faults),
                    typed.date(Fields.COUNSELLED),
                    typed.date(Fields.CONSENTED),
                    code(ConsentBy.class, typed.text(Fields.CONSENT_BY), Fields.CONSENT_BY, faults));
            return office.entering().correct(id, SentVersion.of(call), own, Entry.of(call), faults);
        });
    }

    static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String sent, String field, Faults faults) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(sent)) {
                return one;
            }
        }
        faults.require(sent == null, field, "fault.choice");
        return null;
    }

    private static String day(@Nullable LocalDate day, View v) {
        return day == null ? "" : v.date(day);
    }

    private static String name(@Nullable Enum<?> code) {
        return code == null ? "" : code.name();
    }

    private PageAnswer take(Call call, Form form, String done, Function<Faults, Application> taking) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> PageAnswer.redirect(
                        Addresses.one(taking.apply(office.faults()).id()),
                        office.desk().words().both(done)),
                errors -> {
                    Map<String, String> sent = new HashMap<>();
                    NAMES.forEach(name -> sent.put(name, call.field(name)));
                    return page(call, form, sent, errors);
                });
    }

    /**
     * Is a form.
     *
     * @param id the application that is corrected; null for a new one
     * @param version its version
     */
    private record Form(Person person, @Nullable Long id, String version) {}

    private Form form(Application one, String version) {
        Person person = office.desk()
                .register()
                .people()
                .find(one.personId(), Scope.EVERYTHING)
                .orElseThrow(() -> Problem.notFound(office.desk().words().both("person.not-found"))
                        .raise());
        return new Form(person, one.id(), version);
    }

    private Optional<Person> person(Call call, String written) {
        return written.matches("[1-9]\\d{0,17}")
                ? office.desk().register().people().find(Long.parseLong(written), call.scope())
                : Optional.empty();
    }

    private PageAnswer page(Call call, Form form, Map<String, String> values, Map<String, String> errors) {
        View v = renderer.view(call);
        Long id = form.id();
        String kind = id == null ? "form.new" : "form.edit";
        String way = id == null ? Addresses.person(form.person().id()) : Addresses.one(id);
        Map<String, String> shown = new HashMap<>();
        errors.forEach((field, said) -> shown.put(field.equals(Fields.PERSON) ? "" : field, said));
        FormModel model = new FormModel(
                v.t(kind),
                v.t(kind + ".lead"),
                new FormModel.Back(Labels.of(form.person()), way),
                v.t("form.about", Labels.of(form.person())),
                id == null ? Addresses.NEW : Addresses.one(id) + "/edit",
                Long.toString(form.person().id()),
                form.version(),
                fields(id == null, v).stream()
                        .map(field -> field.filled(values, errors))
                        .toList(),
                shown);
        String html = renderer.html("form.jte", v, model);
        return errors.isEmpty() ? PageAnswer.html(v.t(kind), html) : PageAnswer.invalid(v.t(kind), html);
    }

    private static List<FieldModel> fields(boolean fresh, View v) {
        List<FieldModel> fields = new ArrayList<>();
        Map<String, String> opioids = FieldModel.titles("opioids.", v, Opioids.values());
        Map<String, String> by = FieldModel.titles("consent.", v, ConsentBy.values());
        fields.add(FieldModel.choice(Fields.OPIOIDS, true, opioids));
        if (fresh) {
            fields.add(FieldModel.choice(
                    Fields.REACHED,
                    true,
                    FieldModel.titles("reached.", v, List.of("SCREENED", "COUNSELLED", "CONSENTED"))));
        }
        fields.add(FieldModel.date(Fields.SCREENED, true));
        if (!fresh) {
            fields.add(FieldModel.date(Fields.COUNSELLED, false));
            fields.add(FieldModel.date(Fields.CONSENTED, false));
        }
        fields.add(FieldModel.select(Fields.CONSENT_BY, false, by));
        return fields;
    }
}
