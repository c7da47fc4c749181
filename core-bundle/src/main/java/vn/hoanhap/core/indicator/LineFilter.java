package vn.hoanhap.core.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says which lines of the journal match. Equal filters are written in the same words: everything in it is in order.
 *
 * @param kinds codes of activity kinds, any of them; never empty
 * @param categories recorded categories, any of them; empty means any or none
 * @param attributes for each named attribute the values of which the line has one; empty means no condition
 */
public record LineFilter(Set<String> kinds, Set<String> categories, Map<String, Set<String>> attributes) {

    /** Copies, and refuses a filter that would match everything. */
    public LineFilter {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a filter names at least one kind");
        }
        kinds = inOrder(kinds);
        categories = inOrder(categories);
        Map<String, Set<String>> copies = new TreeMap<>();
        attributes.forEach((name, values) -> copies.put(name, inOrder(values)));
        attributes = Collections.unmodifiableMap(copies);
    }

    private static Set<String> inOrder(Set<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    /** Matches lines of the given kinds. */
    public static LineFilter kinds(String... kinds) {
        return new LineFilter(Set.of(kinds), Set.of(), Map.of());
    }

    /** Returns the filter narrowed to recorded categories. */
    public LineFilter categories(String... wanted) {
        return new LineFilter(kinds, Set.of(wanted), attributes);
    }

    /** Returns the filter narrowed to lines whose attribute has one of the values. */
    public LineFilter with(String attribute, String... values) {
        var more = new java.util.HashMap<>(attributes);
        more.put(attribute, Set.of(values));
        return new LineFilter(kinds, categories, more);
    }
}
