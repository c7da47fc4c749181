package vn.hoanhap.lifecycle.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.lifecycle.election.AnswerCount;
import vn.hoanhap.lifecycle.http.Cookies;

/** Is one request with its answer, on its way through the gateway. Belongs to one thread. */
public final class Exchange {

    private static final String UNKNOWN = "-";
    private static final int FIRST_FAILURE = 500;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final List<String> segments;
    private final Map<String, List<String>> query;
    private final Language language;
    private String programme = UNKNOWN;
    private @Nullable Served served;

    private record Served(AnswerCount counts, String address) {}

    /** Takes a request whose path and query are decoded already. */
    public Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            List<String> segments,
            Map<String, List<String>> query) {
        this.request = request;
        this.response = response;
        this.segments = segments;
        this.query = query;
        this.language = language(request, query);
    }

    /** Returns the request. */
    public HttpServletRequest request() {
        return request;
    }

    /** Returns the answer. */
    public HttpServletResponse response() {
        return response;
    }

    /** Returns the decoded segments of the path. */
    public List<String> segments() {
        return segments;
    }

    /** Returns the query's parameters. */
    public Map<String, List<String>> query() {
        return query;
    }

    /** Returns the same request as if a parameter of its query had not been sent. */
    Exchange without(String parameter) {
        Map<String, List<String>> others = new LinkedHashMap<>(query);
        others.remove(parameter);
        Exchange same = new Exchange(request, response, segments, others);
        same.programme(programme);
        same.served = served;
        return same;
    }

    /** Returns a query parameter that is present and not blank. */
    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Returns the reader's language. */
    public Language language() {
        return language;
    }

    /** Returns the id of the programme that answers; a dash while none is found. */
    public String programme() {
        return programme;
    }

    /** Notes which programme answers. */
    public void programme(String id) {
        programme = id;
    }

    /** Notes what counts this call, and under which address; a template, never what the caller wrote. */
    public void servedBy(AnswerCount counts, String address) {
        served = new Served(counts, address);
    }

    /** Counts the call as answered with a status, where somebody serves it. */
    public void answered(int status) {
        Served by = served;
        if (by != null) {
            by.counts().count(by.address(), status >= FIRST_FAILURE);
        }
    }

    /** Tells whether htmx asks for a part of a page. */
    public boolean partial() {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** Returns the address with its query, as the browser wrote it. */
    public String address() {
        String parameters = request.getQueryString();
        return request.getRequestURI() + (parameters == null ? "" : "?" + parameters);
    }

    private static Language language(HttpServletRequest request, Map<String, List<String>> query) {
        String asked = first(query, "lang");
        if (asked == null) {
            asked = Cookies.value(request, Cookies.LANGUAGE).orElse(request.getHeader("Accept-Language"));
        }
        return asked == null ? Language.VI : Language.of(asked);
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        List<String> values = query.get(name);
        return values == null || values.get(0).isBlank() ? null : values.get(0);
    }
}
