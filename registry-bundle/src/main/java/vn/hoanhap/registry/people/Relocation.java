package vn.hoanhap.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hoanhap.registry.people.duplicates.PairWatch;
import vn.hoanhap.registry.units.Stay;

/** Lets somebody live in another commune from a day on: where they lived before stays on record, and what it counted there. */
public final class Relocation {
    private final JooqPeople table;
    private final CategoryRegister categories;
    private final PairWatch pairs;

    Relocation(JooqPeople table, CategoryRegister categories, PairWatch pairs) {
        this.table = table;
        this.categories = categories;
        this.pairs = pairs;
    }

    /** Keeps others from changing these records until the unit of work ends, before anything about them is looked at. */
    public void hold(Set<Long> personIds) {
        new TreeSet<>(personIds).forEach(table::touch);
    }

    /** Returns the first day on which a record may move: after the day since which its newest residence is known. */
    public LocalDate earliest(long personId) {
        List<Stay> stays = table.stays(personId);
        return stays.isEmpty()
                ? Stay.ALWAYS
                : stays.get(stays.size() - 1).from().plusDays(1);
    }

    /** Moves one record; stocks of its categories follow by movements of the journal. */
    public void move(long personId, long unitId, LocalDate since) {
        if (since.isBefore(earliest(personId))) {
            throw new IllegalArgumentException("person " + personId + " would lose residences by a move on " + since);
        }
        table.resettle(personId, unitId);
        table.lives(personId, unitId, since);
        pairs.ask(personId);
        categories.followAll(personId);
    }
}
