package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/**
 * Records who took over from a unit where the shipped data does not say: 871 communes ended before 2025-07-01 without a recorded
 * successor, and the province knows the decree. What the successors cover grows in the same unit of work. Whoever takes over
 * sees what was left, so both units must lie within the right, and be of one level.
 */
public final class SuccessorRecords {
    private final JooqUnitTables tables;
    private final JooqUnits units;

    SuccessorRecords(JooqUnitTables tables, JooqUnits units) {
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
     * @param part whether it took over only a part, and others the rest
     */
    public record Draft(
            long predecessorId,
            long successorId,
            LocalDate on,
            @Nullable String source,
            boolean part) {}

    /**
     * Records it.
     *
     * @throws vn.hoanhap.core.programme.ProblemException when the right does not reach both units, when they are of two
     *     levels, when a date lies outside their lives, when it is recorded already or another took over the whole, or when
     *     it would close a circle
     */
    public void record(Draft draft, Scope scope, long accountId) {
        record(List.of(draft), scope, accountId);
    }

    /** Records several at once, all or none, as {@link #record(Draft, Scope, long)} does one. */
    void record(List<Draft> drafts, Scope scope, long accountId) {
        UnitGraph graph = tables.graph();
        Set<Long> roots = new TreeSet<>();
        for (Draft draft : drafts) {
            requireReach(draft.predecessorId(), draft.successorId(), scope);
            Violations faults = new Violations();
            check(draft, graph, faults);
            faults.raise();
            others(draft);
            roots.addAll(rootsOver(draft.predecessorId(), draft.successorId()));
        }
        for (Draft draft : drafts) {
            tables.record(
                    new JooqUnitTables.SuccessionRow(
                            draft.predecessorId(), draft.successorId(), draft.on(), draft.part(), draft.source()),
                    accountId);
        }
        coverAgain(roots);
    }

    /**
     * Takes back what the office recorded; what the shipped data says stays.
     *
     * @throws vn.hoanhap.core.programme.ProblemException when the right does not reach both units, or the office recorded no
     *     such succession
     */
    public void withdraw(long predecessorId, long successorId, Scope scope) {
        requireReach(predecessorId, successorId, scope);
        if (!tables.withdraw(predecessorId, successorId)) {
            throw Words.conflict("unit.succession.shipped");
        }
        coverAgain(rootsOver(predecessorId, successorId));
    }

    /** Returns what the office itself recorded of a unit. */
    public List<Succession> ofOffice(long predecessorId) {
        Set<Long> recorded = tables.recordedSuccessors(predecessorId);
        return units.successors(predecessorId).stream()
                .filter(one -> recorded.contains(one.successorId()))
                .toList();
    }

    private void requireReach(long predecessorId, long successorId, Scope scope) {
        Violations faults = new Violations();
        Checks.holds(faults, units.reaches(scope, predecessorId), "predecessor", "check.reach");
        Checks.holds(faults, units.reaches(scope, successorId), "successor", "check.reach");
        faults.raise();
    }

    private Set<Long> rootsOver(long predecessorId, long successorId) {
        Set<Long> roots = new TreeSet<>(tables.rootsOver(successorId));
        roots.addAll(tables.rootsOver(predecessorId));
        return roots;
    }

    /** Notes what is wrong with several pairs of units, whoever records them: levels, dates, circles, what stands already. */
    void check(List<Draft> drafts, Violations faults) {
        UnitGraph graph = tables.graph();
        for (Draft draft : drafts) {
            check(draft, graph, faults);
            taken(draft.predecessorId(), draft.successorId(), draft.part())
                    .ifPresent(key -> Words.fault(faults, "successor", key));
        }
    }

    private void check(Draft draft, UnitGraph graph, Violations faults) {
        Unit predecessor = latest(draft.predecessorId(), "predecessor");
        Unit successor = latest(draft.successorId(), "successor");
        boolean oneLevel = predecessor.level().equals(successor.level());
        Checks.holds(faults, oneLevel, "successor", "unit.succession.level", predecessor.name());
        boolean over = predecessor.to() != null && draft.on().isAfter(predecessor.to());
        Checks.holds(faults, over, "on", "unit.succession.early", predecessor.name());
        boolean there = units.find(draft.successorId(), draft.on()).isPresent();
        Checks.holds(faults, there, "successor", "unit.succession.absent", draft.on());
        boolean circle = draft.predecessorId() == draft.successorId()
                || graph.precedes(draft.successorId(), draft.predecessorId());
        Checks.holds(faults, !circle, "successor", "unit.succession.circle");
    }

    /** A unit goes to one other as a whole, or to several in parts: who was recorded for the whole is not put aside. */
    private void others(Draft draft) {
        taken(draft.predecessorId(), draft.successorId(), draft.part()).ifPresent(key -> {
            throw Words.conflict(key);
        });
    }

    /** Returns the sentence that says why what is recorded already leaves no room for a successor; empty when it does. */
    public Optional<String> taken(long predecessorId, long successorId, boolean part) {
        List<Succession> others = units.successors(predecessorId);
        if (others.stream().anyMatch(one -> one.successorId() == successorId)) {
            return Optional.of("unit.succession.known");
        }
        boolean room = others.isEmpty() || (part && others.stream().allMatch(Succession::split));
        return room ? Optional.empty() : Optional.of("unit.succession.whole");
    }

    private Unit latest(long id, String field) {
        return units.latest(id).orElseThrow(() -> Words.invalid(field, "unit.unknown", id));
    }

    private void coverAgain(Set<Long> roots) {
        UnitGraph graph = tables.graph();
        Map<List<Long>, Boolean> there = tables.coverOf(roots);
        Set<List<Long>> gone = new HashSet<>(there.keySet());
        List<JooqUnitTables.CoverRow> changed = new ArrayList<>();
        for (long root : roots) {
            graph.coverOf(root).forEach((unit, split) -> {
                List<Long> pair = List.of(root, unit);
                gone.remove(pair);
                if (!split.equals(there.get(pair))) {
                    changed.add(new JooqUnitTables.CoverRow(root, unit, split, there.containsKey(pair)));
                }
            });
        }
        tables.putCover(changed);
        tables.dropCover(gone);
    }
}
