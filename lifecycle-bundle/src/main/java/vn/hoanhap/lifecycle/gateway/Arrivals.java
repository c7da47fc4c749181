package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.lifecycle.http.PacedStream;
import vn.hoanhap.lifecycle.http.Refusals;

/**
 * Bounds how many calls may wait for their bodies to arrive, from one address and in all. Each of them holds a thread: without
 * the bound a few hundred callers who send a letter now and then would stop the server for everybody. Where all places are
 * taken, the slowest body makes room for the next one, so that such callers cannot keep others out either.
 */
final class Arrivals {

    private static final int FROM_ONE_ADDRESS = 32;
    /** Fewer than the HTTP service has threads, so that calls without a body are always answered. */
    private static final int IN_ALL = 128;

    private static final long RETRY_SECONDS = 5;

    private final Refusals refusals;
    private final LongSupplier nanos;
    private final Set<Arrival> here = new LinkedHashSet<>(); // guarded by this

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

    /** Bounds them. */
    Arrivals(Refusals refusals) {
        this(refusals, System::nanoTime);
    }

    Arrivals(Refusals refusals, LongSupplier nanos) {
        this.refusals = refusals;
        this.nanos = nanos;
    }

    /**
     * Takes in a body that may be long in coming.
     *
     * @throws ProblemException 408 when it comes too slowly, 503 when too many others wait
     */
    <T> T take(HttpServletRequest request, Taking<T> taking) throws IOException {
        InputStream body = request.getInputStream();
        long length = request.getContentLengthLong();
        if (length >= 0 && body.available() >= length) {
            return taking.from(body); // it is here already, and nobody waits
        }
        return take(request.getRemoteAddr(), body, taking);
    }

    <T> T take(String address, InputStream body, Taking<T> taking) throws IOException {
        PacedStream paced = new PacedStream(body, nanos);
        Arrival arrival = enter(address, paced);
        try {
            return taking.from(paced);
        } catch (PacedStream.TooSlowException e) {
            throw refusals.of(408, "too-slow").raise();
        } catch (IOException | RuntimeException e) {
            if (left(arrival)) {
                throw e;
            }
            throw busy();
        } finally {
            arrival.close();
        }
    }

    /**
     * Lets a call wait for its body, and gives its place to nobody else.
     *
     * @throws ProblemException 503 when too many do
     */
    Place enter(String address) {
        return enter(address, null);
    }

    private synchronized Arrival enter(String address, @Nullable PacedStream body) {
        long same =
                here.stream().filter(arrival -> arrival.address.equals(address)).count();
        if (same >= FROM_ONE_ADDRESS) {
            slowest(address).orElseThrow(this::busy).giveWay();
        } else if (here.size() >= IN_ALL) {
            slowest(null).orElseThrow(this::busy).giveWay();
        }
        Arrival arrival = new Arrival(address, body);
        here.add(arrival);
        return arrival;
    }

    private Optional<Arrival> slowest(@Nullable String address) {
        return here.stream()
                .filter(arrival -> address == null || arrival.address.equals(address))
                .filter(Arrival::mayGiveWay)
                .min(Comparator.comparingLong(Arrival::bytesPerSecond));
    }

    /** Leaves, and tells whether it was of its own accord. */
    private synchronized boolean left(Arrival arrival) {
        return here.remove(arrival);
    }

    private ProblemException busy() {
        return refusals.of(503, "bodies-busy").raise().retryAfter(RETRY_SECONDS);
    }

    /** Is one body that is on its way, on the thread that reads it. */
    private final class Arrival implements Place {

        private final String address;
        private final @Nullable PacedStream body;
        private final Thread reader = Thread.currentThread();
        private boolean gaveWay; // guarded by Arrivals.this

        private Arrival(String address, @Nullable PacedStream body) {
            this.address = address;
            this.body = body;
        }

        private boolean mayGiveWay() {
            return body != null && body.idles();
        }

        private long bytesPerSecond() {
            return body == null ? Long.MAX_VALUE : body.bytesPerSecond();
        }

        private void giveWay() {
            here.remove(this);
            gaveWay = true;
            reader.interrupt();
        }

        @Override
        public void close() {
            synchronized (Arrivals.this) {
                here.remove(this);
                if (gaveWay) {
                    Thread.interrupted(); // it was meant for the reading of this body alone
                }
            }
        }
    }
}
