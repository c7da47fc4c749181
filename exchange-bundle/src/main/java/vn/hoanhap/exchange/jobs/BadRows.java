package vn.hoanhap.exchange.jobs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Knows which rows of a file are not to be written: those that need mending and those that wait for them. */
final class BadRows {

    private final Map<String, Set<Long>> rows = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    void add(String sheet, long row) {
        rows.computeIfAbsent(sheet, name -> new HashSet<>()).add(row);
    }

    /** Leaves out a sheet as a whole: its head needs mending. */
    void close(String sheet) {
        closed.add(sheet);
    }

    /** Forgets a sheet, before it is read from its beginning. */
    void forget(String sheet) {
        rows.remove(sheet);
        closed.remove(sheet);
    }

    boolean contains(String sheet, long row) {
        return closed.contains(sheet) || rows.getOrDefault(sheet, Set.of()).contains(row);
    }
}
