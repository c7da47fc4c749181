package vn.hoanhap.registry.api;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.api.PersonAnswers.PersonItem;

/** Shows the people of a list by initials and birth year, also to those who see them only through the list. */
final class Faces {
    private final Map<Long, Person> people;

    private Faces(Map<Long, Person> people) {
        this.people = people;
    }

    static Faces of(Register register, Stream<Long> ids) {
        return new Faces(register.people().findAll(ids.collect(Collectors.toSet()), Scope.EVERYTHING).stream()
                .collect(Collectors.toMap(Person::id, Function.identity())));
    }

    PersonItem of(long id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalStateException("there is no person " + id);
        }
        return PersonItem.of(person);
    }
}
