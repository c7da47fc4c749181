package vn.hoanhap.reporting.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.figures.Reach;

/** Finds the units that figures are declared and planned for. */
public final class Places {

    private final Units units;
    private final Reach reach;

    /** Asks the register. */
    public Places(Units units, Reach reach) {
        this.units = units;
        this.reach = reach;
    }

    /** Resolves a unit as somebody wrote it, an id or {@code code@date}; notes what is wrong. Null stays null. */
    public @Nullable Long read(@Nullable String written, LocalDate on, Faults faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return units.resolve(written.strip(), on);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            faults.pass(
                    "unit",
                    problem.errors().isEmpty()
                            ? problem.detail()
                            : problem.errors().get(0).message());
            return null;
        }
    }

    /** Notes when a unit is missing, did not exist on the day, or lies beyond the right of who enters. */
    public void check(@Nullable Long unit, LocalDate on, Scope scope, Faults faults) {
        if (unit == null) {
            faults.add("unit", "fault.missing");
            return;
        }
        faults.require(units.find(unit, on).isPresent(), "unit", "fault.unit-date", name(unit, on), on);
        faults.require(reaches(scope, unit), "unit", "fault.unit-scope");
    }

    /** Tells whether a right reaches a unit with everything in it. */
    public boolean reaches(Scope scope, long unit) {
        return reach.covers(scope, unit);
    }

    /** Names a unit as it was called on a day; its last name when it did not exist then. */
    public String name(long id, LocalDate on) {
        return units.find(id, on).or(() -> units.latest(id)).map(Unit::name).orElse("#" + id);
    }

    /** Returns the code of a unit on a day; its last one when it did not exist then. */
    public String code(long id, LocalDate on) {
        return units.find(id, on).or(() -> units.latest(id)).map(Unit::code).orElse("");
    }
}
