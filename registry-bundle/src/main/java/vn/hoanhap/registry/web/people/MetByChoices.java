package vn.hoanhap.registry.web.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Is who may have met a person, in words: initials below the name of the team, which a phone has no room to repeat.
 *
 * @param likeliest value of the choice that stands first; null when there is none
 * @param alone initials by value, of those who come in no team's name
 * @param byTeam the same below the name of each team, in order
 */
public record MetByChoices(
        @Nullable String likeliest, Map<String, String> alone, Map<String, Map<String, String>> byTeam) {

    /** Tells whether there is nobody to choose. */
    public boolean isEmpty() {
        return likeliest == null;
    }

    /** Tells whether a value is among the choices. */
    boolean has(String value) {
        return alone.containsKey(value) || byTeam.values().stream().anyMatch(members -> members.containsKey(value));
    }

    /** Returns all as one list, each with its team: for a form that shows them side by side. */
    Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>(alone);
        byTeam.forEach(
                (team, members) -> members.forEach((value, initials) -> listed.put(value, initials + " · " + team)));
        return listed;
    }
}
