package vn.hoanhap.lifecycle.jar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads manifest headers of the form {@code path;attribute=value;directive:=value, …}. OSGi Core 8, section 3.2.4. */
final class HeaderClauses {

    /**
     * Is one clause.
     *
     * @param path the first path
     * @param attributes by name, without their types
     * @param directives by name
     */
    record Clause(String path, Map<String, String> attributes, Map<String, String> directives) {}

    private HeaderClauses() {}

    /** Returns the clauses in order; none for an absent header. */
    static List<Clause> of(@Nullable String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : split(header == null ? "" : header, ',')) {
            clauses.add(clause(clause));
        }
        return clauses;
    }

    private static Clause clause(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        String path = "";
        for (String part : split(text, ';')) {
            int equals = outsideQuotes(part, '=');
            if (equals < 0) {
                path = path.isEmpty() ? part : path;
            } else if (equals > 0 && part.charAt(equals - 1) == ':') {
                directives.put(part.substring(0, equals - 1).strip(), unquoted(part.substring(equals + 1)));
            } else {
                String name = part.substring(0, equals).strip();
                int type = name.indexOf(':');
                attributes.put(type < 0 ? name : name.substring(0, type), unquoted(part.substring(equals + 1)));
            }
        }
        return new Clause(path, attributes, directives);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        for (int end = outsideQuotes(rest, separator); end >= 0; end = outsideQuotes(rest, separator)) {
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end + 1);
        }
        parts.add(rest.strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static int outsideQuotes(String text, char wanted) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String value) {
        String stripped = value.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\\\"", "\"") : stripped;
    }
}
