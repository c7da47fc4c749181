package vn.hoanhap.core.unit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Walks recorded successions, forward or back, to the units that held on a day. */
final class UnitsOfDay {
    private final Units units;
    private final LocalDate day;
    private final Map<Long, Unit> found = new TreeMap<>();
    private final Set<Long> seen = new HashSet<>();

    UnitsOfDay(Units units, LocalDate day) {
        this.units = units;
        this.day = day;
    }

    List<Unit> of(long id) {
        boolean ended = units.latest(id).filter(this::ended).isPresent();
        walk(id, ended);
        return List.copyOf(found.values());
    }

    private boolean ended(Unit unit) {
        LocalDate last = unit.to();
        return last != null && last.isBefore(day);
    }

    private void walk(long id, boolean forward) {
        if (!seen.add(id)) {
            return;
        }
        Optional<Unit> held = units.find(id, day);
        if (held.isPresent()) {
            found.put(id, held.get());
        } else if (forward) {
            units.successors(id).forEach(next -> walk(next.successorId(), true));
        } else {
            units.predecessors(id).forEach(next -> walk(next.predecessorId(), false));
        }
    }
}
