package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import vn.hoanhap.lifecycle.http.PacedStream;
import vn.hoanhap.lifecycle.http.Refusals;

/**
 * Bounds how many calls may wait for their bodies to arrive, from one address and in all. Each of them holds a thread: without
 * the bound a few hundred callers who send a letter now and then would stop the server for everybody.
 */
final class Arrivals {

    private static final int FROM_ONE_ADDRESS = 32;
    /** Fewer than the HTTP service has threads, so that calls without a body are always answered. */
    private static final int IN_ALL = 128;

    private static final long RETRY_SECONDS = 5;

    private final Refusals refusals;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int all;

    /** Is the place of one call. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes in what arrives. */
    @FunctionalInterface
    interface Taking<T> {
        /** Reads the body; it may take as long as the slowest caller that is let in. */
        T from(InputStream body) throws IOException;
    }

    Arrivals(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * Takes in a body that may be long in coming.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 408 when it comes too slowly, 503 when too many others wait
     */
    <T> T take(HttpServletRequest request, Taking<T> taking) throws IOException {
        InputStream body = request.getInputStream();
        long length = request.getContentLengthLong();
        if (length >= 0 && body.available() >= length) {
            return taking.from(body); // it is here already, and nobody waits
        }
        Place place = enter(request.getRemoteAddr());
        try {
            return taking.from(new PacedStream(body, System::nanoTime));
        } catch (PacedStream.TooSlowException e) {
            throw refusals.of(408, "too-slow").raise();
        } finally {
            place.close();
        }
    }

    /**
     * Lets a call wait for its body.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 503 when too many do
     */
    synchronized Place enter(String address) {
        int here = waiting.getOrDefault(address, 0);
        if (here >= FROM_ONE_ADDRESS || all >= IN_ALL) {
            throw refusals.of(503, "bodies-busy").raise().retryAfter(RETRY_SECONDS);
        }
        waiting.put(address, here + 1);
        all++;
        return () -> leave(address);
    }

    private synchronized void leave(String address) {
        waiting.computeIfPresent(address, (any, here) -> here == 1 ? null : here - 1);
        all--;
    }
}
