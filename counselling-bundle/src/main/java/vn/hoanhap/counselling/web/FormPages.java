package vn.hoanhap.counselling.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Entry;
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.book.Target;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.web.SessionForms.Subject;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Enters and corrects sessions, points and who was encouraged; errors keep what was typed. */
final class FormPages {

    private static final String WALK_IN = "walkIn";

    private final CounsellingOffice office;
    private final Renderer renderer;
    private final WhoPage who;
    private final SessionForms sessions;
    private final OtherForms others;

    FormPages(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.who = new WhoPage(office, renderer);
        this.sessions = new SessionForms(office);
        this.others = new OtherForms(office);
    }

    /** Is a form before it is filled. */
    private record Form(
            String key,
            @Nullable String about,
            String action,
            String cancel,
            Map<String, String> hidden,
            List<FieldModel> fields,
            List<FieldModel> more) {}

    PageAnswer newSession(Call call) {
        View v = renderer.view(call);
        Optional<Person> person = person(call, call.query(Fields.PERSON).orElse(""));
        if (person.isEmpty() && call.query(WALK_IN).isEmpty()) {
            Map<String, String> hidden = new LinkedHashMap<>();
            call.query(Fields.POINT).ifPresent(point -> hidden.put(Fields.POINT, point));
            call.query(Fields.STATE).ifPresent(state -> hidden.put(Fields.STATE, state));
            String unknown = Addresses.with(Addresses.NEW_SESSION + "?" + WALK_IN + "=1", hidden);
            return who.show(call, v.t("form.session.new"), Addresses.NEW_SESSION, hidden, unknown);
        }
        Subject subject = new Subject(person.orElse(null), null);
        return show(call, session(call, subject, v), sessions.fresh(call, subject, v), Map.of());
    }

    PageAnswer enterSession(Call call) {
        View v = renderer.view(call);
        Subject subject = new Subject(sent(call), null);
        return take(call, session(call, subject, v), v, faults -> {
            var entered = office.sessions().enter(sessions.read(call, subject, faults), Entry.of(call), faults);
            return Addresses.session(entered.session().id());
        });
    }

    PageAnswer editSession(Call call) {
        View v = renderer.view(call);
        Session before = office.sessions().open(call.pathId("id"), call.scope());
        Subject subject = new Subject(null, before);
        return show(call, session(call, subject, v), sessions.standing(call, before, v), Map.of());
    }

    PageAnswer correctSession(Call call) {
        View v = renderer.view(call);
        Session before = office.sessions().open(call.pathId("id"), call.scope());
        Subject subject = new Subject(null, before);
        return take(call, session(call, subject, v), v, faults -> {
            office.sessions().correct(target(call), sessions.read(call, subject, faults), faults);
            return Addresses.session(before.id());
        });
    }

    private Form session(Call call, Subject subject, View v) {
        Session before = subject.before();
        Person person = subject.person();
        Map<String, String> hidden = new LinkedHashMap<>();
        if (before != null) {
            hidden.put("version", SentVersion.carried(call, before.version()));
        } else if (person != null) {
            hidden.put(Fields.PERSON, Long.toString(person.id()));
        }
        String page = before == null ? "" : Addresses.session(before.id());
        return new Form(
                before == null ? "form.session.new" : "form.session.edit",
                person == null ? null : Labels.of(person),
                before == null ? Addresses.NEW_SESSION : Addresses.edit(page),
                before == null ? person == null ? Addresses.LIST : Addresses.person(person.id()) : page,
                hidden,
                sessions.fields(call, subject, v),
                sessions.more(call, subject, v));
    }

    PageAnswer newPoint(Call call) {
        View v = renderer.view(call);
        Map<String, String> values = others.freshPoint(call, v);
        return show(call, point(call, null, values, v), values, Map.of());
    }

    PageAnswer enterPoint(Call call) {
        View v = renderer.view(call);
        return take(
                call,
                point(call, null, Map.of(Fields.TEAM, call.field(Fields.TEAM)), v),
                v,
                faults -> Addresses.point(office.points()
                        .enter(others.readPoint(call, faults), Entry.of(call), faults)
                        .id()));
    }

    PageAnswer editPoint(Call call) {
        View v = renderer.view(call);
        Point before = office.points().open(call.pathId("id"), call.scope());
        Map<String, String> values = others.standing(before, v);
        return show(call, point(call, before, values, v), values, Map.of());
    }

    PageAnswer correctPoint(Call call) {
        View v = renderer.view(call);
        Point before = office.points().open(call.pathId("id"), call.scope());
        return take(call, point(call, before, others.standing(before, v), v), v, faults -> {
            Target target = target(call);
            office.points()
                    .correct(target.id(), target.version(), others.readPoint(call, faults), target.entry(), faults);
            return Addresses.point(before.id());
        });
    }

    private Form point(Call call, @Nullable Point before, Map<String, String> values, View v) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put(Fields.TEAM, values.getOrDefault(Fields.TEAM, ""));
        if (before != null) {
            hidden.put("version", SentVersion.carried(call, before.version()));
        }
        String page = before == null ? Addresses.POINTS : Addresses.point(before.id());
        return new Form(
                before == null ? "form.point.new" : "form.point.edit",
                null,
                before == null ? Addresses.NEW_POINT : Addresses.edit(page),
                page,
                hidden,
                others.point(call, v),
                List.of());
    }

    PageAnswer newMobilisation(Call call) {
        View v = renderer.view(call);
        Optional<Person> person = person(call, call.query(Fields.PERSON).orElse(""));
        if (person.isEmpty()) {
            return who.show(call, v.t("form.mobilisation.new"), Addresses.NEW_MOBILISATION, Map.of(), null);
        }
        return show(call, mobilisation(call, person.get(), null, v), others.freshMobilisation(call, v), Map.of());
    }

    PageAnswer enterMobilisation(Call call) {
        View v = renderer.view(call);
        Person person = Optional.ofNullable(sent(call))
                .orElseThrow(() -> Problem.notFound(office.desk().words().both("fault.person"))
                        .raise());
        return take(
                call,
                mobilisation(call, person, null, v),
                v,
                faults -> Addresses.mobilisation(office.mobilisations()
                        .enter(others.readMobilisation(call, person.id(), null, faults), Entry.of(call), faults)
                        .id()));
    }

    PageAnswer editMobilisation(Call call) {
        View v = renderer.view(call);
        Mobilisation before = office.mobilisations().open(call.pathId("id"), call.scope());
        return show(call, mobilisation(call, null, before, v), others.standing(before, v), Map.of());
    }

    PageAnswer correctMobilisation(Call call) {
        View v = renderer.view(call);
        Mobilisation before = office.mobilisations().open(call.pathId("id"), call.scope());
        return take(call, mobilisation(call, null, before, v), v, faults -> {
            office.mobilisations()
                    .correct(target(call), others.readMobilisation(call, before.personId(), before, faults), faults);
            return Addresses.mobilisation(before.id());
        });
    }

    private Form mobilisation(Call call, @Nullable Person person, @Nullable Mobilisation before, View v) {
        String page = before == null ? "" : Addresses.mobilisation(before.id());
        if (before != null) {
            return new Form(
                    "form.mobilisation.edit",
                    Labels.of(office.desk(), List.of(before.personId()), call.asOf())
                            .person(before.personId()),
                    Addresses.edit(page),
                    page,
                    Map.of("version", SentVersion.carried(call, before.version())),
                    others.mobilisation(call, v),
                    List.of());
        }
        long id = person == null ? 0 : person.id();
        return new Form(
                "form.mobilisation.new",
                person == null ? null : Labels.of(person),
                Addresses.NEW_MOBILISATION,
                Addresses.person(id),
                Map.of(Fields.PERSON, Long.toString(id)),
                others.mobilisation(call, v),
                List.of());
    }

    private @Nullable Person sent(Call call) {
        String written = call.field(Fields.PERSON);
        if (written.isEmpty()) {
            return null;
        }
        return person(call, written)
                .orElseThrow(() -> Problem.notFound(office.desk().words().both("fault.person"))
                        .raise());
    }

    private Optional<Person> person(Call call, String written) {
        return written.matches("[1-9]\\d{0,17}")
                ? office.desk().register().people().find(Long.parseLong(written), call.scope())
                : Optional.empty();
    }

    /** Returns the record that is changed, in the version of which the form was made; one that no record has when it is missing. */
    static Target target(Call call) {
        return new Target(call.pathId("id"), SentVersion.of(call), Entry.of(call));
    }

    private PageAnswer take(Call call, Form form, View v, Function<Faults, String> taking) {
        return Renderer.attempt(
                v,
                () -> PageAnswer.redirect(
                        taking.apply(office.faults()), office.desk().words().both("done.kept")),
                errors -> show(call, form, values(call, form), errors));
    }

    private static Map<String, String> values(Call call, Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (List<FieldModel> fields : List.of(form.fields(), form.more())) {
            fields.forEach(field ->
                    values.put(field.name(), String.join(";", call.form().getOrDefault(field.name(), List.of()))));
        }
        return values;
    }

    private PageAnswer show(Call call, Form form, Map<String, String> values, Map<String, String> errors) {
        View v = renderer.view(call);
        FormModel model = new FormModel(
                v.t(form.key()),
                v.t(form.key() + ".lead"),
                form.about(),
                form.action(),
                form.cancel(),
                form.hidden(),
                form.fields().stream()
                        .map(field -> field.filled(values, errors))
                        .toList(),
                form.more().stream().map(field -> field.filled(values, errors)).toList(),
                errors);
        String html = renderer.html("form.jte", v, model);
        return errors.isEmpty() ? PageAnswer.html(model.heading(), html) : PageAnswer.invalid(model.heading(), html);
    }
}
