package vn.hoanhap.core.programme;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;

/**
 * Declares a page or the form on it. The console frames what it answers; forms carry {@code _csrf}.
 *
 * @param method GET for a page, POST for its form
 * @param path template under {@code /p/{programme}}, such as {@code /loans/{id}}; "/" is the programme's first page
 * @param permission the right that a reader needs somewhere
 * @param audit action that is audited, with the path's {@code id} as subject; null: forms are audited as "POST path", pages
 *     are not
 * @param work which unit of work the gateway opens
 * @param maxBytes the most bytes of a form with its file; 0: the form carries none, and a multipart form is refused
 * @param handler what answers
 */
public record Page(
        Method method,
        String path,
        Permission permission,
        @Nullable String audit,
        Route.UnitOfWork work,
        long maxBytes,
        Handler handler) {

    /** Answers with a page. */
    @FunctionalInterface
    public interface Handler {
        /** Answers; problems are thrown and become a page of their own. */
        PageAnswer handle(Call call) throws Exception;
    }

    /** Declares a page. */
    public static Page get(String path, Permission permission, Handler handler) {
        return new Page(Method.GET, path, permission, null, Route.UnitOfWork.BY_METHOD, 0, handler);
    }

    /** Declares what a form does; it answers with a redirect, or with the page again and its errors. */
    public static Page post(String path, Permission permission, Handler handler) {
        return new Page(Method.POST, path, permission, null, Route.UnitOfWork.BY_METHOD, 0, handler);
    }

    /** Returns the page with a named audit action; reading it then leaves a trace. */
    public Page audited(String action) {
        Route.UnitOfWork writing = work == Route.UnitOfWork.OWN ? work : Route.UnitOfWork.WRITE;
        return new Page(method, path, permission, action, writing, maxBytes, handler);
    }

    /** Returns the page with another unit of work. */
    public Page work(Route.UnitOfWork other) {
        return new Page(method, path, permission, audit, other, maxBytes, handler);
    }

    /** Returns the page with a form that carries a file; form and file together are not larger than this. */
    public Page maxBytes(long limit) {
        return new Page(method, path, permission, audit, work, limit, handler);
    }
}
