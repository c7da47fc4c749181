package vn.hoanhap.registry.households;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.household.Households;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Enters and lists households. */
public final class HouseholdRegister implements Households {
    private static final int MOST_PEOPLE = 50;

    private final JooqHouseholds table;
    private final PeopleRegister people;
    private final Tools tools;

    /** Is what the register of households works with. */
    public record Tools(UnitRegister units, Ids ids, LegalClock clock) {}

    /** Keeps households in the register's tables. */
    public HouseholdRegister(Sql sql, PeopleRegister people, Tools tools) {
        table = new JooqHouseholds(sql);
        this.people = people;
        this.tools = tools;
    }

    @Override
    public Optional<Household> find(long id, Scope scope) {
        return findAll(Set.of(id), scope).stream().findFirst();
    }

    @Override
    public List<Household> findAll(Set<Long> ids, Scope scope) {
        return table.byIds(ids, scope).stream()
                .map(JooqHouseholds.Row::household)
                .toList();
    }

    @Override
    public List<Household> search(String text, Scope scope, int limit) {
        Set<Long> found = new HashSet<>();
        people.search(text, scope, MOST_PEOPLE).forEach(person -> found.add(person.id()));
        return table.ofPeople(found, scope, limit).stream()
                .map(JooqHouseholds.Row::household)
                .toList();
    }

    @Override
    public List<Long> people(long id) {
        return table.people(id);
    }

    /** Returns the households in which a person lives, by any record of that human being. */
    public List<Household> ofPerson(long personId, Scope scope) {
        return table.ofPeople(people.everyRecord(personId), scope, MOST_PEOPLE).stream()
                .map(JooqHouseholds.Row::household)
                .toList();
    }

    /** Lists households by id, of one unit or of all. */
    public List<Household> list(@Nullable Long unitId, Scope scope, long after, int limit) {
        return table.list(unitId, scope, after, limit).stream()
                .map(JooqHouseholds.Row::household)
                .toList();
    }

    /** Returns all about a household; empty when the right does not reach it. */
    public Optional<HouseholdPage> page(long id, Scope scope) {
        return table.byIds(Set.of(id), scope).stream()
                .map(row -> new HouseholdPage(
                        row.household(),
                        row.neighbourhoodId(),
                        people.findAll(new HashSet<>(table.people(id)), scope),
                        row.version()))
                .findFirst();
    }

    /** Notes what is wrong with a draft. */
    public void check(HouseholdDraft draft, Scope scope, Violations faults) {
        Checks.unitReached(faults, tools.units().reaches(scope, draft.unitId()));
        Set<Long> wanted = new HashSet<>(draft.memberIds());
        if (draft.representativeId() != null) {
            wanted.add(draft.representativeId());
        }
        int found = people.findAll(wanted, scope).size();
        Checks.holds(faults, found == wanted.size(), "members", "household.members");
    }

    /** Enters a checked household and returns its id. {@code history}: its unit may have ended since. */
    public long create(HouseholdDraft draft, boolean history) {
        if (!history) {
            var today = tools.clock().today();
            tools.units().refuseNewWork("unit", draft.unitId(), today, today);
        }
        long id = tools.ids().next();
        table.insert(id, draft);
        return id;
    }

    /** Replaces what is known of a household. */
    public void correct(long id, HouseholdDraft draft, Scope scope, @Nullable Long ifVersion) {
        JooqHouseholds.Row before = table.byIds(Set.of(id), scope).stream()
                .findFirst()
                .orElseThrow(() -> Words.notFound("household.unknown", id));
        if (ifVersion != null) {
            Checks.sameVersion(ifVersion, before.version());
        }
        table.update(before, withUnseen(id, draft, scope));
    }

    /** Returns what was entered about a household, as it stands now; who represents it is not among the other members. */
    public Optional<HouseholdDraft> standing(long id) {
        return table.byIds(Set.of(id), Scope.EVERYTHING).stream().findFirst().map(row -> {
            Long representative = row.household().representativeId();
            List<Long> others = table.people(id).stream()
                    .filter(person -> !person.equals(representative))
                    .toList();
            return new HouseholdDraft(row.household().unitId(), row.neighbourhoodId(), representative, others);
        });
    }

    /** Takes back a household on which nothing hangs. */
    public void remove(long id) {
        table.remove(id);
    }

    /** Who sees only some of a household says nothing about the others: they stay. */
    private HouseholdDraft withUnseen(long id, HouseholdDraft draft, Scope scope) {
        Set<Long> unseen = new TreeSet<>(table.people(id));
        people.findAll(unseen, scope).forEach(person -> unseen.remove(person.id()));
        unseen.addAll(draft.memberIds());
        return new HouseholdDraft(
                draft.unitId(), draft.neighbourhoodId(), draft.representativeId(), List.copyOf(unseen));
    }
}
