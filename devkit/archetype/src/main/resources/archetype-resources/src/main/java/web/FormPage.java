package ${package}.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ${package}.book.EnrolmentInput;
import ${package}.book.Enrolments;
import ${package}.book.Entry;
import ${package}.catalogue.Rights;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;

/** Enrols somebody: first who it is, then what they need and since when. */
final class FormPage {

    private static final String NEW = Screen.LIST + "new";
    private static final int MOST_FOUND = 10;
    private static final List<String> FIELDS =
            List.of(Enrolments.PERSON, Enrolments.NEED, Enrolments.BEGAN, Enrolments.ENDED);

    private final Enrolments enrolments;
    private final Screen screen;

    FormPage(Enrolments enrolments, Screen screen) {
        this.enrolments = enrolments;
        this.screen = screen;
    }

    /** Shows the empty form; {@code ?person=} has chosen somebody, {@code ?q=} searches. */
    PageAnswer fresh(Call call) {
        View v = screen.view(call);
        String asked = call.query("q").orElse("");
        List<FormModel.Choice> found = asked.isEmpty()
                ? List.of()
                : enrolments.register().people().search(asked, call.scope(), MOST_FOUND).stream()
                        .map(this::choice)
                        .toList();
        FormModel model = new FormModel(
                chosen(call.query(Enrolments.PERSON).orElse(""), call),
                asked,
                found,
                Map.of(Enrolments.BEGAN, v.date(call.today())),
                Map.of());
        return PageAnswer.html(v.t("form.title"), screen.html("form.jte", v, model));
    }

    /** Writes, or shows the form again with what is wrong beside what was typed. */
    PageAnswer enter(Call call) {
        Faults faults = enrolments.faults();
        EnrolmentInput input = input(new Typed(call::field, faults));
        try {
            long id = enrolments.enrol(input, Entry.of(call), faults);
            return PageAnswer.redirect(Screen.LIST + id, enrolments.words().both("form.done"));
        } catch (ProblemException refused) {
            View v = screen.view(call);
            Map<String, String> values = new HashMap<>();
            FIELDS.forEach(field -> values.put(field, call.field(field)));
            FormModel model = new FormModel(
                    chosen(call.field(Enrolments.PERSON), call),
                    "",
                    List.of(),
                    values,
                    Screen.errors(refused.problem().errors(), v));
            return PageAnswer.invalid(v.t("form.title"), screen.html("form.jte", v, model));
        }
    }

    private static EnrolmentInput input(Typed typed) {
        return new EnrolmentInput(
                typed.id(Enrolments.PERSON),
                typed.text(Enrolments.NEED),
                typed.date(Enrolments.BEGAN),
                typed.date(Enrolments.ENDED));
    }

    private FormModel.@Nullable Choice chosen(String id, Call call) {
        Long person = new Typed(field -> id, enrolments.faults()).id(Enrolments.PERSON);
        return Optional.ofNullable(person)
                .flatMap(one -> enrolments.register().people().find(one, call.principal().scope(Rights.WRITE)))
                .map(this::choice)
                .orElse(null);
    }

    private FormModel.Choice choice(Person person) {
        String id = Long.toString(person.id());
        String unit = enrolments.register().units().latest(person.unitId()).map(one -> one.name()).orElse("");
        return new FormModel.Choice(id, Row.label(person), unit, Screen.with(NEW, Map.of(Enrolments.PERSON, id)));
    }
}
