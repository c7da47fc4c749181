package vn.hoanhap.core.indicator;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which lines of the journal match.
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
        kinds = Set.copyOf(kinds);
        categories = Set.copyOf(categories);
        attributes = attributes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
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
