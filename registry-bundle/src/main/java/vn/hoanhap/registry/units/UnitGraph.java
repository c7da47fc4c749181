package vn.hoanhap.registry.units;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Knows who was ever below whom and who took over from whom, and works out what a unit covers: itself, all that were ever
 * below it, and, transitively, their predecessors with all that were ever below those. Not for several threads.
 */
final class UnitGraph {
    /** Stands for whoever took over the rest; no unit has this id, so nobody reaches it. */
    private static final long NOT_RECORDED = 0;

    private final Map<Long, Set<Long>> below = new HashMap<>();
    private final Map<Long, Set<Long>> predecessors = new HashMap<>();
    private final Map<Long, Set<Long>> successors = new HashMap<>();

    void below(long parent, long child) {
        below.computeIfAbsent(parent, id -> new HashSet<>()).add(child);
    }

    void succeeds(long successor, long predecessor) {
        predecessors.computeIfAbsent(successor, id -> new HashSet<>()).add(predecessor);
        successors.computeIfAbsent(predecessor, id -> new HashSet<>()).add(successor);
    }

    /** Says that whoever else took over parts of a unit is not known yet: its one successor does not have the whole. */
    void inPartOnly(long predecessor) {
        successors.computeIfAbsent(predecessor, id -> new HashSet<>()).add(NOT_RECORDED);
    }

    /** Tells whether a unit stands among the predecessors of another, however far back. */
    boolean precedes(long unit, long other) {
        Set<Long> seen = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(Set.of(other));
        while (!open.isEmpty()) {
            for (long earlier : predecessors.getOrDefault(open.pop(), Set.of())) {
                if (earlier == unit) {
                    return true;
                }
                if (seen.add(earlier)) {
                    open.push(earlier);
                }
            }
        }
        return false;
    }

    /** Returns what a unit covers; true marks what went to it only in part, because not all successors lie under it. */
    Map<Long, Boolean> coverOf(long root) {
        Map<Long, Boolean> cover = new TreeMap<>();
        reach(root, false).forEach(unit -> cover.put(unit, true));
        reach(root, true).forEach(unit -> cover.put(unit, false));
        return cover;
    }

    private Set<Long> reach(long root, boolean wholeOnly) {
        Set<Long> reached = new HashSet<>(Set.of(root));
        Deque<Long> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            long unit = open.pop();
            for (long child : below.getOrDefault(unit, Set.of())) {
                if (reached.add(child)) {
                    open.push(child);
                }
            }
            for (long earlier : predecessors.getOrDefault(unit, Set.of())) {
                boolean follows = !wholeOnly || reached.containsAll(successors.getOrDefault(earlier, Set.of()));
                if (follows && reached.add(earlier)) {
                    open.push(earlier);
                }
            }
        }
        return reached;
    }
}
