package vn.hoanhap.core.programme;

import org.jspecify.annotations.Nullable;

/**
 * Is what a route answers.
 *
 * @param <A> answer record
 * @param status HTTP status, 2xx
 * @param body the answer; null with status 204
 * @param location address of what was created, below {@code /api/v1}; null when nothing was
 * @param version version of the record, sent as ETag; null when it has none
 * @param cookie a session cookie to set; null to leave it alone, empty to clear it. For sign-in only
 */
public record Answer<A>(
        int status,
        @Nullable A body,
        @Nullable String location,
        @Nullable Long version,
        @Nullable String cookie) {

    /** Answers 200. */
    public static <A> Answer<A> ok(A body) {
        return new Answer<>(200, body, null, null, null);
    }

    /** Answers 201 with the address of the new record, such as {@code /loans/12}. */
    public static <A> Answer<A> created(String location, A body) {
        return new Answer<>(201, body, location, null, null);
    }

    /** Answers 202: the work goes on; {@code location} tells how it stands. */
    public static <A> Answer<A> accepted(String location, A body) {
        return new Answer<>(202, body, location, null, null);
    }

    /** Answers 204. */
    public static <A> Answer<A> empty() {
        return new Answer<>(204, null, null, null, null);
    }

    /** Returns the answer with the version of its record, which callers send back as If-Match. */
    public Answer<A> version(long number) {
        return new Answer<>(status, body, location, number, cookie);
    }

    /** Returns the answer with a session cookie to set; empty clears it. */
    public Answer<A> cookie(String token) {
        return new Answer<>(status, body, location, version, token);
    }
}
