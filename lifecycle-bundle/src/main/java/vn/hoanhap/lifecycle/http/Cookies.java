package vn.hoanhap.lifecycle.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and sets the server's cookies: never readable by script, never sent by another site's forms. */
public final class Cookies {

    /** Carries the session. */
    public static final String SESSION = "hoanhap";
    /** Carries the reader's language. */
    public static final String LANGUAGE = "hoanhap-lang";
    /** Carries the date that governs pages. */
    public static final String DATE = "hoanhap-date";
    /** Carries what the next page says once. */
    public static final String FLASH = "hoanhap-flash";

    private Cookies() {}

    /** Returns a cookie's value, unless it is absent or empty. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        @Nullable Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie != null
                    && cookie.getName().equals(name)
                    && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Sets a cookie until the browser closes; an empty value removes it. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        write(request, response, name, value, value.isEmpty() ? Duration.ZERO : null);
    }

    /** Sets a cookie for a while. */
    public static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        write(request, response, name, value, age);
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            @Nullable Duration age) {
        if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != ';' && c != ',' && c != '"' && c != '\\')) {
            throw new IllegalArgumentException("cookie " + name + " has characters that a cookie cannot carry");
        }
        StringBuilder line =
                new StringBuilder(name).append('=').append(value).append("; Path=/; HttpOnly; SameSite=Lax");
        if (age != null) {
            line.append("; Max-Age=").append(age.toSeconds());
        }
        if (request.isSecure()) {
            line.append("; Secure");
        }
        response.addHeader("Set-Cookie", line.toString());
    }
}
