package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;

/** Finds the unit whose figures a reader sees first: their own area, or the office's. */
final class OfficeUnit {

    private final Units units;
    private final String configured;

    /** Takes the configured reference, {@code code@date}; empty when there is none. */
    OfficeUnit(Units units, String configured) {
        this.units = units;
        this.configured = configured;
    }

    /** Returns the unit as of a date; empty when nothing is configured and the reader serves no unit. */
    Optional<Unit> of(Scope scope, LocalDate on) {
        if (!scope.units().isEmpty()) {
            return scope.units().stream().sorted().findFirst().flatMap(id -> onThatDay(id, on));
        }
        if (!scope.everything()) {
            return Optional.empty();
        }
        if (configured.isEmpty()) {
            return units.list(new UnitQuery(on, null, "PROVINCE", null, 0, 1)).stream()
                    .findFirst();
        }
        return onThatDay(units.resolve(configured, on), on);
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
