package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.people.CategorySpan;
import vn.hoanhap.registry.web.Places;

/** Adds to people what a list shows of them: commune, categories of the day, last contact. */
public final class PeopleRows {

    private final Register register;
    private final View view;

    /** Shows people as of the date of a view, in its words. */
    public PeopleRows(Register register, View view) {
        this.register = register;
        this.view = view;
    }

    /** Returns the rows, for people that the reader may see. */
    public List<PersonRow> of(List<Person> people) {
        List<Long> ids = people.stream().map(Person::id).toList();
        Map<Long, List<CategorySpan>> categories =
                register.people().categories().of(ids);
        Map<Long, LocalDate> lastContacts = register.contacts().lastDays(ids);
        Places places = new Places(register.units(), view.asOf())
                .settle(people.stream().map(Person::unitId).collect(Collectors.toSet()));
        return people.stream()
                .map(person -> new PersonRow(
                        person,
                        places.home(person.unitId(), view),
                        codes(categories.get(person.id())),
                        register.people().root(person.id()) != person.id(),
                        lastContacts.get(person.id())))
                .toList();
    }

    private List<String> codes(@Nullable List<CategorySpan> spans) {
        return spans == null
                ? List.of()
                : spans.stream()
                        .filter(span -> span.on(view.asOf()))
                        .map(CategorySpan::category)
                        .toList();
    }
}
