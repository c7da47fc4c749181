package vn.hoanhap.registry.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows which record was merged into which, and so which one counts for the human being. A merge joins one record, with all
 * that were merged into it before, to another; ending it sets them apart again as they were. Not for several threads.
 */
final class AliasChain {
    private final Map<Long, Long> into = new HashMap<>();

    /** Starts from merges that stand: each record with the one that it was merged into. */
    AliasChain(Map<Long, Long> standing) {
        into.putAll(standing);
    }

    /** Returns the record that counts. */
    long root(long id) {
        long root = id;
        Set<Long> seen = new HashSet<>();
        for (Long next = into.get(root); next != null; next = into.get(root)) {
            if (!seen.add(root)) {
                throw new IllegalStateException("the merges of person " + id + " run in a circle");
            }
            root = next;
        }
        return root;
    }

    /** Tells whether a record is merged into another. */
    boolean merged(long id) {
        return into.containsKey(id);
    }

    /** Merges; refused when the two count as one already or the first is merged. */
    boolean merge(long alias, long target) {
        if (merged(alias) || root(alias) == root(target)) {
            return false;
        }
        into.put(alias, target);
        return true;
    }

    /** Ends a merge; returns the record that it was merged into, or -1 when it was not. */
    long unmerge(long alias) {
        Long target = into.remove(alias);
        return target == null ? -1 : target;
    }

    /** Returns all merged records with the record that counts for each. */
    Map<Long, Long> roots() {
        Map<Long, Long> roots = new HashMap<>();
        for (long alias : new TreeSet<>(into.keySet())) {
            roots.put(alias, root(alias));
        }
        return roots;
    }
}
