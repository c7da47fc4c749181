package vn.hoanhap.casework.care;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/**
 * Is whom and which commune something is about, both in reach.
 *
 * @param person who
 * @param unitId where
 */
record Subject(Person person, long unitId) {

    /**
     * Is what was entered of it.
     *
     * @param personId who
     * @param unitId the commune; null for where the person lives
     * @param on when
     * @param field name of the field with the day
     */
    record Named(
            @Nullable Long personId,
            @Nullable Long unitId,
            @Nullable Dated on,
            String field) {}

    /** Finds both; empty when something was noted. */
    static Optional<Subject> find(Desk desk, Named named, Entry entry, Faults faults) {
        Place place = new Place(desk, entry, faults);
        Dated on = named.on();
        Optional<Person> person = place.person(named.personId(), on, named.field());
        faults.require(on != null, named.field(), "fault.missing");
        if (person.isEmpty() || on == null) {
            return Optional.empty();
        }
        Set<Concern> unused = EnumSet.noneOf(Concern.class);
        long unit = place.unit(person.get(), named.unitId(), on, unused);
        if (faults.none()) {
            place.reach(unit, person.get().id());
        }
        return Optional.of(new Subject(person.get(), unit));
    }
}
