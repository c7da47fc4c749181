package vn.hoanhap.benchmarks.importing;

import java.util.Arrays;
import java.util.Collection;

/**
 * Gives rows that are written again ids that are new, in the same order and newer than all before, as the server's own would
 * be: an index that grows at its end is quicker than one that grows in the middle.
 */
final class NewIds {

    /** An id is a moment in milliseconds above so many bits. */
    private static final int BELOW_MILLIS = 22;

    private final long[] known;
    private long first;

    NewIds(Collection<Long> ids) {
        known = ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    /** Begins another round of rows, at the first millisecond after an id. */
    void after(long id) {
        first = ((id >> BELOW_MILLIS) + 1) << BELOW_MILLIS;
    }

    /** Returns the new id in place of a known one; what is not known stays. */
    long of(long id) {
        int rank = Arrays.binarySearch(known, id);
        return rank < 0 ? id : first + rank;
    }

    /** Returns the new number of an event: the server's own are small. */
    long ofEvent(long number) {
        return first + number;
    }

    /** Returns a text with another id at its end, or in its place. */
    String of(String text) {
        return text.matches("\\d+") ? String.valueOf(of(Long.parseLong(text))) : shortened(text) + first;
    }

    /** Leaves room for the number in the narrowest of these columns. */
    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40);
    }
}
