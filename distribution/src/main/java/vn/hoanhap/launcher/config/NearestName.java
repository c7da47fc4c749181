package vn.hoanhap.launcher.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the name that somebody most likely meant, by the pairs of letters that both have: a left-out part ({@code PORT} for
 * {@code HTTP_PORT}) counts less than with single letters.
 */
final class NearestName {
    private NearestName() {}

    /** Returns the most similar name; empty when none is similar at all. */
    static Optional<String> of(String written, Collection<String> names) {
        return names.stream()
                .max(Comparator.comparingDouble(name -> likeness(written, name)))
                .filter(name -> likeness(written, name) > 0);
    }

    /** Returns 1 for the same pairs, 0 for none in common (Sørensen and Dice). */
    private static double likeness(String one, String other) {
        Set<String> common = pairs(one);
        Set<String> others = pairs(other);
        int all = common.size() + others.size();
        common.retainAll(others);
        return all == 0 ? 0 : 2.0 * common.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
