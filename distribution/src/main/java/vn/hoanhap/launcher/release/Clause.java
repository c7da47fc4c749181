package vn.hoanhap.launcher.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a manifest's header.
 *
 * @param path what it names
 * @param words its attributes, and its directives with a colon after their names
 */
public record Clause(String path, Map<String, String> words) {
    private static final Pattern CLAUSE = Pattern.compile("([^;,\"]+)((?:;[^;,\"]*(?:\"[^\"]*\")?)*)");
    private static final Pattern WORD = Pattern.compile(";\\s*([\\w.-]+)\\s*(:?)=\\s*(?:\"([^\"]*)\"|([^;\"]*))");

    /** Reads a header; null has no clauses. */
    public static List<Clause> of(@Nullable String header) {
        List<Clause> clauses = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(header == null ? "" : header);
        while (clause.find()) {
            Map<String, String> words = new TreeMap<>();
            Matcher word = WORD.matcher(clause.group(2));
            while (word.find()) {
                String value = word.group(3) == null ? word.group(4) : word.group(3);
                words.put(word.group(1) + word.group(2), value.strip());
            }
            clauses.add(new Clause(clause.group(1).strip(), words));
        }
        return clauses;
    }

    /** Returns an attribute. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** Tells whether nothing is wrong when it is missing. */
    public boolean optional() {
        return "optional".equals(words.get("resolution:"));
    }
}
