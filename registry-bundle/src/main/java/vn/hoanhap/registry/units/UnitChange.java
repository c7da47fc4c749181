package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.registry.units.data.SuccessionKind;

/**
 * Is a change of administrative units by one decree, as the province enters it: several units merged into one, one divided among
 * several, one renamed, one continued as it was.
 *
 * @param kind what the decree did
 * @param predecessors the units that ended; several only when they were merged
 * @param successors the units that took over; several only when one was divided
 * @param on first day under the successors
 * @param source number of the decree
 */
public record UnitChange(
        SuccessionKind kind, List<Long> predecessors, List<Long> successors, LocalDate on, String source) {
    /** Copies the lists, each unit once. */
    public UnitChange {
        predecessors = predecessors.stream().distinct().toList();
        successors = successors.stream().distinct().toList();
    }
}
