package vn.hoanhap.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.people.duplicates.PairWatch;
import vn.hoanhap.registry.units.Stay;
import vn.hoanhap.registry.words.Checks;

/**
 * Takes back a record that was entered by mistake, as when an import is taken back. Nothing may hang on it: callers see to that.
 * Who it was is destroyed with its key; ids stay in journal and audit trail.
 */
public final class PersonRemoval {
    private final Tables tables;
    private final CategoryRegister categories;
    private final PairWatch pairs;
    private final Protection protection;

    /** Is where a record is kept. */
    record Tables(JooqPeople people, JooqIdentities identities, JooqAliases aliases, SealedFields sealed) {}

    PersonRemoval(Tables tables, CategoryRegister categories, PairWatch pairs, Protection protection) {
        this.tables = tables;
        this.categories = categories;
        this.pairs = pairs;
        this.protection = protection;
    }

    /** Returns what was entered about a person, as it stands now; empty when there is no such record. */
    public Optional<PersonDraft> standing(long id) {
        return tables.people().row(id, Scope.EVERYTHING).map(row -> draft(id, row));
    }

    private PersonDraft draft(long id, JooqPeople.Row row) {
        return new PersonDraft(
                row.person().initials(),
                row.person().birthYear(),
                row.sex(),
                row.person().unitId(),
                row.neighbourhoodId(),
                since(id),
                tables.sealed().open(id, "note", row.noteSealed()),
                tables.identities().open(id));
    }

    private @Nullable LocalDate since(long id) {
        List<Stay> stays = tables.people().stays(id);
        LocalDate from =
                stays.isEmpty() ? Stay.ALWAYS : stays.get(stays.size() - 1).from();
        return from.equals(Stay.ALWAYS) ? null : from;
    }

    /** Notes what keeps a record from going: it counts as one human being with another. */
    public void check(long id, Violations faults) {
        boolean alone =
                tables.aliases().root(id) == id && tables.aliases().aliases(id).isEmpty();
        Checks.holds(faults, alone, "key", "person.remove.merged");
    }

    /** Takes a record back on which nothing hangs: its stocks are reversed, its identity and key are destroyed. */
    public void remove(long id) {
        categories.only(id, null, null);
        pairs.forget(id);
        tables.identities().remove(id);
        tables.people().remove(id);
        protection.erase(id);
    }
}
