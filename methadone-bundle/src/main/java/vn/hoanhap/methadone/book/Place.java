package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.entry.Faults;

/** Finds who and where an application is about, and notes when that cannot be. */
final class Place {

    private static final String COMMUNE = "COMMUNE";

    private final Desk desk;

    Place(Desk desk) {
        this.desk = desk;
    }

    /** Returns a person in reach; notes when there is none. */
    Optional<Person> person(@Nullable Long id, Entry entry, Faults faults) {
        if (id == null) {
            faults.add(Fields.PERSON, "fault.missing");
            return Optional.empty();
        }
        if (id == Entry.PENDING) {
            return Optional.of(new Person(Entry.PENDING, "", null, Entry.PENDING));
        }
        Optional<Person> person = desk.register().people().find(id, entry.scope());
        faults.require(person.isPresent(), Fields.PERSON, "fault.person");
        return person;
    }

    /** Returns the commune in which it counts: the one named, else where the person lives; notes when it did not stand then. */
    long unit(Person person, @Nullable Long named, LocalDate on, Entry entry, Faults faults) {
        if (named == null || named == Entry.PENDING) {
            return person.unitId();
        }
        Optional<Unit> unit = desk.register().units().latest(named);
        faults.require(unit.isPresent(), Fields.UNIT, "fault.unit");
        faults.require(unit.isEmpty() || unit.get().level().equals(COMMUNE), Fields.UNIT, "fault.unit-level");
        if (faults.none() && desk.register().units().find(named, on).isEmpty()) {
            List<Unit> then = desk.register().units().stoodOn(named, on);
            String names = then.stream().map(Unit::name).collect(Collectors.joining(", "));
            faults.require(then.isEmpty(), Fields.UNIT, "fault.unit-day", on, names);
        }
        boolean reached = person.id() == Entry.PENDING || desk.sql().reaches(entry.scope(), named, person.id());
        faults.require(reached, Fields.UNIT, "fault.unit-scope");
        return named;
    }

    /** Returns where a human being lives, by any of their records; the given unit when nobody knows. */
    long home(long personId, long otherwise) {
        People people = desk.register().people();
        return people.find(people.root(personId), Scope.EVERYTHING)
                .map(Person::unitId)
                .orElse(otherwise);
    }
}
