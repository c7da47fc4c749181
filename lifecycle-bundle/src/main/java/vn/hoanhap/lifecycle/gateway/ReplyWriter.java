package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.http.Cookies;
import vn.hoanhap.lifecycle.http.Replies;

/** Writes the answer of a route. */
final class ReplyWriter {

    private static final String JSON = "application/json";

    void write(Exchange exchange, Finished finished) throws IOException {
        HttpServletResponse response = exchange.response();
        Answer<?> answer = finished.answer();
        headers(exchange, finished);
        if (answer.status() == HttpServletResponse.SC_OK && unchanged(exchange, answer.version())) {
            Replies.empty(response, HttpServletResponse.SC_NOT_MODIFIED);
        } else if (finished.download() != null) {
            finished.download().send(response);
        } else if (finished.body() == null) {
            Replies.empty(response, answer.status());
        } else {
            Replies.bytes(response, answer.status(), JSON, finished.body());
        }
    }

    private static void headers(Exchange exchange, Finished finished) {
        HttpServletResponse response = exchange.response();
        Answer<?> answer = finished.answer();
        if (answer.location() != null) {
            String location = answer.location();
            response.setHeader("Location", location.startsWith("/api/") ? location : "/api/v1" + location);
        }
        if (answer.version() != null) {
            response.setHeader("ETag", etag(answer.version()));
        }
        if (answer.cookie() != null) {
            Cookies.set(exchange.request(), response, Cookies.SESSION, answer.cookie());
        }
        if (finished.replayed()) {
            response.setHeader("Idempotent-Replayed", "true");
        }
    }

    private static boolean unchanged(Exchange exchange, @org.jspecify.annotations.Nullable Long version) {
        return version != null
                && exchange.request().getMethod().equals("GET")
                && etag(version).equals(exchange.request().getHeader("If-None-Match"));
    }

    private static String etag(long version) {
        return "\"" + version + '"';
    }
}
