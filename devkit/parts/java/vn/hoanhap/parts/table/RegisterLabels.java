package vn.hoanhap.parts.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;

/**
 * Knows how lists show people and communes: initials and titles, never a name. Whoever may see a record may see these. A
 * programme extends it for what else its lists show. Not for several threads.
 */
public abstract class RegisterLabels {

    /** Stands for what is not on record. */
    public static final String NOTHING = "–";

    private final Units units;
    private final LocalDate asOf;
    private final Map<Long, String> people = new HashMap<>();
    private final Map<Long, String> named = new HashMap<>();

    /** Looks units up as of a date. */
    protected RegisterLabels(Units units, LocalDate asOf) {
        this.units = units;
        this.asOf = asOf;
    }

    /** Looks up the labels of these people, with one query for any number of them. */
    protected final void lookUp(People register, Collection<Long> wanted) {
        if (!wanted.isEmpty()) {
            for (Person person : register.findAll(new HashSet<>(wanted), Scope.EVERYTHING)) {
                people.put(person.id(), of(person));
            }
        }
    }

    /** Returns the label of a person: "N.V.T. (1985)". */
    public static String of(Person person) {
        return person.birthYear() == null ? person.initials() : person.initials() + " (" + person.birthYear() + ")";
    }

    /** Returns the label of a person. */
    public final String person(long id) {
        return people.getOrDefault(id, NOTHING);
    }

    /** Returns the name of a unit as it is on the date, or was last. */
    public final String unit(long id) {
        return named.computeIfAbsent(id, unit -> units.find(unit, asOf)
                .or(() -> units.latest(unit))
                .map(Unit::name)
                .orElse(NOTHING));
    }
}
