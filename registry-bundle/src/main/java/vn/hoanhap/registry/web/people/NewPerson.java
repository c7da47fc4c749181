package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.people.CategoryRegister;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Enters a person: a name or initials, a birth year, where they live, and the category if they are supported. */
final class NewPerson {

    private static final int MOST_ALIKE = 5;

    private final Desk desk;
    private final PeopleRegister people;
    private final Pickers pickers;

    NewPerson(Desk desk) {
        this.desk = desk;
        people = desk.register().people();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        Form form = Form.EMPTY.with("category_since", desk.view(call).date(earlier(call.asOf(), call.today())));
        return page(call, form, List.of());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private PageAnswer page(Call call, Form form, List<Person> alike) {
        View view = desk.view(call);
        NewPersonModel model = new NewPersonModel(
                form,
                pickers.unit(call, form, "unit", call.today()),
                Titles.all(view, "category", Codes.CATEGORIES),
                Titles.all(view, "sex", Codes.SEXES),
                new PeopleRows(desk.register(), call.asOf()).of(alike));
        return desk.form(call, "people/new.jte", view.t("page.person.new"), model);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> create(call), form -> page(call, form, alike(call, form)));
    }

    private PageAnswer create(Call call) {
        Sent sent = new Sent(call);
        PersonDraft draft = draft(call, sent);
        people.check(draft, call.scope(), sent.faults());
        CategoryRegister.Draft category = category(sent);
        sent.faults().raise();
        refuseAlike(call, draft);
        long id = people.create(draft, false);
        if (category != null) {
            addCategory(call, id, category);
        }
        return PageAnswer.redirect(Desk.ROOT + "/people/" + id, Words.text("page.person.saved", draft.knownInitials()));
    }

    private PersonDraft draft(Call call, Sent sent) {
        Identity identity = new Identity(
                sent.optional("full_name"),
                sent.optionalDay("birth_date"),
                sent.optional("phone"),
                null,
                sent.optional("address"));
        Integer year = sent.year("birth_year");
        Long unit = pickers.chosenUnit(sent, "unit", call.today());
        if (unit == null) {
            sent.faults().raise();
        }
        return new PersonDraft(
                sent.optional("initials"),
                year,
                sent.optional("sex"),
                unit == null ? 0 : unit,
                null,
                null,
                sent.optional("note"),
                identity);
    }

    private static CategoryRegister.@Nullable Draft category(Sent sent) {
        String code = sent.optional("category");
        return code == null ? null : new CategoryRegister.Draft(0, code, sent.day("category_since"), null);
    }

    private void addCategory(Call call, long id, CategoryRegister.Draft wanted) {
        CategoryRegister.Draft draft = new CategoryRegister.Draft(id, wanted.category(), wanted.from(), wanted.to());
        Violations faults = new Violations();
        people.categories().check(draft, call.today(), faults);
        faults.raise();
        people.categories().add(draft);
    }

    /** Two records of one human being are hard to find later, so whoever enters the second is asked first. */
    private void refuseAlike(Call call, PersonDraft draft) {
        boolean sure = !call.field("anyway").isEmpty();
        if (!sure
                && !alike(call, draft.identity().fullName(), draft.knownInitials(), draft.knownBirthYear())
                        .isEmpty()) {
            throw Words.invalid("anyway", "page.person.alike");
        }
    }

    private List<Person> alike(Call call, Form form) {
        if (form.error("anyway") == null) {
            return List.of();
        }
        String year = form.value("birth_year");
        boolean known = year != null && year.matches("\\d{4}");
        String name = form.value("full_name");
        String initials = form.value("initials");
        return alike(
                call,
                name == null || name.isBlank() ? null : name,
                initials == null ? "" : initials,
                known ? Integer.valueOf(year) : null);
    }

    private List<Person> alike(Call call, @Nullable String name, String initials, @Nullable Integer year) {
        if (year == null) {
            return List.of();
        }
        String sought = (name == null ? initials : name) + " " + year;
        return people.search(sought, call.scope(), MOST_ALIKE);
    }
}
