package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.registry.words.Words;

/**
 * Records who took over from a unit where the shipped data does not say: 580 codes ended before 2025-07-01 without a recorded
 * successor, and the province knows the decree. What the successors cover grows in the same unit of work.
 */
public final class SuccessorRecords {
    private final JooqUnitTables tables;
    private final Units units;

    SuccessorRecords(JooqUnitTables tables, Units units) {
        this.tables = tables;
        this.units = units;
    }

    /**
     * Says who took over.
     *
     * @param predecessorId the unit that ended
     * @param successorId the unit that took over, or a part of it
     * @param on first day under the successor
     * @param source number of the decree
     */
    public record Draft(
            long predecessorId,
            long successorId,
            LocalDate on,
            @Nullable String source) {}

    /**
     * Records it. A predecessor with more than one successor counts as split from then on.
     *
     * @throws vn.hoanhap.core.programme.ProblemException when a date lies outside the units' lives, when it is recorded
     *     already, or when it would close a circle
     */
    public void record(Draft draft, long accountId) {
        UnitGraph graph = tables.graph();
        check(draft, graph);
        List<Succession> others = units.successors(draft.predecessorId());
        tables.record(
                new JooqUnitTables.SuccessionRow(
                        draft.predecessorId(), draft.successorId(), draft.on(), !others.isEmpty(), draft.source()),
                accountId);
        graph.succeeds(draft.successorId(), draft.predecessorId());
        Set<Long> roots = new TreeSet<>(tables.rootsOver(draft.successorId()));
        roots.addAll(tables.rootsOver(draft.predecessorId()));
        coverAgain(graph, roots);
    }

    private void check(Draft draft, UnitGraph graph) {
        Unit predecessor = latest(draft.predecessorId(), "predecessor");
        latest(draft.successorId(), "successor");
        if (predecessor.to() == null || !draft.on().isAfter(predecessor.to())) {
            throw Words.invalid("on", "unit.succession.early", predecessor.name());
        }
        if (units.find(draft.successorId(), draft.on()).isEmpty()) {
            throw Words.invalid("successor", "unit.succession.absent", draft.on());
        }
        if (draft.predecessorId() == draft.successorId()
                || graph.precedes(draft.successorId(), draft.predecessorId())) {
            throw Words.invalid("successor", "unit.succession.circle");
        }
        if (units.successors(draft.predecessorId()).stream().anyMatch(s -> s.successorId() == draft.successorId())) {
            throw Words.conflict("unit.succession.known");
        }
    }

    private Unit latest(long id, String field) {
        return units.latest(id).orElseThrow(() -> Words.invalid(field, "unit.unknown", id));
    }

    private void coverAgain(UnitGraph graph, Set<Long> roots) {
        Map<List<Long>, Boolean> there = tables.coverOf(roots);
        List<JooqUnitTables.CoverRow> changed = new ArrayList<>();
        for (long root : roots) {
            graph.coverOf(root).forEach((unit, split) -> {
                List<Long> pair = List.of(root, unit);
                if (!split.equals(there.get(pair))) {
                    changed.add(new JooqUnitTables.CoverRow(root, unit, split, there.containsKey(pair)));
                }
            });
        }
        tables.putCover(changed);
    }
}
