package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.List;
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

    /** Returns a neighbourhood. */
    public Optional<Neighbourhood> find(long id) {
        return table.find(id);
    }

    /** Lists neighbourhoods by id, of one unit and what it took over, or of all. */
    public List<Neighbourhood> list(@Nullable Long unitId, long after, int limit) {
        return table.list(unitId, after, limit);
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
