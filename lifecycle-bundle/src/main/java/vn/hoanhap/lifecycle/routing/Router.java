package vn.hoanhap.lifecycle.routing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Method;

/**
 * Is a tree of segments. Built once by one thread, read by many.
 *
 * @param <T> what answers
 */
public final class Router<T> {

    private final Node<T> root = new Node<>();

    /**
     * Adds what answers a method and path.
     *
     * @throws IllegalArgumentException when something else answers them already
     */
    public void add(Method method, Template template, T target) {
        Node<T> node = root;
        for (String segment : template.segments()) {
            node = Template.isParameter(segment)
                    ? node.orMakeParameter()
                    : node.fixed.computeIfAbsent(segment, any -> new Node<>());
        }
        if (node.ends.putIfAbsent(method, new End<>(target, template)) != null) {
            throw new IllegalArgumentException(
                    "two answers to " + method + " /" + String.join("/", template.segments()));
        }
    }

    /** Finds what answers; a path that exists for other methods says so. */
    public Found<T> find(Method method, List<String> segments) {
        Search<T> search = new Search<>(method, segments);
        End<T> end = search.from(root, 0);
        if (end != null) {
            return new Found.Target<>(end.target(), parameters(end.template(), segments));
        }
        return search.allowed.isEmpty() ? new Found.Nothing<>() : new Found.OtherMethods<>(search.allowed);
    }

    private static Map<String, String> parameters(Template template, List<String> segments) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String name = template.segments().get(i);
            if (Template.isParameter(name)) {
                parameters.put(name.substring(1, name.length() - 1), segments.get(i));
            }
        }
        return parameters;
    }

    /** Is what stands at the end of a path. */
    private record End<T>(T target, Template template) {}

    /** Is one segment. */
    private static final class Node<T> {
        private final Map<String, Node<T>> fixed = new HashMap<>();
        private final Map<Method, End<T>> ends = new EnumMap<>(Method.class);
        private @Nullable Node<T> parameter;

        private Node<T> orMakeParameter() {
            Node<T> known = parameter;
            if (known == null) {
                known = new Node<>();
                parameter = known;
            }
            return known;
        }
    }

    /** Walks down, fixed segments first, and back up when they lead nowhere. */
    private static final class Search<T> {
        private final Method method;
        private final List<String> segments;
        private final TreeSet<Method> allowed = new TreeSet<>();

        private Search(Method method, List<String> segments) {
            this.method = method;
            this.segments = segments;
        }

        private @Nullable End<T> from(Node<T> node, int depth) {
            if (depth == segments.size()) {
                allowed.addAll(node.ends.keySet());
                return node.ends.get(method);
            }
            Node<T> fixed = node.fixed.get(segments.get(depth));
            End<T> end = fixed == null ? null : from(fixed, depth + 1);
            if (end == null && node.parameter != null) {
                end = from(node.parameter, depth + 1);
            }
            return end;
        }
    }
}
