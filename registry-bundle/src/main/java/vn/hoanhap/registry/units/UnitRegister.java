package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.words.Words;

/** Is the way into everything about units: the core's answers, their versions, the rules on dates, recorded successors. */
public final class UnitRegister {
    private final JooqUnits units;
    private final CatalogueLoad load;
    private final SuccessorRecords successors;
    private final UnitChanges changes;

    /** Reads and writes the unit tables. */
    public UnitRegister(Sql sql, TransactionRunner transactions) {
        JooqUnitTables tables = new JooqUnitTables(sql);
        units = new JooqUnits(sql);
        load = new CatalogueLoad(tables, transactions);
        successors = new SuccessorRecords(tables, units);
        changes = new UnitChanges(successors, units);
    }

    /** Loads the shipped units where they are missing, in its own units of work; returns how many rows were written. */
    public int loadShipped() {
        return load.run();
    }

    /** Returns the core's service. */
    public Units units() {
        return units;
    }

    /** Returns what records successors by decree. */
    public SuccessorRecords successorRecords() {
        return successors;
    }

    /** Returns what records changes of units by decree, several at once. */
    public UnitChanges changes() {
        return changes;
    }

    /** Returns what the unit covers as a whole: itself, all that were ever below it, and whom it took over from. */
    public Set<Long> covered(long id) {
        return units.covered(id);
    }

    /**
     * Returns the units that ended before a day and of which nobody recorded a successor, as they were last, the newest end
     * first. Units of a level that itself ended are left out: nobody took over from districts.
     */
    public List<Unit> withoutSuccessor(LocalDate on, Scope scope) {
        List<Unit> ended = units.withoutSuccessor(on);
        Set<Long> reached = reached(scope, ended.stream().map(Unit::id).collect(Collectors.toSet()));
        return ended.stream().filter(unit -> reached.contains(unit.id())).toList();
    }

    /** Returns all versions of a unit, the oldest first; empty when there is none. */
    public List<Unit> versions(long id) {
        return units.versions(id);
    }

    /**
     * Returns the province above each of several units on a day, by unit; units that did not exist then are left out. Asks once
     * for each level.
     */
    public Map<Long, Long> tops(Set<Long> unitIds, LocalDate on) {
        return units.tops(unitIds, on);
    }

    /** Tells whether a right reaches the unit as a whole: new records may then be entered there. */
    public boolean reaches(Scope scope, long unitId) {
        return units.reaches(scope, unitId);
    }

    /** Returns those of the units that a right reaches as a whole. */
    public Set<Long> reached(Scope scope, Set<Long> unitIds) {
        return units.reached(scope, unitIds);
    }

    /** Refuses a unit that a right does not reach as a whole. */
    public void requireReach(Scope scope, long unitId) {
        if (!reaches(scope, unitId)) {
            throw Words.invalid("unit", "check.reach");
        }
    }

    /** Returns the unit as it was on a date, or as it was last when it had ended by then. */
    public Optional<Unit> asOf(long id, LocalDate on) {
        return units.find(id, on).or(() -> units.latest(id));
    }

    /**
     * Looks at a unit in whose name something is entered. New work in a unit that has ended is refused, naming the successors;
     * a past date outside the unit's life is history that somebody copies from paper, and is let through with a mark.
     *
     * @param field the field that names the unit in a refusal
     * @return the mark {@code outside-life} for such history; null when the unit held on that date
     */
    public @Nullable String warning(String field, long unitId, LocalDate on, LocalDate today) {
        if (units.find(unitId, on).isPresent()) {
            return null;
        }
        Unit latest = units.latest(unitId).orElseThrow(() -> Words.invalid(field, "unit.unknown", unitId));
        if (on.isBefore(today)) {
            return "outside-life";
        }
        LocalDate last = latest.to();
        throw Words.invalid(field, "unit.ended", latest.name(), last == null ? "–" : last, successorNames(unitId, on));
    }

    /**
     * Returns where something in a unit belongs on a day: the unit itself while it holds, else the one unit that took it over
     * as a whole; the unit itself too when that is not clear.
     */
    public long heir(long unitId, LocalDate on) {
        Standing standing = standings(Set.of(unitId), on).get(unitId);
        return standing == null || standing.ended() ? unitId : standing.unit().id();
    }

    /**
     * Returns where a line about work that goes on is written: where the unit stands on a day, and where that is not clear
     * (several took over, or nobody is recorded) the province above, which alone sees it then.
     */
    public long placeOf(long unitId, LocalDate on) {
        long heir = heir(unitId, on);
        if (units.find(heir, on).isPresent()) {
            return heir;
        }
        LocalDate last = units.latest(heir).map(Unit::to).orElse(null);
        Long province = last == null ? null : units.tops(Set.of(heir), last).get(heir);
        return province == null ? heir : heir(province, on);
    }

    /** Returns where several units stand on a day, by unit; units that nobody knows are left out. */
    public Map<Long, Standing> standings(Set<Long> unitIds, LocalDate on) {
        return unitIds.isEmpty() ? Map.of() : new Standings(units, on).of(unitIds);
    }

    /** Returns several units as they were on a date, or as they were last; units that nobody knows are left out. */
    public Map<Long, Unit> asOf(Set<Long> unitIds, LocalDate on) {
        return unitIds.isEmpty() ? Map.of() : units.asOf(unitIds, on);
    }

    /**
     * Refuses what is entered by hand or from a sheet in the name of a unit that did not exist on the day of the work, naming
     * who stood there then. Where nobody is recorded for a past day, only the unit of another day is known: that history
     * passes, and the journal marks it. See {@link #warning}.
     *
     * @param field the field that names the unit in a refusal
     */
    public void requireStood(String field, long unitId, LocalDate on, LocalDate today) {
        if (warning(field, unitId, on, today) == null) {
            return;
        }
        List<Unit> stood = units.stoodOn(unitId, on);
        if (!stood.isEmpty()) {
            throw absent(field, unitId, on, stood);
        }
    }

    private ProblemException absent(String field, long unitId, LocalDate on, List<Unit> stood) {
        List<Unit> versions = units.versions(unitId);
        Unit first = versions.get(0);
        Unit last = versions.get(versions.size() - 1);
        String names = JooqUnits.names(stood, on);
        LocalDate end = last.to();
        return end != null && end.isBefore(on)
                ? Words.invalid(field, "unit.ended", last.name(), end, names)
                : Words.invalid(field, "unit.before", first.name(), on, first.from(), names);
    }

    /**
     * Returns where something happened that was written without a place, for a record that belongs to a unit: the unit itself,
     * the one unit that took it over as a whole, or the only one that it came from; the unit itself too when that is not clear.
     */
    public long placeThen(long unitId, LocalDate on) {
        List<Unit> stood = units.stoodOn(unitId, on);
        boolean begun = !units.versions(unitId).get(0).from().isAfter(on);
        return begun || stood.size() != 1 ? heir(unitId, on) : stood.get(0).id();
    }

    /** Refuses work that begins today in a unit that has ended; history passes. See {@link #warning}. */
    public void refuseNewWork(String field, long unitId, LocalDate on, LocalDate today) {
        if (!on.isBefore(today)) {
            warning(field, unitId, on, today);
        }
    }

    /** Names the units that took over, with their codes, for a sentence; says so when none is recorded. */
    public String successorNames(long unitId, LocalDate on) {
        return units.successorNames(unitId, on);
    }
}
