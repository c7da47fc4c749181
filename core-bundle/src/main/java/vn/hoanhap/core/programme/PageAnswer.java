package vn.hoanhap.core.programme;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is what a page answers: HTML to be framed, a fragment, or a way to another page.
 *
 * @param status HTTP status: 200, 422 for a form with errors, 303 for a redirect
 * @param title title of the page in the reader's language; empty for fragments and redirects
 * @param html rendered and escaped HTML; empty for redirects
 * @param location where to go on, with its leading slash; null for HTML
 * @param flash what the next page says at its top; null for nothing
 * @param cookie a session cookie to set; null to leave it alone, empty to clear it. For sign-in only
 * @param retryAfter seconds after which the same form may succeed, sent as {@code Retry-After}; null for none
 */
public record PageAnswer(
        int status,
        String title,
        String html,
        @Nullable String location,
        @Nullable Text flash,
        @Nullable String cookie,
        @Nullable Long retryAfter) {

    /** Answers with a page. */
    public static PageAnswer html(String title, String html) {
        return new PageAnswer(200, title, html, null, null, null, null);
    }

    /** Answers with the page of a form whose input had problems. */
    public static PageAnswer invalid(String title, String html) {
        return new PageAnswer(422, title, html, null, null, null, null);
    }

    /** Answers with a part of a page, for htmx; never framed. */
    public static PageAnswer fragment(String html) {
        return new PageAnswer(200, "", html, null, null, null, null);
    }

    /** Goes on to another page of this server. */
    public static PageAnswer redirect(String location) {
        return new PageAnswer(303, "", "", location, null, null, null);
    }

    /** Goes on to another page, which says what was done. */
    public static PageAnswer redirect(String location, Text flash) {
        return new PageAnswer(303, "", "", location, flash, null, null);
    }

    /** Returns the answer with a session cookie to set; empty clears it. */
    public PageAnswer cookie(String token) {
        return new PageAnswer(status, title, html, location, flash, token, retryAfter);
    }

    /** Returns the answer with the seconds after which the same form may succeed. */
    public PageAnswer retryAfter(long seconds) {
        return new PageAnswer(status, title, html, location, flash, cookie, seconds);
    }
}
