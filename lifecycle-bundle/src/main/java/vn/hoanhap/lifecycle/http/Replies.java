package vn.hoanhap.lifecycle.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes whole answers. */
public final class Replies {

    private Replies() {}

    /** Writes bytes with their length. */
    public static void bytes(HttpServletResponse response, int status, String contentType, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Writes a text as UTF-8. */
    public static void text(HttpServletResponse response, int status, String contentType, String body)
            throws IOException {
        bytes(response, status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes an HTML document or fragment. */
    public static void html(HttpServletResponse response, int status, String html) throws IOException {
        text(response, status, "text/html; charset=utf-8", html);
    }

    /** Answers without a body. */
    public static void empty(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setContentLength(0);
    }
}
