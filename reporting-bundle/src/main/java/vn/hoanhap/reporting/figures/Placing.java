package vn.hoanhap.reporting.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;

/** Finds out which unit of a given day stands for a unit that may have ended: never by guessing. */
final class Placing {

    private final Units units;

    Placing(Units units) {
        this.units = units;
    }

    /**
     * Says how many units of a day a set of units amounts to.
     *
     * @param communes distinct commune-level units of that day
     * @param unplaced ended units that were split, or whose successor is not recorded
     */
    record Placed(long communes, long unplaced) {}

    Placed place(List<Long> ids, LocalDate on) {
        Set<Long> communes = new HashSet<>();
        long unplaced = 0;
        for (long id : ids) {
            Optional<Unit> unit = standingFor(id, on);
            if (unit.isEmpty()) {
                unplaced++;
            } else if (unit.get().level().equals("COMMUNE")) {
                communes.add(unit.get().id());
            }
        }
        return new Placed(communes.size(), unplaced);
    }

    /** Returns the unit that stands for another on a day: itself, or its one successor's; empty when nobody can say. */
    Optional<Unit> standingFor(long id, LocalDate on) {
        Set<Long> seen = new HashSet<>();
        long at = id;
        while (seen.add(at)) {
            Optional<Unit> valid = units.find(at, on);
            if (valid.isPresent()) {
                return valid;
            }
            List<Succession> successors = units.successors(at);
            if (successors.size() != 1 || successors.get(0).split()) {
                return Optional.empty();
            }
            at = successors.get(0).successorId();
        }
        return Optional.empty();
    }
}
