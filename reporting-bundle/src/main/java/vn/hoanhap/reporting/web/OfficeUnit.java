package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Territory;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Finds the unit whose figures a reader sees first: their own area, or the office's. */
final class OfficeUnit {

    /** The register's right to choose it. */
    private static final Permission CHOOSES = new Permission("register.office");

    private final ReportingOffice reporting;
    private final Units units;
    private final Office office;

    OfficeUnit(ReportingOffice reporting, Office office) {
        this.reporting = reporting;
        this.units = reporting.units();
        this.office = office;
    }

    /** Returns where the office's unit is chosen; null for who may not. */
    static @Nullable String choose(Call call) {
        return call.principal().may(CHOOSES) ? "/p/register/office" : null;
    }

    /** Returns the unit as of a date; empty when the reader serves no unit, and while the office has not chosen its own. */
    Optional<Unit> of(Scope scope, LocalDate on) {
        if (!scope.units().isEmpty()) {
            return scope.units().stream()
                    .sorted()
                    .flatMap(id -> onThatDay(id, on).stream())
                    .filter(unit -> reporting.reach().covers(scope, unit.id()))
                    .findFirst();
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

    /**
     * Says to whoever serves a unit that has ended why nothing is shown for a day after it: what was recorded there stays
     * theirs, and who took over is another unit, until an administrator gives it to them. Null for everybody else.
     */
    @Nullable
    Problem ended(Scope scope, LocalDate on) {
        return scope.units().stream()
                .sorted()
                .flatMap(id -> units.latest(id).stream())
                .filter(unit -> !unit.heldOn(on))
                .flatMap(unit -> ended(unit, on).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<Problem> ended(Unit unit, LocalDate on) {
        LocalDate last = unit.to();
        if (last == null || !last.isBefore(on)) {
            return Optional.empty();
        }
        String heirs = units.stoodOn(unit.id(), on).stream().map(Unit::name).collect(Collectors.joining(", "));
        Text detail = heirs.isEmpty()
                ? reporting.words().both("unit.ended.alone", unit.name(), Formats.date(last))
                : reporting.words().both("unit.ended.heirs", unit.name(), Formats.date(last), heirs);
        return Optional.of(new Problem("ended", 422, reporting.words().both("unit.ended"), detail, List.of()));
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
