package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Territory;

/** Finds the unit whose figures a reader sees first: their own area, or the office's. */
final class OfficeUnit {

    /** The register's right to choose it. */
    private static final Permission CHOOSES = new Permission("register.office");

    private final Units units;
    private final Office office;

    OfficeUnit(Units units, Office office) {
        this.units = units;
        this.office = office;
    }

    /** Returns where the office's unit is chosen; null for who may not. */
    static @Nullable String choose(Call call) {
        return call.principal().may(CHOOSES) ? "/p/register/office" : null;
    }

    /** Returns the unit as of a date; empty when the reader serves no unit, and while the office has not chosen its own. */
    Optional<Unit> of(Scope scope, LocalDate on) {
        if (!scope.units().isEmpty()) {
            return scope.units().stream().sorted().findFirst().flatMap(id -> onThatDay(id, on));
        }
        return scope.everything() ? office.unit(on) : Optional.empty();
    }

    /**
     * Returns what a reader asks for who names no unit: the unit of the last day; where several stood in its place then, the
     * unit of today with all that it took over.
     */
    Optional<Asked> asked(Scope scope, LocalDate from, LocalDate to, LocalDate today) {
        return of(scope, to)
                .map(unit -> new Asked(unit, from, to, Territory.THEN, to))
                .or(() -> of(scope, today).map(unit -> new Asked(unit, from, to, Territory.TODAY, today)));
    }

    /** Follows an ended unit to its successor, or a unit that did not exist yet back to a predecessor. */
    private Optional<Unit> onThatDay(long id, LocalDate on) {
        return units.find(id, on)
                .or(() -> first(
                        units.successors(id).stream()
                                .map(Succession::successorId)
                                .toList(),
                        on))
                .or(() -> first(
                        units.predecessors(id).stream()
                                .map(Succession::predecessorId)
                                .toList(),
                        on));
    }

    private Optional<Unit> first(List<Long> ids, LocalDate on) {
        return ids.stream().flatMap(id -> units.find(id, on).stream()).findFirst();
    }
}
