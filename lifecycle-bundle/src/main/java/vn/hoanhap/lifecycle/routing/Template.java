package vn.hoanhap.lifecycle.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Is a path with parameters as whole segments: {@code /loans/{id}}.
 *
 * @param segments the segments; a parameter is its name in braces
 */
public record Template(List<String> segments) {

    private static final Pattern FIXED = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9]*}");

    /** Copies the list. */
    public Template {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a template; "/" has no segments.
     *
     * @throws IllegalArgumentException for segments that are neither fixed lower-case words nor one parameter, and for two
     *     parameters of one name
     */
    public static Template of(String path) {
        List<String> segments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        String inner = path.substring(1);
        for (String segment : inner.isEmpty() ? new String[0] : inner.split("/", -1)) {
            boolean parameter = PARAMETER.matcher(segment).matches();
            if (!parameter && !FIXED.matcher(segment).matches()) {
                throw new IllegalArgumentException(
                        "path " + path + ": '" + segment + "' is neither a lower-case word nor a parameter in braces");
            }
            if (parameter && !names.add(segment)) {
                throw new IllegalArgumentException("path " + path + " names " + segment + " twice");
            }
            segments.add(segment);
        }
        return new Template(segments);
    }

    /** Tells whether the path has parameters. */
    public boolean hasParameters() {
        return segments.stream().anyMatch(Template::isParameter);
    }

    static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
