package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.unit.Unit;

/** Follows units to a day, over every succession as a whole. Asks for all of them at once, and again for each step. */
final class Standings {
    /** No unit went through more reforms than this between two days that anybody asks about. */
    private static final int MOST_STEPS = 6;

    private final JooqUnits units;
    private final LocalDate day;
    private final Map<Long, Unit> versions = new HashMap<>();

    Standings(JooqUnits units, LocalDate day) {
        this.units = units;
        this.day = day;
    }

    /** Returns where each unit stands; units that nobody knows are left out. */
    Map<Long, Standing> of(Set<Long> ids) {
        Map<Long, Long> now = new HashMap<>();
        ids.forEach(id -> now.put(id, id));
        learn(ids);
        for (int step = 0; step < MOST_STEPS; step++) {
            Map<Long, Long> heirs = heirs(now);
            if (heirs.isEmpty()) {
                break;
            }
            now.replaceAll((start, unit) -> heirs.getOrDefault(unit, unit));
        }
        Map<Long, Standing> standings = new HashMap<>();
        now.forEach((start, unit) -> {
            Unit version = versions.get(unit);
            if (version != null) {
                standings.put(start, new Standing(version, ended(version)));
            }
        });
        return standings;
    }

    private Map<Long, Long> heirs(Map<Long, Long> now) {
        Set<Long> ended = new HashSet<>(now.values());
        ended.removeIf(id -> {
            Unit version = versions.get(id);
            return version == null || !ended(version);
        });
        Map<Long, Long> heirs = ended.isEmpty() ? new HashMap<>() : units.soleHeirs(ended);
        learn(new HashSet<>(heirs.values()));
        heirs.values().retainAll(versions.keySet());
        return heirs;
    }

    private void learn(Set<Long> ids) {
        Set<Long> unknown = new HashSet<>(ids);
        unknown.removeAll(versions.keySet());
        if (!unknown.isEmpty()) {
            versions.putAll(units.asOf(unknown, day));
        }
    }

    private boolean ended(Unit version) {
        LocalDate last = version.to();
        return last != null && last.isBefore(day);
    }
}
