package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.unit.Unit;

/** Knows how lists show people, communes and facilities: initials and titles, never a name. Whoever may see a record may see these. */
public final class Labels {

    /** Stands for what is not on record. */
    public static final String NOTHING = "–";

    private final Desk desk;
    private final LocalDate asOf;
    private final Map<Long, String> people = new HashMap<>();
    private final Map<Long, String> units = new HashMap<>();
    private final Map<Long, String> facilities = new HashMap<>();

    private Labels(Desk desk, LocalDate asOf) {
        this.desk = desk;
        this.asOf = asOf;
    }

    /** Looks up the labels of these people as of a date, with one query for any number of them. */
    public static Labels of(Desk desk, Collection<Long> people, LocalDate asOf) {
        Labels labels = new Labels(desk, asOf);
        if (!people.isEmpty()) {
            for (Person person : desk.register().people().findAll(new HashSet<>(people), Scope.EVERYTHING)) {
                labels.people.put(person.id(), of(person));
            }
        }
        return labels;
    }

    /** Returns the label of a person: "N.V.T. (1985)". */
    public static String of(Person person) {
        return person.birthYear() == null ? person.initials() : person.initials() + " (" + person.birthYear() + ")";
    }

    /** Returns the label of a person. */
    public String person(long id) {
        return people.getOrDefault(id, NOTHING);
    }

    /** Returns the name of a unit as it is on the date, or was last. */
    public String unit(long id) {
        return units.computeIfAbsent(id, unit -> desk.register()
                .units()
                .find(unit, asOf)
                .or(() -> desk.register().units().latest(unit))
                .map(Unit::name)
                .orElse(NOTHING));
    }

    /** Returns the name of an organisation on the date; a dash for none. */
    public String facility(@Nullable Long id) {
        return id == null
                ? NOTHING
                : facilities.computeIfAbsent(id, organisation -> desk.register()
                        .organisations()
                        .find(organisation, asOf)
                        .map(Organisation::name)
                        .orElse(NOTHING));
    }
}
