package vn.hoanhap.launcher.release;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The release before the one that runs.
 *
 * @param name its name among the releases
 * @param data its data as they were when it stopped; empty when it can read what is there now
 * @param since when the one that runs took its place
 */
public record Before(String name, Optional<Path> data, String since) {

    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>(Map.of("name", name, "since", since));
        data.ifPresent(file -> words.put("data", file.toString()));
        return words;
    }

    static Before of(Map<String, String> words) {
        return new Before(
                words.getOrDefault("name", Releases.OWN),
                Optional.ofNullable(words.get("data")).map(Path::of),
                words.getOrDefault("since", ""));
    }
}
