package vn.hoanhap.testkit.server;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what a server said it had written, to ask for it again after a crash or a swap. For several threads.
 */
public final class AcknowledgedWrites {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** Remembers one write, after the server has answered that it is done. */
    public void add(String id) {
        ids.add(id);
    }

    /** Returns how many there are. */
    public int count() {
        return ids.size();
    }

    /** Returns all of them, sorted. */
    public Set<String> all() {
        return new TreeSet<>(ids);
    }

    /** Returns the writes that are not among those found again, sorted. */
    public Set<String> missingFrom(Collection<String> found) {
        Set<String> missing = new TreeSet<>(ids);
        missing.removeAll(Set.copyOf(found));
        return missing;
    }
}
