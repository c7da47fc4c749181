package vn.hoanhap.lifecycle.election;

import java.util.Set;
import java.util.TreeSet;

/**
 * Says which programmes should serve, whether they do or not.
 *
 * @param starting whether the server is still bringing them up: everything may come then
 * @param ids programmes that should serve
 * @param segments first segments that those programmes claimed when they last served
 */
public record Expected(boolean starting, Set<String> ids, Set<String> segments) {

    /** Expects nothing yet, and everything. */
    public static final Expected AT_START = new Expected(true, Set.of(), Set.of());

    /** Copies the sets. */
    public Expected {
        ids = Set.copyOf(ids);
        segments = Set.copyOf(segments);
    }

    /** Says that the start is over. */
    public Expected started() {
        return new Expected(false, ids, segments);
    }

    /** Adds a programme. */
    public Expected with(String id, Set<String> claimed) {
        Set<String> moreIds = new TreeSet<>(ids);
        moreIds.add(id);
        Set<String> moreSegments = new TreeSet<>(segments);
        moreSegments.addAll(claimed);
        return new Expected(starting, moreIds, moreSegments);
    }

    /** Takes a programme off. */
    public Expected without(String id, Set<String> claimed) {
        Set<String> fewerIds = new TreeSet<>(ids);
        fewerIds.remove(id);
        Set<String> fewerSegments = new TreeSet<>(segments);
        fewerSegments.removeAll(claimed);
        return new Expected(starting, fewerIds, fewerSegments);
    }
}
