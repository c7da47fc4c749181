package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Enters and lists neighbourhoods. */
public final class NeighbourhoodRegister {
    private static final int LONGEST_NAME = 100;

    private final JooqNeighbourhoods table;
    private final UnitRegister units;
    private final Ids ids;

    /** Keeps neighbourhoods in the register's tables. */
    public NeighbourhoodRegister(Sql sql, UnitRegister units, Ids ids) {
        table = new JooqNeighbourhoods(sql);
        this.units = units;
        this.ids = ids;
    }

    /** Returns a neighbourhood as it was called on a day. */
    public Optional<Neighbourhood> find(long id, LocalDate on) {
        return table.find(id).map(place -> named(List.of(place), on).get(0));
    }

    /** Returns a neighbourhood with its newest name. */
    public Optional<Neighbourhood> find(long id) {
        return table.find(id);
    }

    /** Lists neighbourhoods by id, of one unit and what it took over, or of all, as they were called on a day. */
    public List<Neighbourhood> list(@Nullable Long unitId, LocalDate on, long after, int limit) {
        return named(table.list(unitId, after, limit), on);
    }

    private List<Neighbourhood> named(List<Neighbourhood> places, LocalDate on) {
        Map<Long, List<Neighbourhood.FormerName>> former =
                table.formerNames(places.stream().map(Neighbourhood::id).toList());
        return places.stream()
                .map(place -> place.named(former.getOrDefault(place.id(), List.of()), on))
                .toList();
    }

    /** Returns what a neighbourhood was called before, the oldest first. */
    public List<Neighbourhood.FormerName> formerNames(long id) {
        return table.formerNames(List.of(id)).getOrDefault(id, List.of());
    }

    /**
     * Gives a neighbourhood of a commune in reach another name from a day on; before that day it keeps the old one.
     *
     * @param version the version that the caller saw
     */
    public void rename(long id, long version, String name, LocalDate from, Scope scope) {
        Neighbourhood before = table.find(id).orElseThrow(() -> Words.notFound("neighbourhood.unknown", id));
        units.requireReach(scope, before.unitId());
        Checks.sameVersion(version, before.version());
        Violations faults = new Violations();
        Checks.name(faults, "name", name, LONGEST_NAME);
        Checks.holds(faults, !name.equals(before.name()), "name", "neighbourhood.rename.same");
        Checks.holds(faults, isLater(before, from), "from", "neighbourhood.rename.early");
        faults.raise();
        table.rename(before, name, from.minusDays(1));
    }

    private boolean isLater(Neighbourhood before, LocalDate from) {
        List<Neighbourhood.FormerName> former = formerNames(before.id());
        LocalDate begin = before.validFrom();
        LocalDate end = before.validTo();
        boolean last = former.isEmpty()
                || from.minusDays(1).isAfter(former.get(former.size() - 1).to());
        return last && (begin == null || from.isAfter(begin)) && (end == null || !from.isAfter(end));
    }

    /** Notes what is wrong with a draft. */
    public void check(Neighbourhood.Draft draft, Scope scope, LocalDate today, Violations faults) {
        Checks.name(faults, "name", draft.name(), LONGEST_NAME);
        Checks.span(faults, draft.validFrom(), draft.validTo());
        Checks.unitReached(faults, units.reaches(scope, draft.unitId()));
        boolean commune = units.asOf(draft.unitId(), today)
                .map(Unit::level)
                .filter("COMMUNE"::equals)
                .isPresent();
        Checks.holds(faults, commune, "unit", "neighbourhood.commune");
    }

    /** Enters a checked neighbourhood and returns its id. */
    public long create(Neighbourhood.Draft draft) {
        long id = ids.next();
        table.insert(id, draft);
        return id;
    }

    /** Takes back a neighbourhood on which nothing hangs. */
    public void remove(long id) {
        table.remove(id);
    }

    /** Tells whether a right reaches the commune of a neighbourhood. */
    public boolean reaches(long id, Scope scope) {
        return table.find(id)
                .filter(place -> units.reaches(scope, place.unitId()))
                .isPresent();
    }

    /** Corrects a neighbourhood of a commune in reach. */
    public void correct(long id, Neighbourhood.Draft draft, Scope scope, @Nullable Long ifVersion) {
        Neighbourhood before = table.find(id).orElseThrow(() -> Words.notFound("neighbourhood.unknown", id));
        units.requireReach(scope, before.unitId());
        if (ifVersion != null) {
            Checks.sameVersion(ifVersion, before.version());
        }
        table.update(draft, before);
    }
}
