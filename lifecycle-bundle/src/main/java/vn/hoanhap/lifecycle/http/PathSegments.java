package vn.hoanhap.lifecycle.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.text.Composed;

/** Cuts the path of an address into decoded segments. */
public final class PathSegments {

    private PathSegments() {}

    /**
     * Returns the segments without the empty ones at the ends: "/" has none.
     *
     * @return empty when a segment is malformed, has more marks on a letter than any script writes, is "." or "..", or is empty inside the path
     */
    public static Optional<List<String>> of(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        if (inner.isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> segments = new ArrayList<>();
        String[] parts = inner.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() && i == parts.length - 1) {
                break;
            }
            Optional<String> segment = PercentCode.decode(parts[i], false).filter(text -> !Composed.overloaded(text));
            if (segment.isEmpty() || segment.get().isEmpty() || isDots(segment.get())) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(List.copyOf(segments));
    }

    private static boolean isDots(String segment) {
        return segment.equals(".") || segment.equals("..");
    }
}
