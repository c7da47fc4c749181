package vn.hoanhap.registry.people.duplicates;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one number of all words of a name, out of their keyed hashes, so that whole names are compared by one index and never
 * opened. Names whose words and beginnings are the same have the same key, whatever the order: {@code Nguyễn Thị Thịnh} and
 * {@code Nguyễn Thịnh} too, and words of one letter are lost; initials tell those apart.
 */
public final class NameKey {
    private NameKey() {}

    /** Returns the key of the hashes that a search would find the name by; null when there are none. */
    public static @Nullable Long of(Collection<Long> tokens) {
        if (tokens.isEmpty()) {
            return null;
        }
        String sorted = new TreeSet<>(tokens).stream().map(String::valueOf).collect(Collectors.joining(","));
        return Features.digest(sorted);
    }
}
