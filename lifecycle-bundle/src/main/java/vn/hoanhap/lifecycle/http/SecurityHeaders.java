package vn.hoanhap.lifecycle.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sets the headers that every answer carries. */
public final class SecurityHeaders {

    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Sets them for an answer that holds data: never stored, never run. {@link #page} and {@link #kept} relax them. */
    public static void data(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", DATA);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Lets a page use the server's own scripts and styles. */
    public static void page(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PAGES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    /** Lets browsers keep a static file. */
    public static void kept(HttpServletResponse response, String cacheControl) {
        response.setHeader("Cache-Control", cacheControl);
    }
}
