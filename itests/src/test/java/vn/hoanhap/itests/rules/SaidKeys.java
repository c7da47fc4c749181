package vn.hoanhap.itests.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys of sentences that sources say. One is said when it stands in quotes, and one that is put together, when it begins
 * with what stands in quotes before a plus ({@code "health.status." + …}) or is handed over ({@code "code.sex.", …}) and goes on with words that stand in quotes or are
 * constants. An ending after a plus ({@code … + ".remedy"}) may follow either.
 */
final class SaidKeys {

    private static final Pattern QUOTED = Pattern.compile("(?<=\")[\\w.-]+(?=\")");
    private static final Pattern BEGINNING = Pattern.compile("(?<=\")[a-z][\\w.-]*\\.(?=\"\\s*[+,])");
    private static final Pattern ENDING = Pattern.compile("\\+\\s*\"(\\.[\\w.-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");

    private final Set<String> quoted;
    private final Set<String> beginnings;
    private final Set<String> endings = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    /**
     * Reads sources.
     *
     * @param sources what may say keys
     * @param vocabulary more sources, whose words may complete a key
     */
    SaidKeys(String sources, String vocabulary) {
        quoted = found(QUOTED, sources);
        beginnings = found(BEGINNING, sources);
        ENDING.matcher(sources).results().forEach(ending -> endings.add(ending.group(1)));
        for (String text : List.of(sources, vocabulary)) {
            words.addAll(found(QUOTED, text));
            words.addAll(found(CONSTANT, text));
        }
    }

    boolean has(String key) {
        return begun(key)
                || endings.stream()
                        .anyMatch(ending ->
                                key.endsWith(ending) && begun(key.substring(0, key.length() - ending.length())));
    }

    private boolean begun(String key) {
        return quoted.contains(key)
                || beginnings.stream()
                        .anyMatch(beginning -> key.startsWith(beginning) && known(key.substring(beginning.length())));
    }

    private boolean known(String rest) {
        return words.contains(rest) || words.containsAll(Arrays.asList(rest.split("\\.", -1)));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        pattern.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }
}
