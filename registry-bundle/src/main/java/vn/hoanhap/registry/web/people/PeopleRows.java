package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.people.CategorySpan;
import vn.hoanhap.registry.web.Places;

/** Adds to people what a list shows of them: commune, categories of the day, last contact. */
public final class PeopleRows {

    private final Register register;
    private final LocalDate on;

    /** Shows people as of a date. */
    public PeopleRows(Register register, LocalDate on) {
        this.register = register;
        this.on = on;
    }

    /** Returns the rows, for people that the reader may see. */
    public List<PersonRow> of(List<Person> people) {
        List<Long> ids = people.stream().map(Person::id).toList();
        Map<Long, List<CategorySpan>> categories =
                register.people().categories().of(ids);
        Map<Long, LocalDate> lastContacts = register.contacts().lastDays(ids);
        Places places = new Places(register.units(), on);
        return people.stream()
                .map(person -> new PersonRow(
                        person,
                        places.line(person.unitId()),
                        codes(categories.get(person.id())),
                        lastContacts.get(person.id())))
                .toList();
    }

    private List<String> codes(@Nullable List<CategorySpan> spans) {
        return spans == null
                ? List.of()
                : spans.stream()
                        .filter(span -> span.on(on))
                        .map(CategorySpan::category)
                        .toList();
    }
}
