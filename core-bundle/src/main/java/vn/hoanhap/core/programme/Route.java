package vn.hoanhap.core.programme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.text.Text;

/**
 * Declares one REST route in one place; access check, unit of work, body checks, idempotency, audit and OpenAPI derive from
 * it.
 *
 * <p>Body rules, from the request record: a component that is not {@code @Nullable} is required; unknown fields are refused;
 * a String is at most 255 characters unless {@link MaxLength} says otherwise; {@code Id} components are strings in JSON,
 * {@code LocalDate} is ISO 8601. All problems of one body are reported together.
 *
 * <p>A writing route runs in one writing unit of work together with its audit row and the record of its Idempotency-Key; the
 * handler may run again on a deadlock. The answer of a writing route is kept for replays, so it holds ids, no personal text.
 *
 * @param <Q> request record; {@link None} without a body, {@link Upload} for a file
 * @param <A> answer record; {@link None} without a body, {@link Download} for a file
 * @param method HTTP method
 * @param path template under {@code /api/v1}, such as {@code /loans/{id}}; parameters are whole segments
 * @param request class of the body
 * @param response class of the answer
 * @param permission the right that a caller needs somewhere; the handler narrows by {@link Call#scope}
 * @param summary what it does, for OpenAPI and the audit page
 * @param query query parameters beyond {@code lang} and {@code date}; others are refused
 * @param work which unit of work the gateway opens
 * @param audit action that is audited with the call, with the path's {@code id} as subject; null: writes are audited as
 *     "METHOD path-template", reads are not
 * @param maxBytes largest body in bytes
 * @param handler what answers
 */
public record Route<Q, A>(
        Method method,
        String path,
        Class<Q> request,
        Class<A> response,
        Permission permission,
        Text summary,
        List<QueryParam> query,
        UnitOfWork work,
        @Nullable String audit,
        long maxBytes,
        Handler<Q, A> handler) {

    /** Largest JSON body unless a route says otherwise: 1 MiB. */
    public static final long DEFAULT_MAX_BYTES = 1L << 20;

    /** Answers a call. Problems are thrown as {@link ProblemException}. */
    @FunctionalInterface
    public interface Handler<Q, A> {
        /** Answers; {@code body} is checked already. */
        Answer<A> handle(Call call, Q body) throws Exception;
    }

    /** Says which unit of work the gateway opens around a handler. */
    public enum UnitOfWork {
        /** By method: reads read, writes write. */
        BY_METHOD,
        /** A writing one, also for GET: opening an identity leaves a trace. */
        WRITE,
        /** None: the handler does long or outside work (hashing a password, taking a file) and opens its own. */
        OWN
    }

    /**
     * Describes a query parameter.
     *
     * @param name as in the address
     * @param what what it means, for OpenAPI
     */
    public record QueryParam(String name, Text what) {}

    /** Copies the list. */
    public Route {
        query = List.copyOf(query);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash, not '" + path + "'");
        }
    }

    /** Declares a reading route. */
    public static <A> Route<None, A> get(
            String path, Class<A> response, Permission permission, Text summary, Handler<None, A> handler) {
        return new Route<>(
                Method.GET,
                path,
                None.class,
                response,
                permission,
                summary,
                List.of(),
                UnitOfWork.BY_METHOD,
                null,
                DEFAULT_MAX_BYTES,
                handler);
    }

    /** Starts the declaration of a writing route; {@link Writing#answers} completes it. */
    public static <Q, A> Writing<Q, A> writing(Method method, String path, Class<Q> request, Class<A> response) {
        return new Writing<>(method, path, request, response);
    }

    /** Is a writing route whose permission and handler are still missing. */
    public record Writing<Q, A>(Method method, String path, Class<Q> request, Class<A> response) {
        /** Completes the route. */
        public Route<Q, A> answers(Permission permission, Text summary, Handler<Q, A> handler) {
            return new Route<>(
                    method,
                    path,
                    request,
                    response,
                    permission,
                    summary,
                    List.of(),
                    UnitOfWork.BY_METHOD,
                    null,
                    DEFAULT_MAX_BYTES,
                    handler);
        }
    }

    /** Returns the route with one more query parameter. */
    public Route<Q, A> query(String name, Text what) {
        List<QueryParam> more = new ArrayList<>(query);
        more.add(new QueryParam(name, what));
        return new Route<>(method, path, request, response, permission, summary, more, work, audit, maxBytes, handler);
    }

    /** Returns the route with another unit of work. */
    public Route<Q, A> work(UnitOfWork other) {
        return new Route<>(
                method, path, request, response, permission, summary, query, other, audit, maxBytes, handler);
    }

    /** Returns the route with a named audit action; a reading route then runs in a writing unit of work. */
    public Route<Q, A> audited(String action) {
        UnitOfWork writing = work == UnitOfWork.OWN ? work : UnitOfWork.WRITE;
        return new Route<>(
                method, path, request, response, permission, summary, query, writing, action, maxBytes, handler);
    }

    /** Returns the route with another limit of its body, in bytes. */
    public Route<Q, A> maxBytes(long limit) {
        return new Route<>(method, path, request, response, permission, summary, query, work, audit, limit, handler);
    }
}
