package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.entry.Faults;

/** Finds who and where something is about, and notes when that cannot be. */
final class Place {

    private static final String COMMUNE = "COMMUNE";

    private final Desk desk;
    private final Entry entry;
    private final Faults faults;

    Place(Desk desk, Entry entry, Faults faults) {
        this.desk = desk;
        this.entry = entry;
        this.faults = faults;
    }

    /** Returns a person in reach; notes when there is none, and when the day lies before their birth. */
    Optional<Person> person(@Nullable Long id, @Nullable LocalDate day, String dayField) {
        if (id == null) {
            faults.add(Fields.PERSON, "fault.missing");
            return Optional.empty();
        }
        Optional<Person> person = id == Entry.PENDING
                ? Optional.of(new Person(Entry.PENDING, "", null, Entry.PENDING))
                : desk.register().people().find(id, entry.scope());
        faults.require(person.isPresent(), Fields.PERSON, "fault.person");
        Integer born = person.map(Person::birthYear).orElse(null);
        if (born != null && day != null) {
            faults.require(day.getYear() >= born, dayField, "fault.before-birth", Integer.toString(born));
        }
        return person;
    }

    /** Notes a day that is missing or lies ahead. */
    void past(@Nullable LocalDate day, String field) {
        if (faults.require(day != null, field, "fault.missing") && day != null) {
            faults.require(!day.isAfter(entry.today()), field, "fault.future", entry.today());
        }
    }

    /** Notes a unit that is none, is no commune, or in whose place several stood on the day. One that nobody is known to have followed stays. */
    void unit(long id, LocalDate day) {
        if (id == Entry.PENDING) {
            return;
        }
        Optional<Unit> unit = desk.register().units().latest(id);
        faults.require(unit.isPresent(), Fields.UNIT, "fault.unit");
        faults.require(unit.isEmpty() || unit.get().level().equals(COMMUNE), Fields.UNIT, "fault.unit-level");
        if (faults.none() && desk.register().units().find(id, day).isEmpty()) {
            List<Unit> then = desk.register().units().stoodOn(id, day);
            String names = then.stream().map(Unit::name).collect(Collectors.joining(", "));
            faults.require(then.size() <= 1, Fields.UNIT, "fault.unit-day", day, names);
        }
    }

    /** Notes when who enters it answers neither for the commune nor for the person. */
    void reach(long unit, long personId) {
        boolean reached = unit == Entry.PENDING || desk.sql().reaches(entry.scope(), unit, personId);
        faults.require(reached, Fields.UNIT, "fault.unit-scope");
    }
}
