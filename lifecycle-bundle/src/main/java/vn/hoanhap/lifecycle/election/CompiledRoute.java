package vn.hoanhap.lifecycle.election;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.lifecycle.json.JsonType;
import vn.hoanhap.lifecycle.json.JsonTypes;

/**
 * Is a route with what the gateway derives from its declaration once.
 *
 * @param route the declaration
 * @param body the JSON form of the request; null when the body is a file
 * @param query names of the query parameters that are allowed
 */
public record CompiledRoute(Route<?, ?> route, @Nullable JsonType body, Set<String> query) {

    /** Copies the set. */
    public CompiledRoute {
        query = Set.copyOf(query);
    }

    /**
     * Compiles a route.
     *
     * @throws IllegalArgumentException when its request record holds what JSON cannot bring
     */
    static CompiledRoute of(Route<?, ?> route, JsonTypes requests) {
        Set<String> query = new HashSet<>(Set.of("lang", "date"));
        route.query().forEach(parameter -> query.add(parameter.name()));
        if (route.method() == Method.GET && paged(route.response())) {
            query.addAll(Set.of("limit", "cursor"));
        }
        return new CompiledRoute(route, route.request() == Upload.class ? null : requests.of(route.request()), query);
    }

    /** Tells whether an answer is one page of a list: a record with {@code items} and {@code next}. */
    private static boolean paged(Class<?> answer) {
        return answer.isRecord()
                && Arrays.stream(answer.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())
                        .containsAll(Set.of("items", "next"));
    }

    /** Returns method and path template, as the audit trail and the log name the route. */
    public String label() {
        return route.method() + " " + route.path();
    }
}
