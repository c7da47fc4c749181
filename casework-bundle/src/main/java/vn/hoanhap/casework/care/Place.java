package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.store.CareSql;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.parts.unit.Heirs;

/** Finds who and where something is about, and notes when that cannot be. */
final class Place {

    private static final String COMMUNE = "COMMUNE";

    private final Desk.Register register;
    private final CareSql sql;
    private final Entry entry;
    private final Faults faults;

    Place(Desk desk, Entry entry, Faults faults) {
        this.register = desk.register();
        this.sql = desk.sql();
        this.entry = entry;
        this.faults = faults;
    }

    /** Returns a person in reach; notes when there is none, and when the day lies before their birth or ahead. */
    Optional<Person> person(@Nullable Long id, @Nullable Dated day, String dayField) {
        if (id == null) {
            faults.add(Fields.PERSON, "fault.missing");
            return Optional.empty();
        }
        Optional<Person> person = id == Entry.PENDING
                ? Optional.of(new Person(Entry.PENDING, "", null, Entry.PENDING))
                : register.people().find(id, entry.scope());
        faults.require(person.isPresent(), Fields.PERSON, "fault.person");
        if (day != null) {
            faults.require(!day.first().isAfter(entry.today()), dayField, "fault.future", entry.today());
            Integer born = person.map(Person::birthYear).orElse(null);
            faults.require(born == null || day.last().getYear() >= born, dayField, "fault.before-birth", born(born));
        }
        return person;
    }

    /** A year is no number with thousands marks. */
    private static String born(@Nullable Integer year) {
        return year == null ? "" : Integer.toString(year);
    }

    /** Returns the commune: the one named, else the person's; flags or notes when it did not stand on the day. */
    long unit(Person person, @Nullable Long named, Dated day, Set<Concern> concerns) {
        long id = named == null ? home(person, day) : named;
        if (id == Entry.PENDING) {
            return id;
        }
        Optional<Unit> unit = register.units().latest(id);
        faults.require(unit.isPresent(), Fields.UNIT, "fault.unit");
        faults.require(unit.isEmpty() || unit.get().level().equals(COMMUNE), Fields.UNIT, "fault.unit-level");
        if (faults.none() && !stood(id, day)) {
            List<Unit> then = register.units().stoodOn(id, day.last());
            String names = then.stream().map(Unit::name).collect(Collectors.joining(", "));
            if (faults.require(then.isEmpty(), Fields.UNIT, "fault.unit-day", day.last(), names)) {
                concerns.add(Concern.UNIT_NOT_THERE);
            }
        }
        return id;
    }

    /** Returns where the person lives; on a day on which only one other stood in its place, that one. */
    private long home(Person person, Dated day) {
        long id = person.unitId();
        return id == Entry.PENDING || stood(id, day) ? id : new Heirs(register.units()).on(id, day.last());
    }

    /** Notes when who enters it answers neither for the commune nor for the person. */
    void reach(long unit, long personId) {
        boolean reached = unit == Entry.PENDING || sql.reaches(entry.scope(), unit, personId);
        faults.require(reached, Fields.UNIT, "fault.unit-scope");
    }

    private boolean stood(long unit, Dated day) {
        LocalDate last = day.last();
        return register.units().find(unit, last).isPresent()
                || register.units().find(unit, day.first()).isPresent();
    }
}
