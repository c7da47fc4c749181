package vn.hoanhap.registry.web.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.people.CategoryRegister;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.people.duplicates.DuplicateRegister;
import vn.hoanhap.registry.people.duplicates.Reason;
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
        Form form = Form.EMPTY.with("category_since", desk.view(call).date(Desk.day(call)));
        return page(call, form, List.of());
    }

    private PageAnswer page(Call call, Form form, List<NewPersonModel.Alike> alike) {
        View view = desk.view(call);
        NewPersonModel model = new NewPersonModel(
                form,
                pickers.unit(call, form, "unit", Desk.day(call)),
                Titles.all(view, "category", Codes.CATEGORIES),
                Titles.all(view, "sex", Codes.SEXES),
                alike);
        return desk.form(call, "people/new.jte", view.t("page.person.new"), model);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> create(call), form -> page(call, form, alike(call, form)));
    }

    private PageAnswer create(Call call) {
        Sent sent = new Sent(call);
        PersonDraft draft = draft(call, sent);
        people.check(draft, call.scope(), sent.faults());
        CategoryRegister.Draft category = category(call, sent);
        sent.faults().raise();
        refuseAlike(call, draft);
        long id = people.create(draft, Desk.isPast(call));
        if (category != null) {
            people.categories().add(new CategoryRegister.Draft(id, category.category(), category.from(), null));
        }
        return PageAnswer.redirect(Desk.ROOT + "/people/" + id, Words.text("page.person.saved", draft.knownInitials()));
    }

    private PersonDraft draft(Call call, Sent sent) {
        Identity identity = new Identity(
                sent.optional("full_name"),
                sent.optionalDay("birth_date"),
                sent.optional("phone"),
                sent.optional("id_number"),
                sent.optional("address"));
        Integer year = sent.year("birth_year");
        Long unit = pickers.chosenUnit(sent, "unit", Desk.day(call), call.scope());
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

    /** The category is checked before there is a record to hold it, so that all that is wrong is said at once. */
    private CategoryRegister.@Nullable Draft category(Call call, Sent sent) {
        if (sent.optional("category") == null) {
            return null;
        }
        String code = sent.choice("category", Codes.CATEGORIES);
        CategoryRegister.Draft draft = new CategoryRegister.Draft(0, code, sent.day("category_since"), null);
        people.categories().check(draft, call.today(), sent.faults());
        return draft;
    }

    /** Two records of one human being are hard to find later, so whoever enters the second is asked first. */
    private void refuseAlike(Call call, PersonDraft draft) {
        if (call.field("anyway").isEmpty() && !alike(call, draft).isEmpty()) {
            throw Words.invalid("anyway", "page.person.alike");
        }
    }

    private List<NewPersonModel.Alike> alike(Call call, Form form) {
        return form.error("anyway") == null ? List.of() : alike(call, draft(call, new Sent(call)));
    }

    private List<NewPersonModel.Alike> alike(Call call, PersonDraft draft) {
        Map<Long, Person> found = new LinkedHashMap<>();
        Map<Long, List<Reason>> reasons = new LinkedHashMap<>();
        for (DuplicateRegister.Alike alike : desk.register().duplicates().alike(draft, call.scope())) {
            found.put(alike.person().id(), alike.person());
            reasons.put(alike.person().id(), alike.likeness().reasons());
        }
        searched(call, draft).forEach(person -> found.putIfAbsent(person.id(), person));
        List<Person> few = found.values().stream().limit(MOST_ALIKE).toList();
        return new PeopleRows(desk.register(), desk.view(call))
                .of(few).stream()
                        .map(row -> new NewPersonModel.Alike(
                                row, reasons.getOrDefault(row.person().id(), List.of())))
                        .toList();
    }

    /** Somebody known by initials only is found by a search too; without a year too many people share them. */
    private List<Person> searched(Call call, PersonDraft draft) {
        Integer year = draft.knownBirthYear();
        if (year == null) {
            return List.of();
        }
        String name = draft.identity().fullName();
        String sought = (name == null ? draft.knownInitials() : name) + " " + year;
        return people.search(sought, call.scope(), MOST_ALIKE);
    }
}
